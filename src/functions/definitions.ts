import type { FunctionDefinition } from '../formula/definition';
import { parse } from '../formula/parse';
import type { Node } from '../formula/tree';
import type { FunctionSource } from '../scheme/source';
import { FUNCTIONS } from '../formula/functions';
import { CELL_FUNCTIONS } from './catalogue';
import type { CellFunction } from './cell-function';

const NOWHERE = { start: 0, end: 0 };
/** The table that stands for arguments which are whole columns; no rule can spell it. */
export const COLUMNS = '§';

/** The rules behind all cell functions, parsed once; the functions that rules call are among them. */
export const DEFINITIONS: ReadonlyMap<string, FunctionDefinition> = new Map(
  CELL_FUNCTIONS.filter(({ id }) => !FUNCTIONS.has(id)).map(({ id, source }) => [id, definitionOf(source)]),
);

const BY_ID = new Map(CELL_FUNCTIONS.map((one) => [one.id, one]));

/** A cell function by its name, as people type it. */
export function cellFunctionNamed(name: string): CellFunction | undefined {
  return BY_ID.get(name.trim().toUpperCase());
}

function definitionOf(source: FunctionSource): FunctionDefinition {
  return {
    name: source.函数,
    parameters: source.形参,
    clause: source.条款,
    steps: source.步骤.map((step) => ({
      name: step.名称,
      formula: step.公式,
      clause: step.条款,
      tree: parse(step.公式),
    })),
  };
}

/** The call that a cell makes: each argument by its name, whole columns as columns. */
export function callNode({ id, source, arguments: args }: CellFunction): Node {
  return {
    kind: 'call',
    name: id,
    span: NOWHERE,
    args: source.形参.map((name) =>
      args.find((one) => one.name === name)?.shape === 'column'
        ? { kind: 'tableColumn', table: COLUMNS, column: name, span: NOWHERE }
        : { kind: 'name', name, span: NOWHERE },
    ),
  };
}
