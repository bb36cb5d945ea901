import type { Message } from '../../formula/value';

export const explainWords = {
  title: { zh: '解释', en: 'Explain' },
  lead: {
    zh: '在工作表中点选任一结果单元格或台账行，这里显示它怎样算出来；也可在下面选择。',
    en: 'Select a result cell or a ledger row in the sheet to see where it comes from; or choose here.',
  },
  officer: { zh: '客户经理', en: 'Officer' },
  item: { zh: '项目', en: 'Item' },
  explain: { zh: '解释', en: 'Explain' },
  none: { zh: '这个单元格不是结果，也不是台账行', en: 'This cell is no result and no ledger row' },
  noneText: {
    zh: '请点选“绩效汇总”或明细表上的数，或台账里的一行。',
    en: 'Select a figure on the summary or on a sheet of lines, or a row of a ledger.',
  },
  formula: { zh: '公式', en: 'Rule' },
  worked: { zh: '代入', en: 'Worked' },
  inputs: { zh: '用到的数', en: 'Numbers put in' },
  steps: { zh: '步骤', en: 'Steps' },
  fault: { zh: '无法形成', en: 'No figure' },
  clause: { zh: '条款', en: 'Clause' },
  lines: (count: number): Message => ({
    zh: `明细 ${count} 笔`,
    en: count === 1 ? '1 line' : `${count} lines`,
  }),
  line: (number: number): Message => ({ zh: `第 ${number} 笔`, en: `Line ${number}` }),
  moreLines: (count: number): Message => ({ zh: `显示另外 ${count} 笔`, en: `Show ${count} more` }),
  leftOut: (count: number, why: string): Message => ({
    zh: `未计入 ${count} 行：${why}`,
    en: `Left out, ${count === 1 ? '1 row' : `${count} rows`}: ${why}`,
  }),
  others: { zh: '归属他人', en: 'Credited to others' },
  moreRows: (count: number): Message => ({ zh: `另有 ${count} 行`, en: `${count} more` }),
  reads: { zh: '由这些项目算出', en: 'Made of' },
  onHold: { zh: '暂缓发放', en: 'On hold' },
  blank: { zh: '（空）', en: '(none)' },
  share: { zh: '分成', en: 'Share' },
  rowTitle: (table: string, row: number): Message => ({
    zh: `${table} 第 ${row} 行`,
    en: `${table}, row ${row}`,
  }),
  rowEarns: { zh: '这一行计入', en: 'This row earns' },
  rowNone: { zh: '这一行没有计入任何项目', en: 'No item counts this row' },
  rowLookup: {
    zh: '它由按人计算的公式读取，或不属于本期。',
    en: 'Officers’ formulas read it, or it lies outside the period.',
  },
  officerRow: { zh: '请再选这一行里的一个项目', en: 'Select one of the items in this row' },
  notHold: { zh: '不成立', en: 'does not hold' },
  source: { zh: '来源行', en: 'Source row' },
  load: { zh: '读取名单', en: 'Read the officers' },
  loadText: {
    zh: '读取后可选择客户经理和项目；也可直接点选工作表里的结果。',
    en: 'Then choose an officer and an item here; or just select a result in the sheet.',
  },
  stale: {
    zh: '工作簿有改动，这里按现在的台账解释；工作表上的数可能不同。',
    en: 'The workbook was changed: this explains it as it is now; the sheets may show other figures.',
  },
} as const;
