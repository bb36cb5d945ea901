import { describe } from '../faults';
import { percentSlip, slips } from './slips';
import type { Node } from '../tree';
import { TYPE_NAMES, comparable, isTextual, typed, type Checking, type Typing } from './typing';
import { common, product, raised, unitOf, unitText, type Unit } from './units';

type Operator = Extract<Node, { kind: 'unary' | 'binary' }>;

/** Types and units through a sign, a percent, arithmetic, & and comparison. */
export function operatorTyping(checker: Checking, node: Operator, inAggregate: boolean): Typing {
  const operand = (child: Node) => (inAggregate ? checker.cells(child) : checker.value(child));
  if (node.kind === 'unary') {
    const inner = operand(node.operand);
    needNumber(checker, node.operand, inner);
    percentSlip(checker, node, inner);
    return typed('number', inner.unit, inner.column);
  }
  const left = operand(node.left);
  const right = operand(node.right);
  const column = left.column || right.column;
  slips(checker, node);
  switch (node.operator) {
    case '&':
      return typed('text', 'unknown', column);
    case '+':
    case '-':
      return { ...sum(checker, node, left, right), column };
    case '*':
    case '/':
    case '^':
      needNumber(checker, node.left, left);
      needNumber(checker, node.right, right);
      return typed('number', scaled(node, left.unit, right.unit), column);
    default:
      needComparable(checker, node, left, right);
      return typed('boolean', 'unknown', column);
  }
}

/** Arithmetic takes numbers, dates and truth values. */
export function needNumber(checker: Checking, node: Node, typing: Typing): void {
  if (!isTextual(typing.type)) return;
  const { zh, en } = describe(node);
  const way = isQuotedNumber(node)
    ? ['；数字不加引号', '; a number takes no quotes']
    : (node.kind === 'column' || node.kind === 'tableColumn') && typing.type === 'text'
      ? [
          '；这一列若是数字，请在“台账定义”把类型改为 金额 或 数值',
          '; if the column holds numbers, set its type to 金额 or 数值 in 台账定义',
        ]
      : ['', ''];
  checker.problem(
    'TYPE_MISMATCH',
    node,
    `${zh}是${TYPE_NAMES[typing.type].zh}，此处应为数字${way[0]}`,
    `${en} is ${TYPE_NAMES[typing.type].en}; a number is expected here${way[1]}`,
  );
}

function isQuotedNumber(node: Node): boolean {
  return node.kind === 'text' && /^[<>=]*\s*[-+]?[0-9]+(\.[0-9]+)?[%‰]?$/.test(node.value);
}

/** Both sides of a comparison, a MATCH or a criterion. `left` and `right` are the nodes to name. */
export function needComparableParts(
  checker: Checking,
  at: Node,
  a: Typing,
  b: Typing,
  left: Node,
  right: Node,
): void {
  if (!comparable(a.type, b.type)) {
    const [x, y] = [describe(left), describe(right)];
    const hint =
      isQuotedNumber(left) || isQuotedNumber(right)
        ? ['；数字不加引号', '; a number takes no quotes']
        : [a.type, b.type].includes('id')
          ? ['；编号请写成文本，如 "1001"', '; write an id as text, as in "1001"']
          : [a.type, b.type].includes('date')
            ? ['；日期请写 DATE(年,月,日)', '; write a date as DATE(year,month,day)']
            : ['', ''];
    checker.problem(
      'TYPE_MISMATCH',
      at,
      `不能比较：${x.zh}是${TYPE_NAMES[a.type].zh}，${y.zh}是${TYPE_NAMES[b.type].zh}${hint[0]}`,
      `cannot compare: ${x.en} is ${TYPE_NAMES[a.type].en}, ${y.en} is ${TYPE_NAMES[b.type].en}${hint[1]}`,
    );
    return;
  }
  commonUnit(checker, at, a.unit, b.unit);
}

function needComparable(
  checker: Checking,
  node: Extract<Node, { kind: 'binary' }>,
  left: Typing,
  right: Typing,
): void {
  // 0<x<10 is told by itself.
  if (node.left.kind === 'binary' && left.type === 'boolean') return;
  needComparableParts(checker, node, left, right, node.left, node.right);
}

/** The common unit of parts that are added or compared; two different ones are a warning. */
export function commonUnit(checker: Checking, at: Node, a: Unit, b: Unit): Unit {
  const unit = common(a, b);
  if (unit !== null) return unit;
  checker.problem(
    'UNIT_MISMATCH',
    at,
    `单位不同：${unitText(a)} 与 ${unitText(b)}；请核对是否漏乘了单价、写错了项目，或改正“单位”`,
    `different units: ${unitText(a)} and ${unitText(b)}. Is a price left out or another item meant? Else correct the unit`,
  );
  return 'unknown';
}

function sum(
  checker: Checking,
  node: Extract<Node, { kind: 'binary' }>,
  left: Typing,
  right: Typing,
): Typing {
  needNumber(checker, node.left, left);
  needNumber(checker, node.right, right);
  const dates = [left.type, right.type].filter((type) => type === 'date').length;
  if (dates === 2 && node.operator === '-') return typed('number', unitOf('天'));
  // A date moves by days, whatever the parameter that counts them says.
  if (dates === 1 && (left.type === 'date' || node.operator === '+')) return typed('date');
  return typed('number', commonUnit(checker, node, left.unit, right.unit));
}

function scaled(node: Extract<Node, { kind: 'binary' }>, left: Unit, right: Unit): Unit {
  if (node.operator === '*') return product(left, right);
  if (node.operator === '/') return product(left, right, -1);
  return raised(left, node.right.kind === 'number' ? node.right.value.toNumber() : null);
}
