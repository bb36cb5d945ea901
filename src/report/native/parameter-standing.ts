import { cellAddress, quotedSheet } from '../address';
import type { PlainValue } from '../plan';
import type { Words } from '../words';
import type { ParameterPage } from './parameter-page';
import { VALUE_COLUMN, type ParameterPlace } from './parameter-places';

/** Cells of 方案与参数 as one number: live, and as it was at the run. */
export interface Standing {
  title: string;
  mark: { formula: string; value: number };
}

/** Terms of one formula; longer ones would not fit it. */
const MOST_TERMS = 100;

/** What cells hold by kind: a number that becomes a text, or the other way round, changes the sum. */
export function kindsOf(page: ParameterPage, top: number, count: number, column: number): Standing['mark'] {
  const range = page.range({ top, bottom: top + count - 1, left: column, right: column });
  const first = `${quotedSheet(page.name)}!${cellAddress(top, column, true)}`;
  const text = `ISTEXT(${range})*(LEN(${range})>0)*2`;
  let value = 0;
  for (let row = 0; row < count; row += 1) value += (row + 1) * kindOf(page.valueAt(top + row, column));
  return { formula: `SUMPRODUCT((ROW(${range})-ROW(${first})+1)*(ISNUMBER(${range})*1+${text}))`, value };
}

function kindOf(value: PlainValue): number {
  if (typeof value === 'number') return 1;
  return typeof value === 'string' && value !== '' ? 2 : 0;
}

/** Cells that must keep their very value. */
export function valuesOf(page: ParameterPage, rows: readonly number[], column: number): Standing['mark'] {
  const terms: string[] = [];
  let value = 0;
  rows.slice(0, MOST_TERMS).forEach((row, at) => {
    const cell = `${quotedSheet(page.name)}!${cellAddress(row, column, true)}`;
    const own = page.valueAt(row, column);
    if (typeof own === 'number') {
      terms.push(`${at + 1}*SUM(${cell})`);
      value += (at + 1) * own;
    } else {
      terms.push(`EXACT(${cell},"${String(own ?? '').replaceAll('"', '""')}")*1`);
      value += 1;
    }
  });
  return { formula: terms.join('+'), value: Number(value.toPrecision(15)) };
}

/** Parameters: what kind each is, which choices are known ones, and those that no formula follows. */
export function parameterStanding(
  page: ParameterPage,
  places: ReadonlyMap<string, ParameterPlace>,
  frozen: ReadonlySet<string>,
  words: Words,
): Standing[] {
  const blocks = [...places.values()].flatMap((place) => place.blocks);
  if (blocks.length === 0) return [];
  const top = Math.min(...blocks.map(({ firstRow }) => firstRow));
  const end = Math.max(...blocks.map(({ firstRow, versions }) => firstRow + versions.length));
  const found: Standing[] = [
    {
      title: words.of('参数值：数与文字', 'Parameters: numbers and texts'),
      mark: kindsOf(page, top, end - top, VALUE_COLUMN),
    },
  ];
  for (const [name, place] of places) {
    const rows = place.blocks.flatMap(({ firstRow, versions }) => versions.map((_, at) => firstRow + at));
    const title = words.of(`参数值：${name}`, `Parameter ${words.column(name)}`);
    const { 取值: choices } = place.parameter.source;
    if (frozen.has(name)) found.push({ title, mark: valuesOf(page, rows, VALUE_COLUMN) });
    else if (choices) found.push({ title, mark: choicesOf(page, rows, choices) });
  }
  return found;
}

function choicesOf(
  page: ParameterPage,
  rows: readonly number[],
  choices: readonly string[],
): Standing['mark'] {
  const cells = rows.slice(0, MOST_TERMS);
  const terms = cells.map((row) => {
    const cell = `${quotedSheet(page.name)}!${cellAddress(row, VALUE_COLUMN, true)}`;
    const same = choices.map((choice) => `EXACT(${cell},"${choice.replaceAll('"', '""')}")`);
    return same.length === 1 ? `(${same[0]})*1` : `OR(${same.join(',')})*1`;
  });
  const value = cells.filter((row) => choices.includes(String(page.valueAt(row, VALUE_COLUMN)))).length;
  return { formula: terms.join('+'), value };
}
