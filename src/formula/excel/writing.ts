import type { Environment } from '../frame';
import type { CallNode } from '../functions';
import type { Node } from '../tree';
import type { Fault } from '../value';
import type { Piece } from './piece';

/** What the forms of the functions ask of the writer that runs them. */
export interface Writing {
  value(node: Node, env: Environment): Piece;
  part(node: Node, env: Environment, rows: boolean): Piece;
  reference(node: Node, env: Environment, whole: boolean): Piece;
  history(node: CallNode): Piece;
  dated(node: CallNode, env: Environment, rows: boolean): Piece;
  hasColumns(node: Node, env: Environment): boolean;
  isRange(node: Node, env: Environment): boolean;
  isId(node: Node, env: Environment): boolean;
  refuse(node: Node, zh: string, en: string): Fault;
}

/** One call being written. */
export interface Site {
  writer: Writing;
  node: CallNode;
  env: Environment;
  /** Inside a SUMPRODUCT, where columns are computed cell by cell. */
  rows: boolean;
}

export function argument(site: Site, i: number): Piece {
  return site.writer.part(site.node.args[i], site.env, site.rows);
}

/** An aggregate's argument: a range as it is; `computed` where it is an expression over columns. */
export function cellsOf(site: Site, i: number): { piece: Piece; computed: boolean } {
  const { writer, node, env } = site;
  const arg = node.args[i];
  if (writer.isRange(arg, env)) return { piece: writer.reference(arg, env, true), computed: false };
  const computed = writer.hasColumns(arg, env);
  return { piece: writer.part(arg, env, computed), computed };
}
