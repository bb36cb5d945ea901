import type { FunctionSpec } from './call';
import { serialDay } from './date';

/** The function's own word, and how Excel's users may write it. */
export const DATED_PARAMETER = '参数';
export const DATED_PARAMETER_LATIN = 'PARAM';

/** 参数(名称, 日期): a parameter as it stood on a day, for the officer's post of that day. */
export const PARAMETERS: readonly FunctionSpec[] = [
  {
    name: DATED_PARAMETER,
    least: 2,
    most: 2,
    argument: (i) => (i === 1 ? 'number' : 'any'),
    result: 'any',
    apply: (call) => {
      const [name] = call.node.args;
      if (name.kind !== 'name' || !call.scope.parameter)
        throw call.fault(
          'TYPE_MISMATCH',
          `${DATED_PARAMETER} 的第 1 个参数应为参数名`,
          `the first argument of ${DATED_PARAMETER} must be a parameter's name`,
          0,
        );
      return call.scope.parameter(name.name, serialDay(call, 1));
    },
  },
];
