import type { GridColumn } from './grid-column';
import { valueOf } from './grid-layout';
import type { CellPlan } from './plan';
import { variantOf, type Format } from './styles';

/** Rows looked at. */
const SAMPLE = 300;
/** What a format shows at least and at most without being asked, and how a value is read for it. */
const PLACES: Partial<Record<Format, { least: number; most: number; scale: number }>> = {
  ratio: { least: 2, most: 4, scale: 100 },
  rate: { least: 2, most: 4, scale: 100 },
  score: { least: 2, most: 4, scale: 1 },
  number: { least: 0, most: 4, scale: 1 },
};
/** Numbers of five digits and more are grouped; a year is not. */
const GROUPED = 10_000;

/**
 * Decimal points of a column stand below each other: its cells show as many decimals as the one that needs most.
 * More that come later are shown all the same.
 */
export function aligned(column: GridColumn, count: number): (cell: CellPlan) => CellPlan {
  const variant = variantFor(column, count);
  if (variant === null) return (cell) => cell;
  const known = new Map<string, string>();
  const suffix = `.${column.format}`;
  return (cell) => {
    if (cell === null || typeof cell !== 'object' || !cell.style?.endsWith(suffix)) return cell;
    let style = known.get(cell.style);
    if (style === undefined) known.set(cell.style, (style = variantOf(cell.style, variant)));
    return { ...cell, style };
  };
}

function variantFor(column: GridColumn, count: number): string | null {
  const places = PLACES[column.format];
  if (!places) return null;
  let [decimals, largest] = [places.least, 0];
  const step = Math.max(1, Math.floor(count / SAMPLE));
  for (let row = 0; row < count; row += step) {
    const value = valueOf(column, row);
    if (typeof value !== 'number') continue;
    decimals = Math.max(decimals, decimalsOf(value * places.scale, places.most));
    largest = Math.max(largest, Math.abs(value));
  }
  const grouped = column.format === 'number' && largest >= GROUPED;
  return decimals === places.least && !grouped ? null : `${grouped ? 'g' : ''}${decimals}`;
}

function decimalsOf(value: number, most: number): number {
  const [, decimals = ''] = value.toFixed(most).split('.');
  return decimals.replace(/0+$/, '').length;
}
