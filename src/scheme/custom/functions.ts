import { FUNCTIONS } from '../../formula/functions';
import { canonicalName } from '../../formula/parse';
import { isSpelling } from '../../formula/spellings';
import { walk } from '../../formula/tree';
import type { Ledger } from '../../ledger/ledger';
import { RULES } from '../rules';
import type { FunctionSource } from '../source';
import type { SchemeFindings } from './findings';
import { NO_RULE } from './items';
import { treeOf } from './mentions';
import { cellAt, listed, proseAt, rowsOf, type SchemeBook } from './reading';

/** How 形参 says that a function takes none. */
export const NO_PARAMETERS = '无';
const NAME = /^[\p{L}\p{M}_][\p{L}\p{N}\p{M}_]*$/u;

/** 函数定义: one row a function, or one row a step; what is recursive or named like a built-in function is told. */
export function readFunctions(from: SchemeBook): FunctionSource[] {
  const {
    tables: { functions },
    findings,
  } = from;
  const byName = new Map<string, number[]>();
  for (const row of rowsOf(functions)) {
    const name = cellAt(functions!, '函数', row);
    if (name === '') continue;
    const own = canonicalName(name);
    byName.set(own, [...(byName.get(own) ?? []), row]);
  }
  const sources = [...byName].map(([name, rows]) => readFunction(from, name, functions!, rows));
  return withoutRecursion(sources, functions, findings);
}

function readFunction(
  from: SchemeBook,
  name: string,
  ledger: Ledger,
  rows: readonly number[],
): FunctionSource {
  const { findings } = from;
  const words = (column: string, row = rows[0]) => proseAt(from, ledger, column, row);
  const cell = (column: string, row = rows[0]) => cellAt(ledger, column, row);
  const at = { ledger, row: rows[0], column: '函数' };
  const isTaken = FUNCTIONS.has(name) || isSpelling(name);
  if (isTaken || !NAME.test(name))
    findings.add(
      isTaken ? 'NAME_COLLISION' : 'SYNTAX',
      at,
      isTaken
        ? {
            zh: `“${name}”是自带的函数，不能另行定义。请换一个函数名。`,
            en: `${name} is a built-in function. Choose another name.`,
          }
        : {
            zh: `“${name}”不能作函数名：只能用汉字、字母、数字和下划线，且不以数字开头。`,
            en: `“${name}” cannot be a function’s name: letters, digits and underscores only, no digit first.`,
          },
    );
  const parameters = readParameters(ledger, rows[0], findings);
  const seen = new Set<string>();
  const steps = rows.flatMap((row, i) => {
    const step = cell('步骤', row) || (rows.length === 1 ? '结果' : `步骤${i + 1}`);
    // A repeated step has been told as a duplicate.
    if (seen.has(step)) return [];
    seen.add(step);
    return [
      { 名称: step, 公式: cell('公式', row) || NO_RULE, 条款: words('步骤条款', row) || words('条款', row) },
    ];
  });
  const zh = words('说明');
  return {
    函数: name,
    形参: parameters,
    步骤: steps,
    条款: words('条款'),
    说明: { zh, en: words('英文说明') || zh },
  };
}

function readParameters(ledger: Ledger, row: number, findings: SchemeFindings): string[] {
  const text = cellAt(ledger, '形参', row);
  const at = { ledger, row, column: '形参' };
  if (text === NO_PARAMETERS) return [];
  const names = listed(text);
  if (names.length === 0)
    findings.add('REQUIRED_BLANK', at, {
      zh: `“形参”没有填写。请写出函数要用的数的名称，用逗号隔开，如 金额,比例；不用任何形参的写“${NO_PARAMETERS}”。`,
      en: `“形参” is blank. Name what the function takes, apart by commas, such as 金额,比例; write ${NO_PARAMETERS} for none.`,
    });
  for (const name of names) {
    if (!NAME.test(name))
      findings.add('SYNTAX', at, {
        zh: `“${name}”不能作形参：只写名称，如 金额；不加方括号、引号或运算符。`,
        en: `“${name}” cannot be a parameter of a function: write a bare name such as 金额, without brackets, quotes or operators.`,
      });
    if (names.indexOf(name) !== names.lastIndexOf(name))
      findings.add('NAME_COLLISION', at, {
        zh: `形参“${name}”写了两次。请改其中一个。`,
        en: `The parameter “${name}” is written twice. Rename one of them.`,
      });
  }
  return [...new Set(names)];
}

/** A function that calls itself, straight or through others, has no value: CYCLE at its row. */
function withoutRecursion(
  sources: readonly FunctionSource[],
  ledger: Ledger | null,
  findings: SchemeFindings,
): FunctionSource[] {
  const calls = new Map(sources.map((source) => [source.函数, callsOf(source)]));
  return sources.map((source) => {
    const path = pathBack(source.函数, calls);
    if (!path) return source;
    const row = rowsOf(ledger).find((one) => canonicalName(cellAt(ledger!, '函数', one)) === source.函数);
    const shown = path.join(' → ');
    findings.add(
      'CYCLE',
      { ledger: ledger!, row: row ?? null, column: '公式' },
      {
        zh: `函数调用了自己：${shown}。函数不能循环调用，请改正公式。`,
        en: `The function calls itself: ${shown}. Functions must not go in circles: correct the formula.`,
      },
    );
    return { ...source, 步骤: source.步骤.map((step) => ({ ...step, 公式: NO_RULE })) };
  });
}

export function callsOf(source: FunctionSource): Set<string> {
  const trees = source.步骤.flatMap(({ 公式 }) => treeOf(公式) ?? []);
  return new Set(
    trees.flatMap((tree) => [...walk(tree)].flatMap((node) => (node.kind === 'call' ? [node.name] : []))),
  );
}

/** F → G → F: the way by which a function comes back to itself. */
function pathBack(start: string, calls: ReadonlyMap<string, ReadonlySet<string>>): string[] | null {
  const seen = new Set<string>();
  const open: string[][] = [[start]];
  for (let path = open.shift(); path; path = open.shift()) {
    for (const next of calls.get(path[path.length - 1]) ?? []) {
      if (next === start) return [...path, start];
      if (seen.has(next)) continue;
      seen.add(next);
      open.push([...path, next]);
    }
  }
  return null;
}

/** The bank's own functions, and those of the product that its formulas call; its own go before ours of the same name. */
export function withShipped(own: readonly FunctionSource[], called: Iterable<string>): FunctionSource[] {
  const all = new Map(own.map((source) => [source.函数, source]));
  const shipped = new Map(RULES.map((source) => [source.函数, source]));
  const open = [...called, ...own.flatMap((source) => [...callsOf(source)])];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    const source = shipped.get(name);
    if (!source || all.has(name)) continue;
    all.set(name, source);
    open.push(...callsOf(source));
  }
  return [...all.values()];
}
