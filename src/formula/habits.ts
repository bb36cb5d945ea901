import type { Message } from './value';

const words = (zh: string, en: string): Message => ({ zh, en });

const SHEET = words(
  '规则里不能引用工作表的单元格：本行的列请写 [列]，整列写 台账[列]，固定的数写进“参数”',
  'a rule does not refer to cells of a sheet: write [column] for this row, table[column] for a whole column, and put fixed numbers into 参数',
);
const RANGE = words(
  '不能引用单元格区域，整列请写 台账[列]',
  'cell ranges cannot be referred to: write table[column]',
);
const QUOTED = words('文本请用双引号括起，如 "新增"', 'put text in double quotes, as in "new"');
const COMMA = words('参数之间请用逗号“,”分隔', 'separate arguments with a comma ","');
const BRACKETS = words('列名请用方括号括起，如 [金额]', 'put a column in square brackets, as in [amount]');

/** What a clerk may type by habit that the rule language does not have, and what to write instead. */
const HABITS: ReadonlyMap<string, Message> = new Map([
  ['!', SHEET],
  [':', RANGE],
  ['：', RANGE],
  [
    '$',
    words(
      '不能引用单元格，请写 [列] 或参数名',
      'cells cannot be referred to: write [column] or a parameter name',
    ),
  ],
  [';', COMMA],
  ['；', COMMA],
  ['、', COMMA],
  ["'", QUOTED],
  ['‘', QUOTED],
  ['’', QUOTED],
  ['〔', BRACKETS],
  ['〖', BRACKETS],
  ['「', BRACKETS],
  ['『', BRACKETS],
  ['《', BRACKETS],
  [
    '#',
    words(
      '公式里有错误值或特殊项目（#…），请改为列、参数或函数',
      'an error value or special item (#…) stands in the formula: use a column, parameter or function',
    ),
  ],
  ['@', words('本行的列请写 [列]', 'write [column] for a cell of this row')],
  [']', words('多了一个“]”', 'there is a "]" too many')],
  ['|', words('“或”请用 OR(…)', 'for "or" use OR(…)')],
  [
    '~',
    words(
      '公式里不写“~”；大约、区间请用 AND(数>=下限,数<上限)',
      'no "~" in a rule: a range is AND(x>=low,x<high)',
    ),
  ],
  ['。', words('公式末尾不写句号，小数点请写“.”', 'no full stop; a decimal point is "."')],
  ['？', words('公式里不写问号', 'no question mark in a rule')],
  ['!=', words('“不等于”请写 <>', 'for "not equal" write <>')],
  ['！', words('“不等于”请写 <>', 'for "not equal" write <>')],
]);

/** Why a sign cannot stand there and what to write, or null where the sign is of no known habit. */
export function habitAt(text: string, at: number): Message | null {
  const rest = text.slice(at);
  if (/^[!！]\s*[=＝]/.test(rest)) return HABITS.get('!=')!;
  // 'Sheet 1'!A1
  if (/^'[^']*'!/.test(rest)) return SHEET;
  if (rest.startsWith('{') || rest.startsWith('｛')) return braces(rest);
  return HABITS.get(String.fromCodePoint(text.codePointAt(at) ?? 0)) ?? null;
}

/** { … }: an array of Excel's, an array formula, or a column. */
function braces(rest: string): Message {
  if (/^[{｛]\s*[=＝]/.test(rest))
    return words('规则不是数组公式，不写花括号 { }', 'a rule is no array formula: leave the braces { } out');
  const inside = /^[{｛]([^}｝]*)/.exec(rest)?.[1] ?? '';
  if (/^\s*["“]/.test(inside))
    return words(
      '不能使用数组常量 {…}：几个取值请写 OR(数="甲",数="乙")，或 INLIST(数,"甲、乙")',
      'a list in braces is not available: write OR(x="a",x="b") or INLIST(x,"a、b")',
    );
  if (/^\s*[-+]?[0-9.]/.test(inside))
    return words(
      '不能使用数组常量 {…}：档位请建一张参数表（如 下限、比率 两列），用 LOOKUP(数,表[下限],表[比率])',
      'a list in braces is not available: make a parameter table (下限, 比率) and use LOOKUP(x,table[下限],table[比率])',
    );
  return BRACKETS;
}

/** A column name that is not closed: what it should most likely have been. */
export function unclosedColumn(inside: string): Message {
  const name = /^\s*@?\s*([\p{L}\p{N}\p{M}_]+)/u.exec(inside)?.[1];
  const [zh, en] = name ? [`，是否应为 [${name}]`, `: should it be [${name}]?`] : ['', ''];
  return words(`列名缺少右方括号“]”${zh}`, `the column name lacks its closing bracket "]"${en}`);
}
