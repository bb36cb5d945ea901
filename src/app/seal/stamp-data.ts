import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';
import { isDecimal } from '../../formula/compare';
import type { Book, DataNode } from '../../ledger/grid';
import { plain } from '../../ledger/cell';
import type { RunContext } from '../../run/context';
import type { SealedRow } from '../../run/history';
import { canonical } from '../../run/seal';
import type { Scheme } from '../../scheme/scheme';
import { fromBase64, fromRuns, toBase64, toRuns } from './bytes';
import { inputTables, stampTable, type TableStamp } from './stamp';

/** What a seal keeps, out of sight, of the inputs that it was made from: salted hashes, no figures and no names. */
export interface Stamp {
  scheme: string;
  period: string;
  engine: string;
  salt: string;
  /** Hash of the scheme's own text, of 封存记录's rows, and of each parameter by name. */
  definition: string;
  records: string;
  parameters: ReadonlyMap<string, string>;
  /** Parameters given for that run alone. */
  overrides: ReadonlyMap<string, string>;
  tables: readonly TableStamp[];
}

const ROOT = 'seal';

/** The id of a seal's part: sealing a period anew takes its place. */
export function stampId(scheme: string, period: string): string {
  return `${ROOT}|${scheme}|${period}`;
}

export function makeStamp(
  book: Book,
  run: RunContext,
  rows: readonly SealedRow[],
  given: Pick<Stamp, 'engine' | 'salt' | 'overrides'>,
): Stamp {
  const { salt } = given;
  return {
    ...given,
    scheme: run.scheme.id,
    period: run.period.text,
    definition: definitionHash(run.scheme, salt),
    records: recordsHash(rows, salt),
    parameters: parameterHashes(run, salt),
    tables: inputTables(run, book).map((ledger) => stampTable(book, ledger, salt)),
  };
}

export function definitionHash({ source }: Scheme, salt: string): string {
  return salted(salt, [source]);
}

/** Tells whether a seal's rows in 封存记录 are still those that were written. */
export function recordsHash(rows: readonly SealedRow[], salt: string): string {
  const lines = rows.map(({ forPeriod, officer, item, amount, held, pays, unpaid }) => {
    const figure = amount === null ? '' : isDecimal(amount) ? canonical(amount) : `"${plain(amount)}`;
    return JSON.stringify([forPeriod, officer, item, figure, held, pays, unpaid?.toFixed() ?? '']);
  });
  return salted(salt, lines.sort());
}

/** Of each parameter, and of each parameter table that the scheme itself brings. */
export function parameterHashes(run: RunContext, salt: string): Map<string, string> {
  const hashes = new Map<string, string>();
  for (const [name, { versions }] of run.parameters.byName) {
    const values = versions.map(({ post, from, value }) => [post, String(from), canonical(value)]);
    hashes.set(name, salted(salt, values).slice(0, 16));
  }
  for (const [name, { columns, ledger }] of run.tables) {
    if (ledger) continue;
    const cells = [...columns].map(([column, values]) => [column, ...values.map(canonical)]);
    hashes.set(name, salted(salt, cells).slice(0, 16));
  }
  return hashes;
}

function salted(salt: string, value: unknown): string {
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify([salt, value]))));
}

export function stampData(stamp: Stamp): DataNode {
  const { scheme, period, engine, salt, definition, records } = stamp;
  const id = stampId(scheme, period);
  const pairs = (name: string, all: ReadonlyMap<string, string>) =>
    [...all].map(([key, value]) => leaf(name, { name: key, value }));
  return {
    ...leaf(ROOT, { id, version: '1', scheme, period, engine, salt, definition, records }),
    children: [
      ...pairs('parameter', stamp.parameters),
      ...pairs('given', stamp.overrides),
      ...stamp.tables.map((table) => ({
        ...leaf('table', {
          name: table.name,
          sheet: table.sheet,
          first: String(table.firstRow),
          positions: toRuns(table.positions),
        }),
        children: [
          leaf('rows', {}, toBase64(table.rows)),
          ...[...table.columns].map(([name, cells]) => leaf('column', { name }, toBase64(cells))),
        ],
      })),
    ],
  };
}

function leaf(name: string, attributes: Record<string, string>, text = ''): DataNode {
  return { name, attributes, children: [], text };
}

/** The stamp of a seal, if the workbook still carries it and it can be read. */
export function stampOf(book: Book, scheme: string, period: string): Stamp | null {
  const root = book.data?.find(({ attributes }) => attributes.id === stampId(scheme, period));
  if (root?.attributes.version !== '1') return null;
  const { engine, salt, definition, records } = root.attributes;
  const named = (name: string) => root.children.filter((child) => child.name === name);
  const pairs = (name: string) =>
    new Map(named(name).map(({ attributes }) => [attributes.name, attributes.value]));
  try {
    const tables = named('table').map(tableOf);
    return {
      scheme,
      period,
      engine,
      salt,
      definition,
      records,
      parameters: pairs('parameter'),
      overrides: pairs('given'),
      tables,
    };
  } catch {
    // A part that somebody edited is as good as none; the hashes in 封存清单 still tell that something changed.
    return null;
  }
}

function tableOf({ attributes, children }: DataNode): TableStamp {
  const columns = children.filter(({ name }) => name === 'column');
  return {
    name: attributes.name,
    sheet: attributes.sheet,
    firstRow: Number(attributes.first),
    positions: fromRuns(attributes.positions),
    rows: fromBase64(children.find(({ name }) => name === 'rows')?.text ?? ''),
    columns: new Map(columns.map((column) => [column.attributes.name, fromBase64(column.text)])),
  };
}
