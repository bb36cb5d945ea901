import type { Scalar } from './value';
import { Fault } from './value';
import type { Node, Span } from './tree';

/** A SYNTAX fault that names the character number (from 1, counted as a reader counts). */
export function syntaxFault(text: string, span: Span, zh: string, en: string): Fault {
  const position = [...text.slice(0, span.start)].length + 1;
  return new Fault(
    'SYNTAX',
    { zh: `公式第 ${position} 个字符：${zh}`, en: `Formula, character ${position}: ${en}` },
    span,
  );
}

/** A text in the quotes of each language, cut where it is long. */
export function shown(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

/** How messages call a node: the kind of thing and its name. */
export function describe(node: Node): { zh: string; en: string } {
  switch (node.kind) {
    case 'column':
      return { zh: `列 [${node.column}]`, en: `column [${node.column}]` };
    case 'tableColumn':
      return { zh: `列 ${node.table}[${node.column}]`, en: `column ${node.table}[${node.column}]` };
    case 'all':
      return { zh: `全体[${node.item}]`, en: `全体[${node.item}] (the item of all officers)` };
    case 'roster':
      return { zh: `花名册的“${node.column}”`, en: `roster column "${node.column}"` };
    case 'name':
      return { zh: `“${node.name}”`, en: `"${node.name}"` };
    case 'call':
      return { zh: `${node.name}(…) 的结果`, en: `the result of ${node.name}(…)` };
    case 'text':
      return { zh: `文本“${shown(node.value)}”`, en: `the text "${shown(node.value)}"` };
    case 'number':
      return { zh: `数字 ${shown(node.value.toString())}`, en: `the number ${shown(node.value.toString())}` };
    default:
      return { zh: '这一部分的结果', en: 'the result of this part' };
  }
}

/** A blank where a number or a condition is needed. */
export function blankFault(source: { zh: string; en: string; parameter?: true }, span: Span | null): Fault {
  return new Fault(
    source.parameter ? 'PARAMETER_MISSING' : 'REQUIRED_BLANK',
    source.parameter
      ? { zh: `${source.zh}没有填，请填写`, en: `${source.en} is not filled in: fill it in` }
      : { zh: `${source.zh}为空，请填写`, en: `${source.en} is blank: fill it in` },
    span,
  );
}

/** A value of the wrong type; `expected` says what the place takes. */
export function typeFault(
  source: { zh: string; en: string },
  value: Scalar | readonly Scalar[],
  expected: { zh: string; en: string },
  span: Span | null,
): Fault {
  const found = kindOf(value);
  return new Fault(
    'TYPE_MISMATCH',
    {
      zh: `${source.zh}是${found.zh}，此处应为${expected.zh}`,
      en: `${source.en} is ${found.en}; ${expected.en} is expected here`,
    },
    span,
  );
}

export const A_NUMBER = { zh: '数字', en: 'a number' };
export const A_CONDITION = { zh: '条件（TRUE 或 FALSE）', en: 'a condition (TRUE or FALSE)' };
export const A_COLUMN = { zh: '整列（台账[列]）', en: 'a whole column (table[column])' };
export const ONE_VALUE = {
  zh: '单个值，整列须放在 SUM 等汇总函数里',
  en: 'one value (put a whole column inside SUM or another aggregate)',
};

function kindOf(value: Scalar | readonly Scalar[]): { zh: string; en: string } {
  if (value === null) return { zh: '空白', en: 'blank' };
  if (typeof value === 'string') return { zh: `文本“${shown(value)}”`, en: `the text "${shown(value)}"` };
  if (typeof value === 'boolean') return { zh: value ? 'TRUE' : 'FALSE', en: value ? 'TRUE' : 'FALSE' };
  if (Array.isArray(value)) return { zh: '整列', en: 'a whole column' };
  return { zh: '数字', en: 'a number' };
}

export function formulaError(zh: string, en: string, span: Span | null): Fault {
  return new Fault('FORMULA_ERROR', { zh, en }, span);
}
