import type { Message } from '../../formula/value';

/** What is said while work is under way and when it fails. */
export const jobWords = {
  read: (what: string): Message => ({ zh: `读取 ${what}`, en: `Reading ${what}` }),
  build: (what: string): Message => ({ zh: `编制 ${what}`, en: `Preparing ${what}` }),
  'bring-in': (what: string): Message => ({ zh: `写入 ${what}`, en: `Writing ${what}` }),
  cancelled: (title: Message): Message => ({
    zh: `已取消：${title.zh}。工作簿没有改动。`,
    en: `${title.en}: cancelled. The workbook is as it was.`,
  }),
  failed: (title: Message): Message => ({ zh: `未完成：${title.zh}`, en: `${title.en}: not done` }),
  ourMistake: {
    zh: '程序遇到了意外情况，工作簿没有改动。请重试；仍不行时，把“诊断”页的内容发给管理员。',
    en: 'Something unexpected happened; the workbook is as it was. Try again; if it stays, send the Diagnostics page to your administrator.',
  },
  waiting: {
    zh: 'Excel 正在计算，或正在编辑单元格。若在编辑，请先按 Enter 或 Esc 结束编辑，随后会自动继续。',
    en: 'Excel is calculating, or a cell is being edited. Press Enter or Esc in the cell; the work then goes on by itself.',
  },
  cancel: { zh: '取消', en: 'Cancel' },
  opening: { zh: '正在打开', en: 'Opening' },
  starting: { zh: '连接 Excel', en: 'Connecting to Excel' },
  reading: { zh: '读取工作簿', en: 'Reading the workbook' },
  checking: { zh: '检查', en: 'Checking' },
  calculating: { zh: '核算', en: 'Calculating' },
  proposing: { zh: '找出可核算的期间', en: 'Looking for periods' },
  comparing: { zh: '与写入时比较', en: 'Comparing with what was written' },
  layingOut: { zh: '编制结果表', en: 'Laying out the result sheets' },
  writing: { zh: '写入工作簿', en: 'Writing into the workbook' },
  previewing: { zh: '预览', en: 'Preview' },
  explaining: { zh: '解释', en: 'Explaining' },
  sealing: { zh: '封存', en: 'Sealing' },
  verifying: { zh: '核对封存后的变化', en: 'Comparing with the seal' },
  going: { zh: '转到单元格', en: 'Going to the cell' },
  findIt: (sheet: string, address: string): Message => ({
    zh: `在 ${sheet}!${address}。`,
    en: `It stands at ${sheet}!${address}.`,
  }),
  adding: { zh: '添加一行', en: 'Adding a row' },
  parameters: { zh: '读取参数', en: 'Reading the parameters' },
} as const;
