import type { FunctionDefinition } from '../../formula/definition';
import type { ReferenceNode } from '../../formula/excel';
import type { Node } from '../../formula/tree';
import type { Ledger } from '../../ledger/ledger';
import { columnOf } from '../../ledger/spec';
import type { Calculation } from '../../run/calculate';
import type { RunContext } from '../../run/context';
import type { Item } from '../../scheme/scheme';
import { cellAddress, quotedSheet } from '../address';
import { formatOf, type Format } from '../styles';
import type { Words } from '../words';
import { isCallable } from './closed';
import type { Unformed } from './blanks';
import { itemUnformed } from './officer-figures';
import type { ParameterSheet } from './parameter-sheet';
import { rosterMayBeBlank, rosterUnformed } from './roster-cells';
import type { TableWorking } from './table-sheet';
import { Later } from './template';

/** Where an officer's items stand on 个人计算; known before its formulas are written. */
export interface OfficerPlaces {
  /** A cell of an officer (index of the roster), seen from another sheet. */
  reference(item: string, officer: number): string;
  has(item: string): boolean;
  /** The whole column of an item. */
  whole(item: string): string;
}

/** What the sheets of one result have in common. */
export interface ReportContext {
  calculation: Calculation;
  run: RunContext;
  words: Words;
  parameters: ParameterSheet;
  tables: ReadonlyMap<string, TableWorking>;
  officers: OfficerPlaces;
  /** References that are filled in once all sheets are laid out. */
  later: Later;
  /** Cells call the domain functions that can be called. */
  calls: boolean;
  /** Domain functions that formulas write out step by step. */
  inlined: ReadonlyMap<string, FunctionDefinition>;
  subtitle(item: Item | null): string;
  headed(ledger: Ledger, column: string): string;
  formatOfItem(name: string): Format;
  ledgerAddress(ledger: Ledger, row: number): string;
  referCommon(node: ReferenceNode): string | null;
  mayBeBlank(node: Node): boolean;
  unformed(node: Node): Unformed;
  isId(node: ReferenceNode, own: Ledger): boolean;
}

export function makeContext(
  given: Pick<
    ReportContext,
    'calculation' | 'run' | 'words' | 'parameters' | 'tables' | 'officers' | 'calls'
  >,
): ReportContext {
  const { run, words, tables, officers } = given;
  const later = new Later();
  const written = [...run.functions].filter(([name]) => !given.calls || !isCallable(name, run.functions));
  return {
    ...given,
    later,
    inlined: new Map(written),
    subtitle: (item) => {
      const period = `${words.of('期间', 'Period')} ${run.period.text}`;
      const rule = item ? ` · ${words.of('公式', 'formula')} ${item.source.公式}` : '';
      return `${period}${rule}`;
    },
    headed: (ledger, column) => words.headed(words.column(column), columnOf(ledger.spec, column)?.unit ?? ''),
    formatOfItem: (name) => formatOf(run.scheme.items.find((item) => item.name === name)?.unit ?? ''),
    ledgerAddress: (ledger, row) => {
      const left = Math.min(...ledger.sheetColumn.values());
      return `${quotedSheet(ledger.sheet)}!${cellAddress(ledger.sheetRow[row], left)}`;
    },
    referCommon: (node) => {
      if (node.kind === 'tableColumn') {
        const table = tables.get(node.table);
        if (table?.sheet.has(node.column)) return table.sheet.whole(node.column);
      }
      // Lines may read what officers have who are laid out after them.
      return node.kind === 'all' ? later.token(() => officers.whole(node.item)) : null;
    },
    mayBeBlank: (node) => {
      if (node.kind === 'roster') return rosterMayBeBlank(run.roster.ledger, node.column);
      if (node.kind === 'name') return run.items.has(node.name);
      return false;
    },
    unformed: (node) => {
      if (node.kind === 'roster') return rosterUnformed(run.roster.ledger, node.column);
      return node.kind === 'name' ? itemUnformed(run, node.name) : 'never';
    },
    isId: (node, own) => {
      const [ledger, column] =
        node.kind === 'column'
          ? [own, node.column]
          : node.kind === 'roster'
            ? [run.roster.ledger, node.column]
            : node.kind === 'tableColumn'
              ? [run.ledgers.get(node.table), node.column]
              : [undefined, ''];
      return ledger !== undefined && columnOf(ledger.spec, column)?.type === 'id';
    },
  };
}
