import type { Message } from '../../formula/value';

export const startWords = {
  title: { zh: '准备', en: 'Set up' },
  lead: {
    zh: '选择要核算的方案和期间。台账从当前工作簿读取，不会被改动。',
    en: 'Choose the scheme and the period. Ledgers are read from this workbook and never changed.',
  },
  scheme: { zh: '方案', en: 'Scheme' },
  period: { zh: '期间', en: 'Period' },
  otherPeriod: { zh: '其他期间…', en: 'Another period…' },
  periodHint: {
    月: { zh: '如 2023-03', en: 'such as 2023-03' },
    季: { zh: '如 2023Q1', en: 'such as 2023Q1' },
    年: { zh: '如 2023', en: 'such as 2023' },
  },
  periodWrong: (hint: Message): Message => ({
    zh: `期间的写法不对，应${hint.zh}`,
    en: `Not a period of this scheme: write it ${hint.en}`,
  }),
  proposed: {
    zh: '期间按台账里的日期推荐，数据最多的排在最前。',
    en: 'Periods come from the dates in the ledgers, the one with most rows first.',
  },
  ledgersFound: (found: number, needed: number): Message => ({
    zh: `必备台账 ${found}/${needed} 张`,
    en: `${found} of ${needed} required ledgers`,
  }),
  noPeriod: { zh: '台账里还没有可核算的日期', en: 'The ledgers hold no dates yet' },
  emptyText: {
    zh: '选一个方案，放入空白台账自己填写；或先放入示例数据，看看怎样用。',
    en: 'Choose a scheme, then put in blank ledgers to fill; or begin with sample data to see how it works.',
  },
  begin: { zh: '从这里开始', en: 'Begin here' },
  more: { zh: '台账不全？', en: 'Missing ledgers?' },
  template: { zh: '放入空白台账', en: 'Blank ledgers' },
  templateHint: {
    zh: '每张台账一页，带填写说明和下拉选项',
    en: 'One sheet per ledger, with notes and drop-down lists',
  },
  sample: { zh: '放入示例数据', en: 'Sample data' },
  sampleHint: { zh: '20 位客户经理的完整示例', en: 'A worked example of 20 officers' },
  dirty: { zh: '示例中放几处错误，练习检查', en: 'With some mistakes, to practise checking' },
  next: { zh: '下一步：检查', en: 'Next: check' },
  readAgain: { zh: '重新读取工作簿', en: 'Read the workbook again' },
  templateThere: { zh: '空白台账已放入', en: 'Blank ledgers are in' },
  sampleThere: { zh: '示例数据已放入', en: 'Sample data are in' },
  goOn: { zh: '填好后点“下一步：检查”。', en: 'When they are filled in, choose “Next: check”.' },
  tryIt: { zh: '点“下一步：检查”开始试用。', en: 'Choose “Next: check” to try them out.' },
  notReadAgain: {
    zh: '但没能读取，请点“重新读取工作簿”。',
    en: 'They could not be read yet: choose “Read the workbook again”.',
  },
  repair: { zh: '修复', en: 'Repair' },
  repairing: { zh: '修复上次写入', en: 'Mending the last write' },
  nothingToMend: { zh: '没有需要修复的写入', en: 'There is nothing to mend' },
  namesTaken: {
    zh: '没有放入：工作簿里已有同名的表',
    en: 'Nothing put in: the names are taken',
  },
  repaired: {
    zh: '上次写入中断，已自动修复',
    en: 'A write was broken off last time; it has been mended',
  },
  undone: {
    zh: '工作簿恢复到写入之前的样子，请重新核算。',
    en: 'The workbook is as it was before. Run again.',
  },
  completed: { zh: '中断的写入已补完。', en: 'The write has been completed.' },
} as const;
