import type { Node } from '../../formula/tree';
import type { RunContext } from '../../run/context';
import type { Unformed } from './blanks';
import { withoutLeftOut } from './left-out';
import { hasBlanks } from './lookups';
import type { Cells } from './cells';
import type { TableWorking } from './table-sheet';
import type { Words } from '../words';
import {
  BLANK,
  binaryNode,
  callNode,
  nameNode,
  NO_FIGURE,
  numberNode,
  textNode,
  withChildren,
} from './nodes';
import type { ParameterSheet } from './parameter-sheet';
import { tableOrder } from './parameter-places';

type Call = Extract<Node, { kind: 'call' }>;
type TableColumn = Extract<Node, { kind: 'tableColumn' }>;

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
  text(look: GradeLook, formula: string, values: Cells, blank?: boolean, unformed?: Unformed): void;
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
  const hasOpen = hasBlanks(run, bounds.table, bounds.column);
  const missed = (row: number): Node => {
    const at = (column: TableColumn) => callNode('INDEX', column, numberNode(row + 1));
    const reaches = (least: string, bound: Node) => {
      const wanted = binaryNode('&', textNode(least), bound);
      const reached = callNode('COUNTIFS', holders, who, given, at(measures), values, wanted);
      return binaryNode('>', reached, numberNode(0));
    };
    const miss = callNode('IF', reaches('>=', at(bounds)), numberNode(0), numberNode(1));
    if (!hasOpen) return miss;
    // A measure that is given has no answer where its line is not filled in.
    const unfilled = binaryNode('=', at(bounds), BLANK);
    const asked = callNode('IF', reaches('<>', BLANK), NO_FIGURE, numberNode(1));
    return callNode('IF', unfilled, asked, miss);
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
    level.text(
      look,
      hasOpen ? `IF(COUNT(${misses})<${keys.length},"",${best})` : best,
      found,
      hasOpen,
      'blank',
    );
  }
  return nameNode(result);
}
