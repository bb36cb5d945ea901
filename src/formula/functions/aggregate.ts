import { ZERO, decimal, type Decimal } from '../../money/decimal';
import { add, quotient, times } from '../arithmetic';
import { isDecimal } from '../compare';
import { isFault, type Scalar } from '../value';
import { ANY_COUNT, type Call, type FunctionSpec } from './call';

const everyArgument = () => true;

/** Columns skip blanks, texts and truth values, as in Excel; a single blank or text is a finding. */
export const AGGREGATES: readonly FunctionSpec[] = [
  aggregate('SUM', (call) => sum(numbersOf(call), call)),
  aggregate('AVERAGE', (call) => {
    const numbers = numbersOf(call);
    if (numbers.length === 0)
      throw call.fault(
        'FORMULA_ERROR',
        'AVERAGE 没有可平均的数字（除数为 0）',
        'AVERAGE has no number to average (division by 0)',
      );
    return quotient(sum(numbers, call), decimal(numbers.length), call.node.span);
  }),
  { ...aggregate('MIN', (call) => best(numbersOf(call), -1)), result: 'same' },
  { ...aggregate('MAX', (call) => best(numbersOf(call), 1)), result: 'same' },
  { ...aggregate('COUNT', count), argument: () => 'any' },
  aggregate('SUMPRODUCT', sumProduct),
];

function aggregate(name: string, apply: (call: Call) => Decimal): FunctionSpec {
  return {
    name,
    least: 1,
    most: ANY_COUNT,
    takesColumn: everyArgument,
    argument: () => 'numbers',
    result: 'number',
    apply,
  };
}

export function numbersOf(call: Call): Decimal[] {
  const numbers: Decimal[] = [];
  for (let i = 0; i < call.count; i += 1) {
    const cells = call.cells(i);
    if (Array.isArray(cells)) {
      for (const cell of cells) {
        if (isFault(cell)) throw cell;
        if (isDecimal(cell)) numbers.push(cell);
      }
    } else {
      numbers.push(call.numberOf(i, cells as Scalar));
    }
  }
  return numbers;
}

export function sum(numbers: readonly Decimal[], call: Call): Decimal {
  let total = ZERO;
  for (const x of numbers) total = add(total, x, call.node.span);
  return total;
}

/** The largest (sign 1) or smallest (−1); 0 of no number, as in Excel. */
export function best(numbers: readonly Decimal[], sign: 1 | -1): Decimal {
  let found: Decimal | null = null;
  for (const x of numbers) if (found === null || x.cmp(found) === sign) found = x;
  return found ?? ZERO;
}

function count(call: Call): Decimal {
  let n = 0;
  for (let i = 0; i < call.count; i += 1) {
    const cells = call.cells(i);
    if (Array.isArray(cells)) for (const cell of cells) n += isDecimal(cell) ? 1 : 0;
    else n += isDecimal(cells) || typeof cells === 'boolean' ? 1 : 0;
  }
  return decimal(n);
}

/** Cells that are no numbers count 0, truth values too, as in Excel: write --(…) or multiply them. */
function sumProduct(call: Call): Decimal {
  const columns = Array.from({ length: call.count }, (_, i) => call.column(i));
  const rows = columns[0].length;
  columns.forEach((column, i) => {
    if (column.length !== rows) throw unequal(call, i);
  });
  let total = ZERO;
  for (let row = 0; row < rows; row += 1) {
    let product: Decimal | null = null;
    for (const column of columns) {
      const cell = column[row];
      const factor: Decimal = isDecimal(cell) ? cell : ZERO;
      product = product === null ? factor : times(product, factor, call.node.span);
    }
    total = add(total, product ?? ZERO, call.node.span);
  }
  return total;
}

/** Two columns of one call that have not the same rows. */
export function unequal(call: Call, i: number) {
  return call.fault(
    'FORMULA_ERROR',
    `${call.node.name} 的第 ${i + 1} 个参数与第 1 个参数行数不同`,
    `argument ${i + 1} of ${call.node.name} has not as many rows as argument 1`,
    i,
  );
}
