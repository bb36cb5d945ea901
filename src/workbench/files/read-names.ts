import type { HostWorkbook, Sheet } from '../host';
import { parseRect, splitSheet } from '../host/model/address';
import type { SourceBook, SourceSheet } from '../../workbook/file/inject-source';
import { isTrue } from '../../workbook/file/read';
import { plainFormula, type Prefixes } from './formula-names';

/** Names of the book and of its sheets; those that Excel keeps for itself become the print set-up or stay in the file. */
export function readNames(
  source: SourceBook,
  { book }: HostWorkbook,
  sheets: readonly { sheet: Sheet; source: SourceSheet }[],
  prefixes: Prefixes,
): void {
  for (const element of source.names) {
    const { name = '', localSheetId, hidden, comment = '' } = element.attributes;
    const formula = `=${plainFormula(source.workbook.text(element), prefixes)}`;
    const owner = source.sheets[Number(localSheetId ?? NaN)];
    const sheet = sheets.find((entry) => entry.source === owner)?.sheet;
    if (localSheetId !== undefined && !sheet) continue;
    if (name.startsWith('_xlnm.')) {
      if (sheet) readPrintName(name, formula, sheet);
      continue;
    }
    const target = { book, sheet: sheet ?? null, name, formula, visible: !isTrue(hidden), comment };
    (sheet ? sheet.names : book.names).push(target);
  }
}

function readPrintName(name: string, formula: string, { layout }: Sheet): void {
  const rects = formula
    .slice(1)
    .split(/,(?=(?:[^']|'[^']*')*$)/)
    .map((piece) => parseRect(splitSheet(piece).rest))
    .filter((rect) => rect !== null);
  if (name === '_xlnm.Print_Area') layout.printArea = rects;
  if (name !== '_xlnm.Print_Titles') return;
  layout.titleRows = rects.find(({ left, columns }) => left === 0 && columns === 16_384) ?? null;
  layout.titleColumns = rects.find(({ top, rows }) => top === 0 && rows === 1_048_576) ?? null;
}
