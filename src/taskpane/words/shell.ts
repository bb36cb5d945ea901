export const shellWords = {
  product: { zh: '绩算', en: 'Jisuan' },
  steps: { zh: '步骤', en: 'Steps' },
  more: { zh: '更多', en: 'More' },
  results: { zh: '结果', en: 'Results' },
  noLedgers: { zh: '工作簿里还没有台账', en: 'No ledgers in this workbook yet' },
  nothingChosen: { zh: '未选择方案', en: 'No scheme chosen' },
  change: { zh: '更改方案或期间', en: 'Change scheme or period' },
  close: { zh: '关闭', en: 'Close' },
  failed: { zh: '没有连上工作簿', en: 'The workbook cannot be reached' },
  failedText: {
    zh: 'Excel 没有应答，或这个版本的 Excel 缺少所需功能。请重试；仍不行时打开“诊断”，把内容发给管理员。',
    en: 'Excel did not answer, or this version lacks what is needed. Try again; if it stays, open Diagnostics and send it to your administrator.',
  },
  viewMissing: { zh: '这一页没有打开', en: 'This page did not open' },
  partMissing: {
    zh: '加载项的一部分没有取到：存放加载项的服务器暂时连不上，或刚刚更新。请稍后重试；仍不行时关闭窗格再打开。工作簿没有改动。',
    en: 'A part of the add-in could not be fetched: its server is away or was just updated. Try again; if it stays, close the pane and open it again. The workbook is as it was.',
  },
  retry: { zh: '重试', en: 'Try again' },
  showAll: { zh: '展开', en: 'Show' },
  hide: { zh: '收起', en: 'Hide' },
  offline: {
    zh: '本加载项不联网：断网也能核算，数据只在这个工作簿里。',
    en: 'Jisuan works without a network; data stay in this workbook.',
  },
} as const;
