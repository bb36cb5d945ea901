import { MAX_SHEET_NAME } from '../report/address';
import { BadPlan, type BookPlan, type CellRange, type NamePlan, type SheetPlan } from '../report/plan';
import { LIMITS } from './limits';

/** Refuses what would make Excel repair or reject the file: names and ranges. Throws BadPlan. */
export function checkPlan({ sheets, names = [] }: BookPlan): void {
  if (sheets.length === 0) throw new BadPlan('a workbook needs a sheet');
  if (sheets.every(({ hidden }) => hidden)) throw new BadPlan('a workbook needs a visible sheet');
  unique(
    'sheet',
    sheets.map(({ name }) => name),
  );
  const tables = sheets.flatMap(({ tables: list = [] }) => list.map(({ name }) => name));
  // Tables and names of the book share one namespace.
  unique('name', [...tables, ...names.map(({ name }) => name)]);
  for (const name of [...tables, ...names.map((plan) => plan.name)]) checkName(name);
  for (const sheet of sheets) checkSheet(sheet);
}

export function checkSheet(sheet: SheetPlan): void {
  const { name, names = [], merges = [], tables = [] } = sheet;
  const good = name.length > 0 && name.length <= MAX_SHEET_NAME && !/[\\/?*[\]:\p{Cc}]|^'|'$/u.test(name);
  if (!good || name.toLowerCase() === 'history')
    throw new BadPlan(`sheet name ${JSON.stringify(name)} (freeSheetName)`);
  unique(
    `name on sheet ${name}`,
    names.map((plan: NamePlan) => plan.name),
  );
  for (const plan of names) checkName(plan.name);
  const ranges = [...merges, ...tables.map(({ range }) => range), ...(sheet.filter ? [sheet.filter] : [])];
  for (const range of ranges) checkRange(range, name);
  apart('merged cells', merges, name);
  apart(
    'tables',
    tables.map(({ range }) => range),
    name,
  );
}

function checkRange({ top, left, bottom, right }: CellRange, sheet: string): void {
  const inside = top >= 0 && left >= 0 && bottom < LIMITS.rowsPerSheet && right < LIMITS.columnsPerSheet;
  if (!inside || bottom < top || right < left)
    throw new BadPlan(`sheet ${sheet}: range ${top}:${left}:${bottom}:${right}`);
}

function apart(what: string, ranges: readonly CellRange[], sheet: string): void {
  ranges.forEach((a, at) => {
    const over = ranges
      .slice(at + 1)
      .some((b) => a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right);
    if (over) throw new BadPlan(`sheet ${sheet}: ${what} overlap`);
  });
}

function unique(what: string, names: readonly string[]): void {
  const seen = new Set<string>();
  for (const name of names) {
    if (seen.has(name.toLowerCase())) throw new BadPlan(`${what} ${name} repeats`);
    seen.add(name.toLowerCase());
  }
}

/** Letters of any script, digits, dot, underscore; not like a cell's address (A1, R1C1). */
function checkName(name: string): void {
  const shaped = /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) && name.length <= 255;
  const address = /^([A-Z]{1,3}\d{1,7}|[RC]|R\d*C\d*)$/i.test(name);
  if (!shaped || address) throw new BadPlan(`name ${name} is not one that Excel accepts`);
}
