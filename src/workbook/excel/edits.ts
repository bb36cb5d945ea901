import { RESULT_MARK } from '../marks';
import { coalesce, subscribe, type Unsubscribe } from './events';
import { request } from './office';
import { isWriting } from './under-way';

/** Something the user changed. */
export interface Edit {
  sheet: string;
  /** On a result sheet of ours. */
  marked: boolean;
  /** Without the sheet; "" for a sheet that was deleted. */
  address: string;
}

/**
 * Hears what the user changes, some milliseconds after the last of several quick changes; our own writes are left out.
 * Rows that come and go and deleted sheets count too. Throws ExcelFailure.
 */
export function onEdited(listener: (edits: Edit[]) => void, quiet = 400): Promise<Unsubscribe> {
  let told: { sheetId: string; address: string }[] = [];
  const tell = async (): Promise<void> => {
    const edits = told;
    told = [];
    const sheets = await factsOf([...new Set(edits.map(({ sheetId }) => sheetId))]);
    listener(edits.map(({ sheetId, address }) => ({ ...(sheets.get(sheetId) ?? GONE), address })));
  };
  const later = coalesce(quiet, () => void tell().catch(() => undefined));
  const note = (sheetId: string, address: string, trigger?: string): void => {
    if (isWriting() || trigger === 'ThisLocalAddin') return;
    told.push({ sheetId, address });
    later.note();
  };
  return subscribe(
    ({ worksheets }) => [
      worksheets.onChanged.add(async ({ worksheetId, address, triggerSource }) =>
        note(worksheetId, address, triggerSource),
      ),
      worksheets.onDeleted.add(async ({ worksheetId }) => note(worksheetId, '')),
    ],
    () => later.stop(),
  );
}

const GONE = { sheet: '', marked: false };

/** Names and marks of sheets by their ids; one that is gone is left out. */
function factsOf(ids: readonly string[]): Promise<Map<string, Omit<Edit, 'address'>>> {
  return request(({ worksheets }) => {
    const sheets = ids.map((id) => worksheets.getItemOrNullObject(id).load('name'));
    const marks = sheets.map((sheet) => sheet.names.getItemOrNullObject(RESULT_MARK).load('name'));
    return () => {
      const facts = new Map<string, Omit<Edit, 'address'>>();
      ids.forEach((id, at) => {
        if (sheets[at].isNullObject) return;
        facts.set(id, { sheet: sheets[at].name, marked: !marks[at].isNullObject });
      });
      return facts;
    };
  });
}
