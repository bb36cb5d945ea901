import { reportOf } from '../../src/app/report';
import { runScheme } from '../../src/app/run';
import { makeSample } from '../../src/app/sample/sample';
import { parse } from '../../src/formula/parse';
import type { Node } from '../../src/formula/tree';
import { walk } from '../../src/formula/tree';
import { cellFunctionNamed } from '../../src/functions/definitions';
import { isCallable } from '../../src/report/native/closed';
import type { SheetPlan } from '../../src/report/plan';
import { PRESETS, presetScheme } from '../../src/scheme/presets';
import { readBook } from '../../src/workbook/file/read';
import { writeBook } from '../../src/workbook/file/write';
import { spilled } from './support';

const overrides = new Map<string, string>();

function resultSheets(scheme: string, period: string, officers: number): readonly SheetPlan[] {
  const book = readBook(writeBook(makeSample({ scheme, officers, seed: 1, dirty: false })));
  const calculation = runScheme(book, { scheme, period, overrides });
  return reportOf(book, calculation, { overrides }, { mode: 'functions', lang: 'zh', effects: false })!
    .sheets;
}

interface FunctionCall {
  name: string;
  /** Each argument as text. */
  args: string[];
}

/** The calls of custom functions in a formula, as a file holds them. */
function callsIn(formula: string): FunctionCall[] {
  const calls: FunctionCall[] = [];
  for (const match of formula.matchAll(/_xldudf_([A-Z]+)\(/g)) {
    const args: string[] = [];
    let [depth, from] = [0, match.index + match[0].length];
    for (let at = from; depth >= 0; at += 1) {
      const c = formula[at];
      if (c === '(') depth += 1;
      if (c === ')') depth -= 1;
      if ((c === ',' && depth === 0) || depth < 0) {
        args.push(formula.slice(from, at));
        from = at + 1;
      }
    }
    calls.push({ name: match[1], args });
  }
  return calls;
}

describe('The custom functions that result sheets call', () => {
  test.each([
    ['corporate-manager', '2023Q1', 6],
    ['risk-reserve', '2023Q1', 8],
    ['post-and-piece', '2023-03', 8],
    ['grading', '2023', 8],
    ['four-virtues', '2023', 8],
    ['microloan', '2023-03', 8],
    ['opening-season', '2023Q1', 8],
    ['marketing-kpi', '2023Q1', 8],
  ])(
    'exist with the same arguments, and give the figure beside them: %s',
    async (scheme, period, officers) => {
      const known = { calls: 0, checked: 0 };
      for (const sheet of resultSheets(scheme, period, officers)) {
        for (const { formula, value, cellAt } of formulasOf(sheet)) {
          for (const { name, args } of callsIn(formula)) {
            known.calls += 1;
            const called = cellFunctionNamed(name);
            expect([name, called?.arguments.length]).toEqual([name, expect.any(Number)]);
            expect(args.length).toBeLessThanOrEqual(called!.arguments.length);
            const plain = args.map(cellAt);
            // Only where the call is the whole formula and its arguments are cells of the same sheet.
            if (formula !== `_xldudf_${name}(${args.join(',')})` || plain.includes(undefined)) continue;
            known.checked += 1;
            const [[shown]] = await spilled(name, plain);
            expect([formula, typeof shown === 'object' ? '' : shown]).toEqual([formula, value]);
          }
        }
      }
      // The rules of these two read ledgers by themselves: no cell can call them, they are written out.
      if (['opening-season', 'marketing-kpi'].includes(scheme)) return expect(known.calls).toBe(0);
      expect(known.calls).toBeGreaterThan(0);
      // In 分级 each call stands inside an IF.
      if (scheme !== 'grading') expect(known.checked).toBeGreaterThan(0);
    },
  );

  test('take the parameters of the rule in its order, whatever the scheme', () => {
    for (const { id } of PRESETS) {
      const { functions } = presetScheme(id)!;
      for (const [name, definition] of functions) {
        const called = cellFunctionNamed(name);
        if (!called && !isCallable(name, functions)) continue;
        const own = called!.arguments.map((argument) => argument.name).slice(0, definition.parameters.length);
        expect([name, ...own]).toEqual([name, ...definition.parameters]);
      }
    }
  });

  test('reach everything that their steps read: no step asks for more than the arguments', () => {
    for (const { id } of PRESETS) {
      const { functions } = presetScheme(id)!;
      for (const name of functions.keys()) {
        const called = cellFunctionNamed(name);
        if (!called) continue;
        const given = new Set(called.arguments.map((argument) => argument.name));
        expect([name, [...readBy(name, functions)].filter((read) => !given.has(read))]).toEqual([name, []]);
      }
    }
  });
});

function* formulasOf(sheet: SheetPlan): Generator<{
  formula: string;
  value: unknown;
  cellAt: (reference: string) => unknown;
}> {
  const rows = new Map<number, readonly unknown[]>();
  let at = -1;
  for (const row of sheet.rows) {
    at = row.at ?? at + 1;
    rows.set(at, row.cells);
  }
  const cellAt = (reference: string): unknown => {
    if (/^-?\d+(\.\d+)?$/.test(reference)) return Number(reference);
    const match = /^([A-Z]+)(\d+)$/.exec(reference);
    if (!match) return undefined;
    const column = [...match[1]].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
    const cell = rows.get(Number(match[2]) - 1)?.[column];
    return typeof cell === 'object' && cell !== null && 'value' in cell ? cell.value : cell;
  };
  for (const cells of rows.values())
    for (const cell of cells)
      if (typeof cell === 'object' && cell !== null && 'formula' in cell)
        yield { ...(cell as { formula: string; value: unknown }), cellAt };
}

/** Names and tables that a function and those it calls read beyond their parameters and steps. */
function readBy(
  name: string,
  functions: ReadonlyMap<
    string,
    { parameters: readonly string[]; steps: readonly { name: string; formula: string }[] }
  >,
): Set<string> {
  const found = new Set<string>();
  const definition = functions.get(name)!;
  const own = new Set([...definition.parameters, ...definition.steps.map((step) => step.name)]);
  for (const step of definition.steps) {
    for (const node of walk(parse(step.formula))) {
      const read = readName(node);
      if (read !== null && !own.has(read)) found.add(read);
      if (node.kind === 'call' && functions.has(node.name))
        for (const inner of readBy(node.name, functions)) found.add(inner);
    }
  }
  return found;
}

function readName(node: Node): string | null {
  if (node.kind === 'name') return node.name;
  return node.kind === 'tableColumn' ? node.table : null;
}
