export type Lang = 'zh' | 'en';

/** The page's language: as its address says, else Chinese. */
export const languageOf = (search: string): Lang =>
  new URLSearchParams(search).get('lang') === 'en' ? 'en' : 'zh';

const WORDS = {
  title: ['绩算工作台', 'Jisuan workbench'],
  notExcel: ['不是 Excel', 'not Excel'],
  differences: ['与 Excel 的区别', 'How it differs from Excel'],
  open: ['打开', 'Open'],
  openTip: ['打开 .xlsx 或 .xlsm 文件；也可以把文件拖进来', 'Open an .xlsx or .xlsm file; or drop one here'],
  save: ['保存', 'Save'],
  saveTip: ['保存为 .xlsx；不经确认不会覆盖原文件', 'Save as .xlsx; never over the original without asking'],
  language: ['English', '中文'],
  unsaved: ['有未保存的改动', 'Unsaved changes'],
  sample: ['示例', 'sample'],
  ribbon: ['功能区', 'Ribbon'],
  pane: ['绩算', 'Jisuan'],
  paneTitle: ['绩算窗格', 'Jisuan pane'],
  closePane: ['关闭窗格', 'Close the pane'],
  resizePane: ['调整窗格宽度', 'Resize the pane'],
  grid: ['表格', 'Spreadsheet'],
  status: ['状态', 'Status'],
  opening: ['正在打开 {name}…', 'Opening {name}…'],
  loading: ['正在载入…', 'Loading…'],
  loadingSheet: ['正在载入 {what}…', 'Loading {what}…'],
  calculating: ['正在计算…', 'Calculating…'],
  calculatingOf: ['正在计算 {done} / {total}', 'Calculating {done} of {total}'],
  openingSheet: ['正在打开 {name} · {what}…', 'Opening {name} · {what}…'],
  saving: ['正在保存…', 'Saving…'],
  savingSheet: ['正在保存 · {what}…', 'Saving · {what}…'],
  ready: ['就绪', 'Ready'],
  serverEnded: [
    '本机服务已停止：请先保存，再重新运行 npm start',
    'The local server has ended: save your work, then run npm start again',
  ],
  took: ['上次计算 {seconds} 秒', 'last calculation {seconds} s'],
  saved: ['已保存为 {name}', 'Saved as {name}'],
  savedAndKept: [
    '已保存为 {name}；看不见的内容原样保留',
    'Saved as {name}; what is not shown was kept as it was',
  ],
  sum: ['求和 {value}', 'Sum {value}'],
  average: ['平均值 {value}', 'Average {value}'],
  count: ['计数 {value}', 'Count {value}'],
  kept: ['{count} 项内容不显示', '{count} things not shown'],
  keptTitle: ['文件里有这些内容，表格里看不到', 'In the file, but not shown in the grid'],
  keptNote: ['保存时它们原样留在文件里。', 'Saving keeps them in the file as they are.'],
  charts: ['图表', 'charts'],
  pictures: ['图片', 'pictures'],
  drawings: ['图形', 'shapes'],
  pivots: ['数据透视表', 'pivot tables'],
  macros: ['宏', 'macros'],
  controls: ['控件', 'controls'],
  chartSheets: ['图表工作表', 'chart sheets'],
  connections: ['外部数据连接', 'data connections'],
  otherConditions: ['数据条、色阶、图标等条件格式', 'data bars, colour scales and icon sets'],
  arrays: ['数组公式', 'array formulas'],
  externalLinks: ['到其他工作簿的链接', 'links to other workbooks'],
  close: ['关闭', 'Close'],
  cancel: ['取消', 'Cancel'],
  overwriteTitle: ['覆盖原文件？', 'Replace the original?'],
  overwriteText: [
    '您选的就是打开的那个文件“{name}”。覆盖后原来的内容就没有了。',
    'You chose “{name}”, the very file that was opened. Its present contents will be gone.',
  ],
  overwrite: ['覆盖', 'Replace'],
  discardTitle: ['放弃未保存的改动？', 'Discard unsaved changes?'],
  discardText: [
    '“{name}”有改动还没有保存。打开另一个文件会丢掉它们。',
    '“{name}” has changes that are not saved. Opening another file loses them.',
  ],
  discard: ['不保存，继续', 'Continue without saving'],
  failedTitle: ['打不开“{name}”', '“{name}” cannot be opened'],
  unreadTitle: ['读不到这个文件', 'The file cannot be read'],
  unread: [
    '它可能是文件夹，或被其他程序占用，或已被移走。',
    'It may be a folder, held by another program, or moved away.',
  ],
  failedSave: ['没有保存成功', 'Not saved'],
  emptyTitle: ['没有打开的工作簿', 'No workbook is open'],
  emptyText: ['把 .xlsx 文件拖到这里，或者点“打开”。', 'Drop an .xlsx file here, or choose Open.'],
  drop: ['松开鼠标，打开这个文件', 'Release to open the file'],
  dropOneTitle: ['请一次打开一个文件', 'One file at a time, please'],
  dropOne: [
    '拖进来的不止一个文件，都没有打开。请只拖一个工作簿。',
    'More than one file was dropped; none was opened. Drop a single workbook.',
  ],
  addinWaiting: ['加载项正在启动…', 'The add-in is starting…'],
  addinFailed: ['加载项没有启动。', 'The add-in did not start.'],
  reload: ['重新载入', 'Reload'],
} as const satisfies Record<string, readonly [string, string]>;

export type Word = keyof typeof WORDS;
export type Say = (word: Word, values?: Readonly<Record<string, string | number>>) => string;

/** The words of one language; {name} takes the value of that name. */
export const sayer =
  (lang: Lang): Say =>
  (word, values = {}) =>
    WORDS[word][lang === 'zh' ? 0 : 1].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
