import type { Message } from '../formula/value';
import { RESULT_MARK } from '../workbook/marks';

/** The summary in either edition, and the cell of its title. */
const SUMMARIES = [
  ['zh', '绩效汇总'],
  ['en', 'Summary'],
] as const;
const TITLE = 'A1';
/** Notes that stand before the title; a new one takes their place. */
const NOTE = /^(【[^】]*】|\[[^\]]*\] )/;

/** Puts a note before the summary's title, or takes it away with null; the next run writes the sheet anew. */
export function markResults(note: Message | null): Promise<void> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const found = SUMMARIES.map(([lang, name]) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(name);
      const mark = sheet.names.getItemOrNullObject(RESULT_MARK).load('name');
      sheet.protection.load('protected');
      return { lang, mark, sheet, title: sheet.getRange(TITLE).load('values') };
    });
    await context.sync();
    for (const { lang, mark, sheet, title } of found) {
      if (sheet.isNullObject || mark.isNullObject || sheet.protection.protected) continue;
      const before = String(title.values[0][0]);
      const after = `${note?.[lang] ?? ''}${before.replace(NOTE, '')}`;
      if (after !== before) title.values = [[after]];
    }
    await context.sync();
  });
}
