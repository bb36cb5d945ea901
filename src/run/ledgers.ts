import type { Node } from '../formula/tree';
import { message } from '../ledger/catalogue';
import type { Finding } from '../ledger/finding';
import type { Book } from '../ledger/grid';
import type { Ledger } from '../ledger/ledger';
import { readLedger } from '../ledger/read';
import { BookTexts } from '../ledger/book-texts';
import { PARAMETERS, SETTLEMENTS } from '../ledger/tables';
import type { TableSpec } from '../ledger/spec';
import type { ParameterTable } from './context';
import { tablesRead } from './officer-items';
import { readParameterTable } from './tables';
import { formulasOf, type Scheme } from '../scheme/scheme';
import { tableOf } from '../scheme/tables';

/** The tables that a scheme reads, in the order that row accounting lists them. */
export function ledgerNames(scheme: Scheme): string[] {
  const names = new Set<string>(scheme.source.必备台账);
  const read = (formulas: readonly Node[]) => {
    for (const table of tablesRead(formulas, scheme.functions))
      if (tableOf(scheme.source, table)) names.add(table);
  };
  for (const item of scheme.items) {
    if (item.source.台账) names.add(item.source.台账);
    if (item.source.分成表) names.add(item.source.分成表);
    read(formulasOf(item));
  }
  for (const { source, condition } of scheme.checks) {
    if (source.台账) names.add(source.台账);
    read([condition]);
  }
  for (const { source, condition, columns } of scheme.lists) {
    if (source.台账) names.add(source.台账);
    read([condition, ...columns.map(({ formula }) => formula)]);
  }
  if ([...names].some((name) => tableOf(scheme.source, name)?.handover)) names.add('管户变更');
  return [...names];
}

export interface LedgerSet {
  ledgers: Map<string, Ledger>;
  parameters: Ledger | null;
  settlements: Ledger | null;
  /** Parameter tables: the workbook's own, else the preset's rows. */
  tables: Map<string, ParameterTable>;
  findings: Finding[];
}

/** Reads every table of a scheme. An absent one is an error where it is mandatory, else only said. */
export function readLedgers(book: Book, scheme: Scheme): LedgerSet {
  const ledgers = new Map<string, Ledger>();
  const findings: Finding[] = [];
  const texts = new BookTexts();
  for (const name of ledgerNames(scheme)) {
    const spec = tableOf(scheme.source, name);
    if (!spec) throw new Error(`Scheme ${scheme.id} reads ${name}, which no table specification describes`);
    const ledger = readLedger(book, spec, texts);
    if (ledger) ledgers.set(name, ledger);
    else findings.push(absent(spec, scheme.source.必备台账.includes(name)));
  }
  const parameters = readLedger(book, PARAMETERS);
  if (!parameters) findings.push(absent(PARAMETERS, false));
  const tables = new Map(scheme.source.参数表.map((source) => [source.表, readParameterTable(book, source)]));
  return { ledgers, parameters, settlements: readLedger(book, SETTLEMENTS), tables, findings };
}

/** The scheme's ledgers that the book holds, for a look at what is there. */
export function ledgersNamed(book: Book, scheme: Scheme): Ledger[] {
  return ledgerNames(scheme).flatMap((name) => {
    const spec = tableOf(scheme.source, name);
    return (spec && readLedger(book, spec)) ?? [];
  });
}

function absent(spec: TableSpec, mandatory: boolean): Finding {
  const facts = {
    table: spec.name,
    headers: spec.columns.map((column) => column.name).join('、'),
    effect: mandatory
      ? '没有它无法核算。'
      : spec === PARAMETERS
        ? '各参数按方案默认值。'
        : '相关项目按 0.00。',
    effectEn: mandatory
      ? 'Nothing can be computed without it. '
      : spec === PARAMETERS
        ? 'The preset’s values are used. '
        : 'Its items are 0.00. ',
  };
  return {
    code: 'TABLE_MISSING',
    severity: mandatory ? 'error' : 'info',
    message: message('TABLE_MISSING', facts),
    where: { sheet: null, table: spec.name, row: null, column: null, address: null },
  };
}
