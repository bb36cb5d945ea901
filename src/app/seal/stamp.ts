import { sha256 } from '@noble/hashes/sha2';
import { utf8ToBytes } from '@noble/hashes/utils';
import { CellKind, type Book, type Grid } from '../../ledger/grid';
import type { Ledger } from '../../ledger/ledger';
import { readLedger } from '../../ledger/read';
import { SETTLEMENTS } from '../../ledger/tables';
import type { RunContext } from '../../run/context';
import { cellTexts } from '../../run/seal';

/** Bytes of a hash. A cell's only has to tell what changed within a row that is known to have changed. */
export const CELL_BYTES = 3;
export const ROW_BYTES = 6;

/** The salted hashes of one table: nothing of its contents can be read from them. */
export interface TableStamp {
  name: string;
  sheet: string;
  /** The sheet's 0-based row of the table's row 1. */
  firstRow: number;
  /** The rows' numbers in the table, from 1. */
  positions: readonly number[];
  /** ROW_BYTES a row. */
  rows: Uint8Array;
  /** CELL_BYTES a row, by column; zeros are a blank. */
  columns: ReadonlyMap<string, Uint8Array>;
}

/** Every table that a run reads: ledgers, 参数, parameter tables of the workbook, 异常处理. */
export function inputTables(run: RunContext, book: Book): Ledger[] {
  const others = [run.parameterLedger, ...[...run.tables.values()].map(({ ledger }) => ledger)];
  const all = [...run.ledgers.values(), ...others, readLedger(book, SETTLEMENTS)];
  const found = new Map<string, Ledger>();
  for (const ledger of all) if (ledger && !found.has(ledger.spec.name)) found.set(ledger.spec.name, ledger);
  return [...found.values()];
}

/** Hashes a table's rows and cells with a salt, so that equal figures of two seals do not show as equal. */
export function stampTable(book: Book, ledger: Ledger, salt: string): TableStamp {
  const { spec, sheet, rows, position, sheetRow } = ledger;
  const grid = book.sheets.find(({ name, marked }) => name === sheet && !marked) ?? null;
  const names = [...ledger.columns.keys()].filter((name) => ledger.sheetColumn.has(name)).sort();
  const texts = names.map((name) => shownTexts(ledger, name, grid));
  const columns = new Map(
    names.map((name, at) => [name, hashCells(texts[at], rows, JSON.stringify([salt, spec.name, name]))]),
  );
  const hashes = new Uint8Array(rows * ROW_BYTES);
  const head = JSON.stringify([salt, spec.name, names]);
  for (let row = 0; row < rows; row += 1) {
    const cells = JSON.stringify(texts.map((text) => text(row)));
    hashes.set(sha256(utf8ToBytes(head + cells)).subarray(0, ROW_BYTES), row * ROW_BYTES);
  }
  const firstRow = rows > 0 ? sheetRow[0] - position[0] + 1 : 0;
  return { name: spec.name, sheet, firstRow, positions: [...position], rows: hashes, columns };
}

/** A cell's canonical text; what could not be read counts as it stands. */
function shownTexts(ledger: Ledger, column: string, grid: Grid | null): (row: number) => string {
  const text = cellTexts(ledger, column);
  const cells = grid?.columns[ledger.sheetColumn.get(column)!];
  return (row) => {
    const typed = text(row);
    if (typed !== '' || !grid || !cells) return typed;
    const at = ledger.sheetRow[row];
    const [kind, value] = [cells.kind[at], cells.value[at]];
    if (kind === CellKind.Blank) return '';
    return `~${kind}${kind === CellKind.Text || kind === CellKind.Error ? grid.texts[value] : value}`;
  };
}

function hashCells(text: (row: number) => string, rows: number, head: string): Uint8Array {
  const hashes = new Uint8Array(rows * CELL_BYTES);
  // Most columns repeat few values.
  const known = new Map<string, Uint8Array>();
  for (let row = 0; row < rows; row += 1) {
    const cell = text(row);
    if (cell === '') continue;
    let hash = known.get(cell);
    if (!hash) {
      hash = sha256(utf8ToBytes(head + cell)).slice(0, CELL_BYTES);
      if (hash.every((byte) => byte === 0)) hash[0] = 1;
      known.set(cell, hash);
    }
    hashes.set(hash, row * CELL_BYTES);
  }
  return hashes;
}
