import { shown } from '../faults';
import type { FunctionSpec } from './call';

/** 往期(项目, 期间): an item of the officer in a sealed period. The item is written as a name or as text. */
export const HISTORY: readonly FunctionSpec[] = [
  {
    name: '往期',
    least: 2,
    most: 2,
    result: 'any',
    apply: (call) => {
      const item = call.node.args[0];
      if (item.kind === 'name') return call.scope.history(item.name, call.text(1));
      if (item.kind === 'text') return call.scope.history(item.value, call.text(1));
      throw call.fault(
        'TYPE_MISMATCH',
        '往期 的第 1 个参数应为项目名',
        `the first argument of 往期 must be an item's name, not ${shown(item.kind)}`,
        0,
      );
    },
  },
];
