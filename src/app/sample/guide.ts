import type { Message } from '../../formula/value';
import { UsageError } from '../usage';
import { findingTitle } from '../wording';
import type { Planted } from './options';

/** Over the steps of every sample's guide. */
export const HEADING: Message = { zh: '怎样使用', en: 'How to use it' };

/** The first step of every sample's guide: the pane, before the commands. */
export const IN_THE_PANE: Message = {
  zh: '在 Excel 或工作台中：功能区“绩算”，先“检查”再“核算”，然后点选任一结果，看它怎么算出来。下面的命令做同样的事。',
  en: 'In Excel or the workbench: on the ribbon tab Jisuan choose Check, then Calculate, and select any figure to see where it comes from. The commands below do the same.',
};

/** What was planted, for the guide: what it is called, and where. */
export function defectList(planted: readonly Planted[]): {
  title: string;
  head: readonly string[];
  rows: string[][];
} {
  return {
    title: '埋设的问题  ·  The defects',
    head: ['代码  Code', '问题', 'Defect', '位置  Place'],
    rows: planted.map(({ code, table, row, settled }) => {
      const { zh, en } = findingTitle(code);
      return [
        code,
        settled ? `${zh}（已在“异常处理”中接受）` : zh,
        settled ? `${en} (accepted in 异常处理)` : en,
        row === null ? table : `${table} 第 ${row} 行`,
      ];
    }),
  };
}

/** @throws UsageError unless the option's value is a whole number in the range. */
export function checkSize(option: string, value: number, from: number, to: number): void {
  if (Number.isInteger(value) && value >= from && value <= to) return;
  throw new UsageError({
    zh: `--${option} 应为 ${from} 到 ${to} 之间的整数。`,
    en: `--${option} must be a whole number from ${from} to ${to}.`,
  });
}
