import { columnNumber } from '../range';
import { coalesce, subscribe, type Unsubscribe } from './events';
import { ExcelFailure, notFound } from './failure';
import { request, type Options } from './office';
import { isWriting } from './under-way';

/** A place in the open workbook; row and column from 0. */
export interface Place {
  sheet: string;
  /** Without the sheet, such as B3:C9. */
  address: string;
  row: number;
  column: number;
}

/** Shows a sheet and selects cells on it; a hidden sheet is brought into view. Throws ExcelFailure NOT_FOUND. */
export async function goTo(sheetName: string, address = 'A1', options: Options = {}): Promise<void> {
  try {
    await request((workbook) => {
      const sheet = workbook.worksheets.getItem(sheetName);
      sheet.visibility = 'Visible';
      sheet.activate();
      sheet.getRange(address).select();
      return () => undefined;
    }, options);
  } catch (error) {
    const isGone = error instanceof ExcelFailure && error.code === 'CHANGED';
    throw isGone ? notFound({ zh: '工作表', en: 'sheet' }, sheetName) : error;
  }
}

/** Where the selection is now. Throws ExcelFailure. */
export function selection(options: Options = {}): Promise<Place> {
  return request((workbook) => {
    // getSelectedRange refuses where several areas are selected.
    const range = workbook.getSelectedRanges();
    range.load('address,worksheet/name');
    return () => placeOf(range.worksheet.name, range.address);
  }, options);
}

/** Hears where the selection goes; of several quick moves only the last is told. Throws ExcelFailure. */
export function onSelection(listener: (place: Place) => void, quiet = 120): Promise<Unsubscribe> {
  const later = coalesce(quiet, () => {
    if (!isWriting()) selection().then(listener, () => undefined);
  });
  return subscribe(
    (workbook) => [workbook.onSelectionChanged.add(async () => later.note())],
    () => later.stop(),
  );
}

function placeOf(sheet: string, full: string): Place {
  const [first] = full.split(',');
  const address = first.slice(first.lastIndexOf('!') + 1).replace(/\$/g, '');
  const [, letters, digits] = /^([A-Z]*)(\d*)/i.exec(address)!;
  return {
    sheet,
    address,
    row: digits === '' ? 0 : Number(digits) - 1,
    column: letters === '' ? 0 : columnNumber(letters),
  };
}
