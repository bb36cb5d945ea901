import type { CellValue } from '../host';
import type { KeptArray, KeptCell } from '../host/model/kept-cells';
import { decodeUtf8, xmlText } from '../../workbook/file/xml-text';
import type { CellTag, FormulaTag } from './cell-tag';
import type { CellContext } from './cell-context';
import { rectOf } from './read-rules';

/** What a cell of the file has that the model does not show; most have nothing. */
export function keptOf(
  cell: CellTag,
  value: CellValue,
  formula: string | undefined,
  { rich }: CellContext,
): KeptCell | undefined {
  const { kind, cm, vm } = cell;
  const text =
    kind === 's' && rich.size > 0 && rich.has(Number(cell.value.text(cell.bytes)))
      ? `<v>${cell.value.text(cell.bytes)}</v>`
      : cell.inlineRuns && cell.inline !== null
        ? decodeUtf8(cell.bytes, cell.inlineFrom, cell.inlineTo)
        : '';
  const array = cell.formula && arrayOf(cell.formula);
  if (text === '' && cm === '' && vm === '' && !array) return undefined;
  return {
    value,
    formula,
    text,
    formulaMarks: cm === '' ? '' : ` cm="${cm}"`,
    valueMarks: vm === '' ? '' : ` vm="${vm}"`,
    array,
  };
}

const ATTRIBUTE = /\s([\w:]+)\s*=\s*("[^"]*"|'[^']*')/g;

function arrayOf(formula: FormulaTag): KeptArray | null {
  const { kind, ref, bytes, from, openTo } = formula;
  if (kind !== 'array' && kind !== 'dataTable') return null;
  const rect = rectOf(ref);
  if (!rect) return null;
  const said = [...xmlText(bytes, from, openTo).matchAll(ATTRIBUTE)];
  const others = said.filter(([, name]) => !['t', 'ref', 'r1', 'r2'].includes(name!));
  const inputs = said.filter(([, name]) => name === 'r1' || name === 'r2');
  return {
    kind,
    rows: rect.rows,
    columns: rect.columns,
    marks: others.map(([all]) => all).join(''),
    inputs: Object.fromEntries(inputs.map(([, name, quoted]) => [name!, quoted!.slice(1, -1)])),
  };
}

/** As a text that is equal where what is kept is. */
export const keptState = (kept: KeptCell | undefined): string =>
  kept ? JSON.stringify([kept.text, kept.formulaMarks, kept.valueMarks, kept.array]) : '';

const plain = (value: CellValue): unknown => (typeof value === 'object' ? value.error : value);

/** What of it still holds for a cell that says this. */
export function stillKept(
  kept: KeptCell | undefined,
  value: CellValue,
  formula: string | undefined,
): KeptCell | undefined {
  if (!kept || kept.formula !== formula) return undefined;
  const isSame = plain(kept.value) === plain(value);
  if (isSame || kept.text + kept.valueMarks === '') return kept;
  const rest = { ...kept, text: '', valueMarks: '' };
  return rest.formulaMarks !== '' || rest.array ? rest : undefined;
}
