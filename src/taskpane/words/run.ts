import type { Message } from '../../formula/value';

export const runWords = {
  title: { zh: '核算', en: 'Run' },
  lead: {
    zh: '先预览将写入哪些工作表，再核算。结果由可审核的公式组成；台账不会被改动。',
    en: 'Preview what will be written, then run. Results are formulas that can be audited; ledgers are not touched.',
  },
  preview: { zh: '预览', en: 'Preview' },
  previewAgain: { zh: '重新预览', en: 'Preview again' },
  calculate: { zh: '核算并写入', en: 'Run and write' },
  direct: { zh: '直接核算', en: 'Run now' },
  ahead: { zh: '将写入的工作表', en: 'Sheets to be written' },
  fate: {
    new: { zh: '新增', en: 'new' },
    replaced: { zh: '替换', en: 'replaced' },
    taken: { zh: '重名', en: 'name taken' },
  },
  aheadCount: (added: number, replaced: number): Message => ({
    zh: [added > 0 ? `新增 ${added} 张` : '', replaced > 0 ? `替换 ${replaced} 张` : '']
      .filter(Boolean)
      .join('，'),
    en: [added > 0 ? `${added} new` : '', replaced > 0 ? `${replaced} replaced` : '']
      .filter(Boolean)
      .join(', '),
  }),
  allNames: { zh: '全部工作表', en: 'All sheets' },
  takenText: {
    zh: '工作簿里已有同名、但不是绩算生成的工作表。请先给它们改名。',
    en: 'The workbook has sheets of these names that Jisuan did not make. Rename them first.',
  },
  namesTaken: { zh: '没有写入：工作簿里已有同名的表', en: 'Nothing written: names are taken' },
  ownSheets: {
    zh: '写在被替换工作表上的批注和改动会丢失；引用它们的公式保持有效。',
    en: 'Notes and changes made on replaced sheets are lost; formulas that refer to them stay valid.',
  },
  written: { zh: '核算完成，结果已写入', en: 'Done: the results are written' },
  writtenSheets: (added: number, replaced: number): Message => ({
    zh: `工作表${added > 0 ? `新增 ${added} 张` : ''}${added > 0 && replaced > 0 ? '，' : ''}${replaced > 0 ? `替换 ${replaced} 张` : ''}。`,
    en: `Sheets: ${[added > 0 ? `${added} added` : '', replaced > 0 ? `${replaced} replaced` : ''].filter(Boolean).join(', ')}.`,
  }),
  noRoster: {
    zh: '工作簿里没有花名册，没有算出任何人的绩效。请先填写“花名册”。',
    en: 'There is no 花名册 (roster), so nobody’s pay was computed. Fill it in first.',
  },
  outOfDateMark: { zh: '【不是最新】', en: '[Out of date] ' },
  nothing: { zh: '先选择方案和期间', en: 'Choose a scheme and a period first' },
  there: (period: string): Message => ({
    zh: `工作簿里已有 ${period} 的结果`,
    en: `The workbook holds results of ${period}`,
  }),
  show: { zh: '查看结果', en: 'Show results' },
  toStart: { zh: '去准备', en: 'Set up' },
} as const;
