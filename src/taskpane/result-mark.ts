import { RESULT_MARK } from '../workbook/marks';

/** The summary in either edition, and the cell of its title. */
const SUMMARIES = ['绩效汇总', 'Summary'];
const TITLE = 'A1';
/** Notes that stand before the title; a new one takes their place. */
const NOTE = /^(【[^】]*】|\[[^\]]*\] )/;

/** Puts a note before the summary's title, or takes it away with ''; the next run writes the sheet anew. */
export function markResults(note: string): Promise<void> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const found = SUMMARIES.map((name) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(name);
      const mark = sheet.names.getItemOrNullObject(RESULT_MARK).load('name');
      sheet.protection.load('protected');
      return { mark, sheet, title: sheet.getRange(TITLE).load('values') };
    });
    await context.sync();
    for (const { mark, sheet, title } of found) {
      if (sheet.isNullObject || mark.isNullObject || sheet.protection.protected) continue;
      const text = String(title.values[0][0]).replace(NOTE, '');
      title.values = [[`${note}${text}`]];
    }
    await context.sync();
  });
}
