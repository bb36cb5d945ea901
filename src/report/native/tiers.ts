import type { Node } from '../../formula/tree';
import { isReference } from '../../formula/references';
import type { RunContext } from '../../run/context';
import { readsLeftOut, withoutLeftOut } from './left-out';
import type { Cells } from './cells';
import type { TableWorking } from './table-sheet';
import type { Words } from '../words';
import { binaryNode, callNode, nameNode, numberNode, textNode, withChildren } from './nodes';
import type { ParameterSheet } from './parameter-sheet';
import { stepColumn } from './parameter-tables';
import { tableOrder } from './parameter-places';

type Call = Extract<Node, { kind: 'call' }>;
type TableColumn = Extract<Node, { kind: 'tableColumn' }>;

/**
 * PROGRESSIVE(量, 表[下限], 表[费率]) as each band's part above its bound times what the rate rises there: one short sum over
 * a helper column beside the table, whose rows the sheet keeps in order.
 */
export function withRises(node: Node, parameters: ParameterSheet): Node {
  const inner = withChildren(node, (child) => withRises(child, parameters));
  if (inner.kind !== 'call' || inner.name !== 'PROGRESSIVE') return inner;
  const [quantity, bounds, rates] = inner.args;
  if (bounds.kind !== 'tableColumn' || rates.kind !== 'tableColumn' || bounds.table !== rates.table)
    return inner;
  if (!isReference(quantity) || !parameters.tables.isSortedBy(bounds.table, bounds.column)) return inner;
  const rises: Node = { ...rates, column: stepColumn(rates.column) };
  const above = binaryNode('*', binaryNode('>', quantity, bounds), binaryNode('-', quantity, bounds));
  return callNode('SUMPRODUCT', binaryNode('*', above, rises));
}

interface GradeLook {
  key: string;
  title: string;
  band: string | undefined;
  clause: string | undefined;
  format: 'count' | 'number';
}

/** What grades need of the sheet that they stand on. */
export interface GradeLevel {
  readonly source: {
    run: RunContext;
    parameters: ParameterSheet;
    words: Words;
    tables: ReadonlyMap<string, TableWorking>;
  };
  readonly sheet: { columns: readonly unknown[] };
  text(look: GradeLook, formula: string, values: Cells, blank?: boolean): void;
  written(node: Node): string;
  evaluate(node: Node): Cells;
  cell(key: string): string;
}

/**
 * HIGHESTMET has no short form in Excel 2016: a column for each condition says whether it is missed, and the grade is the highest
 * whose conditions are none of them missed. The tree with its grades as names of such columns.
 */
export function withGrades(
  level: GradeLevel,
  node: Node,
  band: string | undefined,
  clause: string | undefined,
): Node {
  const inner = withChildren(node, (child) => withGrades(level, child, band, clause));
  if (inner.kind !== 'call' || inner.name !== 'HIGHESTMET') return inner;
  const columns = inner.args.slice(1);
  if (!columns.every((arg): arg is TableColumn => arg.kind === 'tableColumn')) return inner;
  const { run, parameters } = level.source;
  const table = columns[0].table;
  if (!run.tables.has(table) || columns.slice(1, 3).some((column) => column.table !== table)) return inner;
  return gradeColumns(level, inner, columns, { run, parameters, band, clause });
}

interface Around {
  run: RunContext;
  parameters: ParameterSheet;
  band: string | undefined;
  clause: string | undefined;
}

function gradeColumns(level: GradeLevel, call: Call, columns: readonly TableColumn[], around: Around): Node {
  const [grades, measures, bounds, holders, given, values] = columns;
  const { run, parameters, band, clause } = around;
  const { words } = level.source;
  const prefix = `§${grades.table}${level.sheet.columns.length}`;
  const who = call.args[0];
  const order = tableOrder(run, grades.table);
  const missed = (row: number): Node => {
    const at = (column: TableColumn) => callNode('INDEX', column, numberNode(row + 1));
    const least = binaryNode('&', textNode('>='), at(bounds));
    const reached = callNode('COUNTIFS', holders, who, given, at(measures), values, least);
    return callNode('IF', binaryNode('>', reached, numberNode(0)), numberNode(0), numberNode(1));
  };
  const keys = order.map((row, at) => {
    const key = `${prefix}.${at + 1}`;
    const grade = run.tables.get(grades.table)!.columns.get(grades.column)![row];
    const measure = run.tables.get(grades.table)!.columns.get(measures.column)![row];
    const title = words.of(
      `未达到：${String(grade)} ${String(measure)}`,
      `missed: ${String(grade)} ${String(measure)}`,
    );
    // The sheet shows the table in its own order, the engine in the workbook's.
    const look = { key, title, band, clause, format: 'count' } as const;
    const whole = (at: number) => withoutLeftOut(missed(at), level.source.tables);
    level.text(look, level.written(whole(at)), level.evaluate(whole(row)));
    return key;
  });
  const result = `${prefix}.0`;
  const title = words.of('最高一级', 'Highest met');
  const look = { key: result, title, band, clause, format: 'number' } as const;
  const found = level.evaluate(call);
  if (keys.length === 0) level.text(look, '0', found);
  else {
    const across = parameters.tables.across(grades.table, grades.column);
    const misses = `${level.cell(keys[0])}:${level.cell(keys[keys.length - 1])}`;
    const best = `SUMPRODUCT(MAX(${across}*(SUMIF(${across},${across},${misses})=0)))`;
    const unread = readsLeftOut(call, level.source.tables);
    level.text(look, unread ? `IF(${level.written(unread)},"",${best})` : best, found, unread !== null);
  }
  return nameNode(result);
}
