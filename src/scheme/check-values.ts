import { check, type CheckEnvironment, type Problem, type ValueType } from '../formula/check';
import type { Node } from '../formula/tree';
import type { Item } from './scheme';

/** What an item's formula gives must be what the item is: a line has an amount, a text item says that it is text. */
export function misfits(item: Item, type: ValueType): Problem[] {
  if (type === 'boolean' && item.level !== '个人')
    return [
      wrong(
        item.formula,
        `公式得出的是条件（TRUE/FALSE），每一行要得出一个数；请写 IF(条件,数,0)，或把条件写进“条件”`,
        'the formula gives TRUE or FALSE, but a line is a number: write IF(condition,number,0), or move the condition to 条件',
      ),
    ];
  const isText = type === 'text' || type === 'id';
  const wantsText = item.level === '个人' && (item.unit === '文本' || item.unit === '');
  if (!isText || wantsText) return [];
  return [
    item.level === '个人'
      ? wrong(
          item.formula,
          `公式得出文本，而“单位”是“${item.unit}”。结果是文字的项目，单位请写“文本”；否则请改正公式`,
          `the formula gives text, but the unit is “${item.unit}”. Give a text item the unit 文本, or correct the formula`,
        )
      : wrong(
          item.formula,
          `${item.level}的公式得出文本；每一行要得出一个数（金额、笔数等）`,
          `the formula gives text; every line of the level ${item.level} is a number (an amount, a count …)`,
        ),
  ];
}

/** A condition is TRUE or FALSE (or a number, 0 being FALSE). */
export function conditionProblems(node: Node, environment: CheckEnvironment): Problem[] {
  const { problems, type } = check(node, environment);
  if (type !== 'text' && type !== 'id' && type !== 'date') return [...problems];
  return [
    ...problems,
    wrong(
      node,
      '条件应是比较或判断，如 [金额]>0、AND(…)',
      'a condition compares or decides, such as [金额]>0 or AND(…)',
    ),
  ];
}

function wrong(node: Node, zh: string, en: string): Problem {
  return { code: 'TYPE_MISMATCH', severity: 'error', message: { zh, en }, span: node.span };
}
