import { describe } from '../faults';
import type { CallNode } from '../functions';
import { print } from '../print';
import type { Node } from '../tree';
import type { Message } from '../value';
import { isTextual, type Checking, type Typing } from './typing';

/** What Excel's users write with a function by habit, and what it would mean here. */
export function callSlips(checker: Checking, node: CallNode, args: readonly Typing[]): void {
  if (node.name === 'MATCH' && isTierOfText(node, args))
    checker.problem(
      'TYPE_MISMATCH',
      node,
      '按文字查找要写明精确匹配：请在最后加 ,0，如 MATCH(名称,表[名称],0)',
      'a text is looked for exactly: add ,0 at the end, as in MATCH(name,table[name],0)',
    );
  if (node.name === 'LOOKUP') lookupSlips(checker, node, args);
  const whole = WHOLE.get(node.name);
  if (whole !== undefined && !args[whole].column)
    checker.problem(
      'TYPE_MISMATCH',
      node.args[whole],
      `${node.name} 要在一整列里比较，如 全体[得分] 或 台账[列]，而${describe(node.args[whole]).zh}只是一个数`,
      `${node.name} compares within a whole column such as 全体[score] or table[column]; ${describe(node.args[whole]).en} is one value`,
    );
}

/** Which argument must be a whole column to make any sense. */
const WHOLE: ReadonlyMap<string, number> = new Map([
  ['RANK', 1],
  ['LARGE', 0],
  ['SMALL', 0],
]);

/** A look-up of the tier reached, asked for a text. */
export function isTierOfText(node: CallNode, args: readonly Typing[]): boolean {
  const [x, column] = args;
  const isTier =
    node.name === 'LOOKUP' ||
    node.args.length < 3 ||
    (node.args[2].kind === 'number' && !node.args[2].value.isZero());
  return isTier && (isTextual(x.type) || isTextual(column.type));
}

/** LOOKUP(1,0/(条件),列) lives on Excel's passing over errors. */
function lookupSlips(checker: Checking, node: CallNode, args: readonly Typing[]): void {
  const [, keys, results] = node.args;
  if (keys.kind === 'binary' && keys.operator === '/') {
    const [zh, en] = [conditionText(keys.right), results ? print(results) : ''];
    checker.problem(
      'TYPE_MISMATCH',
      node,
      `LOOKUP(1,0/(条件),列) 这种写法靠错误值工作，规则里不能用；取一个数请写 SUMIFS(${en || '列'},条件列,值)，取文字请写 INDEX(${en || '列'},MATCH(值,条件列,0))`,
      `LOOKUP(1,0/(${zh}),…) works by errors, which rules do not have: write SUMIFS(${en || 'column'},key column,value) for a number, INDEX(${en || 'column'},MATCH(value,key column,0)) for a text`,
    );
    return;
  }
  if (!isTierOfText(node, args)) return;
  checker.problem(
    'TYPE_MISMATCH',
    node,
    'LOOKUP 只按数字的下限取档；按文字查找请写 INDEX(表[结果],MATCH(名称,表[名称],0))',
    'LOOKUP goes by bounds that are numbers; look for a text by INDEX(table[result],MATCH(name,table[name],0))',
  );
}

function conditionText(node: Node): string {
  const text = print(node);
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

/** OR(岗位="甲","乙"): every alternative must be a comparison of its own. */
export function isListedChoice(checker: Checking, node: CallNode, i: number): boolean {
  const [first, arg] = [node.args[0], node.args[i]];
  if ((node.name !== 'OR' && node.name !== 'AND') || i === 0 || arg.kind !== 'text') return false;
  if (first.kind !== 'binary' || (first.operator !== '=' && first.operator !== '<>')) return false;
  const meant = `${print(first.left)}${first.operator}${print(arg)}`;
  checker.problem(
    'TYPE_MISMATCH',
    arg,
    `每个条件都要写完整：请写 ${meant}`,
    `write every condition in full: ${meant}`,
  );
  return true;
}

/** How many arguments a call takes, and what most often makes it another number. */
export function arityWords(node: CallNode, { zh, en }: Message): [zh: string, en: string] {
  const thousands = node.args.some(
    (arg, i) =>
      i > 0 && arg.kind === 'number' && arg.span.end - arg.span.start === 3 && endsInNumber(node.args[i - 1]),
  );
  if (thousands)
    return [
      `${zh}；数字不写千分位逗号，如 1,000 请写 1000`,
      `${en}; write numbers without thousands separators: 1000, not 1,000`,
    ];
  if (/^(SUM|AVERAGE|MAX|MIN)IFS$/.test(node.name))
    return [
      `${zh}；写法是 ${node.name}(取数的列,条件列1,条件1,条件列2,条件2)`,
      `${en}; it is written ${node.name}(column of figures,column 1,criterion 1,column 2,criterion 2)`,
    ];
  if (node.name === 'COUNTIFS')
    return [
      `${zh}；写法是 COUNTIFS(条件列1,条件1,条件列2,条件2)`,
      `${en}; it is written COUNTIFS(column 1,criterion 1,column 2,criterion 2)`,
    ];
  if (node.name === 'INDEX' && node.args.length === 3)
    return [
      `${zh}；请写成一列和第几行：INDEX(表[结果列],MATCH(值,表[查找列],0))`,
      `${en}; give one column and a row: INDEX(table[result],MATCH(value,table[key],0))`,
    ];
  return [zh, en];
}

function endsInNumber(node: Node): boolean {
  if (node.kind === 'binary') return endsInNumber(node.right);
  return node.kind === 'number' && node.value.isInteger() && node.value.lt(1000) && !node.value.isZero();
}
