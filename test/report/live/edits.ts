import type { PlainValue } from '../../../src/report/plan';
import type { Ledger } from '../../../src/ledger/ledger';
import type { Sheet } from './books';
import type { Shift } from './shift';

/** One edit of a clerk: what the ledgers look like after it, and what a spreadsheet program moved for it. */
export interface Edit {
  kind: string;
  what: string;
  sheets: Sheet[];
  shift: Shift | null;
}

/** A table that the run read, as cells of a sheet. */
export interface Region {
  name: string;
  sheet: string;
  /** 0-based rows of the sheet that hold data rows. */
  rows: readonly number[];
  /** 0-based columns by heading. */
  columns: readonly { name: string; at: number }[];
}

export function regionOf(ledger: Ledger): Region {
  return {
    name: ledger.spec.name,
    sheet: ledger.sheet,
    rows: [...ledger.sheetRow],
    columns: [...ledger.sheetColumn].map(([name, at]) => ({ name, at })),
  };
}

/** Deterministic numbers below a bound. */
export type Dice = (bound: number) => number;

export function dice(seed: number): Dice {
  let state = (seed * 2_654_435_761) % 2_147_483_647 || 1;
  return (bound) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % bound;
  };
}

function changedSheet(sheets: readonly Sheet[], name: string, change: (sheet: Sheet) => Sheet): Sheet[] {
  return sheets.map((sheet) =>
    sheet.name === name ? change({ ...sheet, rows: sheet.rows.map((row) => [...row]) }) : sheet,
  );
}

const cellName = (region: Region, row: number, column: string) => `${region.name} 第 ${row + 1} 行 ${column}`;

export function withCell(
  sheets: readonly Sheet[],
  region: Region,
  row: number,
  column: { name: string; at: number },
  value: PlainValue,
): Sheet[] {
  return changedSheet(sheets, region.sheet, (sheet) => {
    sheet.rows[row][column.at] = value;
    return sheet;
  });
}

export function cellAt(sheets: readonly Sheet[], region: Region, row: number, at: number): PlainValue {
  return sheets.find(({ name }) => name === region.sheet)!.rows[row]?.[at] ?? null;
}

type Maker = (sheets: readonly Sheet[], region: Region, roll: Dice) => Omit<Edit, 'kind'> | null;

function cellEdit(
  wanted: (value: PlainValue) => boolean,
  change: (value: PlainValue, roll: Dice, others: PlainValue[]) => PlainValue | undefined,
): Maker {
  return (sheets, region, roll) => {
    for (let attempt = 0; attempt < 30; attempt += 1) {
      const row = region.rows[roll(region.rows.length)];
      const column = region.columns[roll(region.columns.length)];
      const value = cellAt(sheets, region, row, column.at);
      if (!wanted(value)) continue;
      const others = region.rows.map((one) => cellAt(sheets, region, one, column.at));
      const to = change(value, roll, others);
      if (to === undefined || to === value) continue;
      const what = `${cellName(region, row, column.name)} ${String(value)} → ${String(to)}`;
      return { what, sheets: withCell(sheets, region, row, column, to), shift: null };
    }
    return null;
  };
}

const isNumber = (value: PlainValue): value is number => typeof value === 'number';
const isDay = (value: PlainValue) =>
  isNumber(value) && value > 36_000 && value < 48_000 && Number.isInteger(value);
const isText = (value: PlainValue): value is string => typeof value === 'string' && value !== '';
const isFilled = (value: PlainValue) => value !== null && value !== '';

function moved(from: (rows: PlainValue[][], roll: Dice) => PlainValue[][] | null, what: string): Maker {
  return (sheets, region, roll) => {
    let done = false;
    const after = changedSheet(sheets, region.sheet, (sheet) => {
      const [left, right] = [
        Math.min(...region.columns.map(({ at }) => at)),
        Math.max(...region.columns.map(({ at }) => at)),
      ];
      const cells = region.rows.map((row) => sheet.rows[row].slice(left, right + 1));
      const sorted = from(cells, roll);
      if (!sorted || JSON.stringify(sorted) === JSON.stringify(cells)) return sheet;
      done = true;
      region.rows.forEach((row, at) => sheet.rows[row].splice(left, right + 1 - left, ...sorted[at]));
      return sheet;
    });
    return done ? { what: `${region.name} ${what}`, sheets: after, shift: null } : null;
  };
}

function tableGrown(sheet: Sheet, row: number, count: 1 | -1): Sheet {
  const tables = sheet.tables.map((table) => ({
    ...table,
    top: table.top >= row ? table.top + count : table.top,
    bottom: table.bottom + 1 >= row ? table.bottom + count : table.bottom,
  }));
  return { ...sheet, tables };
}

/** A new row like another, at a place; its ids are as they were or new. */
const inserted =
  (place: 'middle' | 'end', fresh: boolean): Maker =>
  (sheets, region, roll) => {
    if (region.rows.length === 0) return null;
    const like = region.rows[roll(region.rows.length)];
    const last = region.rows[region.rows.length - 1];
    const row = place === 'end' ? last + 1 : region.rows[roll(region.rows.length)];
    const own = sheets.find(({ name }) => name === region.sheet)!;
    // A row appended to a table that another stands under would have to be inserted.
    if (place === 'end' && own.rows.slice(row, row + 2).some((cells) => cells.some(isFilled))) return null;
    const after = changedSheet(sheets, region.sheet, (sheet) => {
      const copy = [...sheet.rows[like]];
      if (fresh) {
        const keys = region.columns.filter(({ name }) => /号|编号/.test(name) && !/工号/.test(name));
        for (const { at } of keys) if (isFilled(copy[at])) copy[at] = `新${roll(10_000)}`;
      }
      if (place === 'middle') sheet.rows.splice(row, 0, copy);
      else sheet.rows[row] = copy;
      return tableGrown(sheet, row, 1);
    });
    const what = `${region.name} ${place === 'end' ? '末尾追加' : `第 ${row + 1} 行前插入`}（同第 ${like + 1} 行${fresh ? '，新键' : ''}）`;
    return { what, sheets: after, shift: place === 'middle' ? { sheet: region.sheet, row, count: 1 } : null };
  };

const removed: Maker = (sheets, region, roll) => {
  if (region.rows.length < 2) return null;
  const row = region.rows[roll(region.rows.length)];
  const after = changedSheet(sheets, region.sheet, (sheet) => {
    sheet.rows.splice(row, 1);
    return tableGrown(sheet, row, -1);
  });
  return {
    what: `${region.name} 删除第 ${row + 1} 行`,
    sheets: after,
    shift: { sheet: region.sheet, row, count: -1 },
  };
};

/** The ledger's cells moved up over a row, as when a shorter list is pasted over it. */
const closedUp: Maker = (sheets, region, roll) => {
  if (region.rows.length < 2) return null;
  const from = roll(region.rows.length);
  const width = Math.max(...region.columns.map(({ at }) => at)) + 1;
  return moved(
    (rows) => [...rows.slice(0, from), ...rows.slice(from + 1), Array.from({ length: width }, () => null)],
    `少粘贴一行（第 ${from + 1} 行）`,
  )(sheets, region, roll);
};

const cleared: Maker = (sheets, region, roll) => {
  const from = roll(region.rows.length);
  return moved(
    (rows) => rows.map((row, at) => (at === from ? row.map(() => null) : row)),
    `清空第 ${from + 1} 行`,
  )(sheets, region, roll);
};

const EDITS: Record<string, Maker> = {
  amount: cellEdit(
    (value) => isNumber(value) && !isDay(value),
    (value, roll) => {
      const own = value as number;
      return [0, own * 2, own + 1, -own, Math.round(own * 37) / 100, own * 1000, own / 7][roll(7)];
    },
  ),
  date: cellEdit(isDay, (value, roll) => {
    const own = value as number;
    return [own + 1, own - 1, own + 40, own - 40, own + 400, own - 400][roll(6)];
  }),
  text: cellEdit(isText, (value, roll, others) => {
    const pool = [...new Set(others.filter(isText))].filter((one) => one !== value);
    return pool.length === 0 ? undefined : pool[roll(pool.length)];
  }),
  'other text': cellEdit(
    isText,
    (value, roll) => ['别的', `${String(value)} `, '合计', '99999', 'K*'][roll(5)],
  ),
  blank: cellEdit(isFilled, () => null),
  'text for a number': cellEdit(
    isNumber,
    (value, roll) => ['暂无', String(value), `${String(value)}元`, ' '][roll(4)],
  ),
  'number for a text': cellEdit(isText, (value, roll) =>
    /^\d+$/.test(String(value)) ? Number(value) : roll(100),
  ),
  fill: cellEdit(
    (value) => value === null,
    (_value, roll, others) => {
      const pool = others.filter(isFilled);
      return pool.length === 0 ? [1, '是', 45_000][roll(3)] : pool[roll(pool.length)];
    },
  ),
  sort: moved((rows, roll) => {
    const at = roll(rows[0]?.length ?? 1);
    const key = (row: PlainValue[]) => row[at];
    return [...rows].sort((a, b) => (String(key(a)) < String(key(b)) ? 1 : -1));
  }, '排序'),
  reverse: moved((rows) => [...rows].reverse(), '倒序'),
  swap: moved((rows, roll) => {
    const [a, b] = [roll(rows.length), roll(rows.length)];
    return rows.map((row, at) => (at === a ? rows[b] : at === b ? rows[a] : row));
  }, '两行对调'),
  'insert copy': inserted('middle', false),
  'insert new': inserted('middle', true),
  'append copy': inserted('end', false),
  'append new': inserted('end', true),
  delete: removed,
  'paste shorter': closedUp,
  'clear row': cleared,
};

export const KINDS = Object.keys(EDITS);

/** An edit of a kind; null where the table has nothing of the sort. */
export function edited(kind: string, sheets: readonly Sheet[], region: Region, seed: number): Edit | null {
  if (region.rows.length === 0) return null;
  const made = EDITS[kind](sheets, region, dice(seed));
  return made && { kind, ...made };
}
