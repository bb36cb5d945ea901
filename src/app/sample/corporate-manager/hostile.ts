/** What a cell holds at most. */
const LONGEST = 32_767;

/** Customer names that attack spreadsheets, terminals, markup and careless code; all of them are only text. */
export const HOSTILE_NAMES: readonly string[] = [
  `=cmd|' /C calc'!A0`,
  '=HYPERLINK("http://example.invalid","点我")',
  '+8613800138000',
  '-2+3',
  '@SUM(1+1)',
  '\t=1+1',
  '👨‍👩‍👧‍👦家庭农场🌾',
  '\u202Eشركة التجارة\u202C',
  '名称\u0001含\u0007控制符',
  '两行\r\n名称',
  '_x0041_公司',
  `"引号'与<b>标记</b>&amp;`,
  ']]><!--',
  '${7*7}{{7*7}}',
  "'; DROP TABLE 贷款发放; --",
  '__proto__',
  'constructor',
  '\u001b[31m红字\u001b[0m',
  '\u200B零宽\uFEFF空格',
  '合计',
  '０１２３全角ＡＢＣ',
  '𠮷野家𪚥',
  '长'.repeat(LONGEST),
];
