import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCli } from '../../src/cli/program';
import type { BookPlan, SheetPlan } from '../../src/report/plan';
import { writeBook } from '../../src/workbook/file/write';
import { corporate, ROSTER, targets } from '../support/corporate';
import type { Cell, Table } from '../support/book';

export const C = ['--scheme', 'corporate-manager'];
export const Q1 = [...C, '--period', '2023Q1'];

export interface Said {
  exit: number;
  out: string;
  err: string;
}

/** Runs a command line in this process, in a terminal of the given width. */
export async function jisuan(argv: readonly string[], columns = 120): Promise<Said> {
  const said = { out: '', err: '' };
  const exit = await runCli(argv, {
    write: async (text) => void (said.out += text),
    warn: (text) => void (said.err += text),
    columns,
    watched: false,
    now: () => 0,
  });
  return { exit, ...said };
}

/** A folder that is gone after the tests of the file. */
export function scratch(): string {
  const folder = mkdtempSync(join(tmpdir(), 'jisuan-test-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Writes the tables as a real .xlsx, each as an Excel table on its own sheet; officers and targets where not given. */
export function saved(folder: string, name: string, tables: readonly Table[]): string {
  const given = new Set(tables.map((table) => table.name));
  const all = [...[ROSTER, targets()].filter((table) => !given.has(table.name)), ...tables];
  const book: BookPlan = { sheets: all.map(sheetOf), styles: {} };
  const path = join(folder, `${name}.xlsx`);
  writeFileSync(path, writeBook(book));
  return path;
}

function sheetOf({ name, header, rows }: Table): SheetPlan {
  return {
    name,
    rows: [header, ...rows].map((cells) => ({ cells: cells.map(plainCell) })),
    tables: [
      {
        name,
        range: { top: 0, left: 0, bottom: Math.max(1, rows.length), right: header.length - 1 },
        columns: header.map((column) => ({ name: column })),
      },
    ],
  };
}

function plainCell(cell: Cell): string | number | boolean | null {
  if (typeof cell === 'object' && cell !== null) throw new Error('An error value cannot be written');
  return typeof cell === 'symbol' ? null : cell;
}

export { corporate };
