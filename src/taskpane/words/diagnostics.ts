export const diagnosticsWords = {
  title: { zh: '诊断', en: 'Diagnostics' },
  lead: {
    zh: '出问题时，复制下面的内容发给管理员。其中没有姓名、金额和单元格内容。',
    en: 'When something is wrong, copy this and send it to your administrator. It holds no names, amounts or cells.',
  },
  copy: { zh: '复制', en: 'Copy' },
  copied: { zh: '已复制', en: 'Copied' },
  notCopied: { zh: '复制不了，请选中下面的文字再复制', en: 'Could not copy: select the text below instead' },
  host: { zh: '宿主', en: 'Host' },
  build: { zh: '版本', en: 'Build' },
  source: { zh: 'office.js 来源', en: 'office.js from' },
  apis: { zh: '接口', en: 'API sets' },
  yes: { zh: '有', en: 'yes' },
  no: { zh: '没有', en: 'no' },
  log: { zh: '记录', en: 'Log' },
  text: { zh: '全部内容', en: 'All of it' },
  language: { zh: '界面语言', en: 'Language' },
} as const;
