import type { HostWorkbook, Sheet } from '../host';
import { editContentTypes } from '../../workbook/file/inject-package';
import { ZipWriter } from '../../workbook/file/zip-write';
import { StyleTable } from '../../workbook/file/style-table';
import { stylesXml } from '../../workbook/file/write';
import { PartEdit } from '../../workbook/file/part-edit';
import { ADDIN, type Original } from './open';
import { Relations } from './relations';
import type { PartSink } from './part-sink';
import { saveSheet } from './save-sheet';
import { saveData } from './save-data';
import { saveWorkbookPart } from './save-workbook';
import { StyleWriter } from './style-writer';

const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';
const STYLES_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';

export interface SaveOptions {
  /** The add-in's custom functions, which a file writes with a prefix. */
  functions?: readonly string[];
  addin?: string;
}

/**
 * The file with what changed in the model since it was opened: parts in which nothing changed stay byte for byte, of a sheet
 * only the changed cells and rules are written. Where nothing changed at all the very file comes back.
 */
export function saveBook(original: Original, { book }: HostWorkbook, options: SaveOptions = {}): Uint8Array {
  const { source, context, styles: sheetStyles } = original;
  const pack = source.parts;
  const custom = new Set((options.functions ?? []).map((name) => name.toUpperCase()));
  const parts = new Map<string, { name: string; content: Uint8Array }>();
  const types = new Map<string, string>();
  const gone = new Set<string>();
  const taken = new Set(source.entries.map(({ name }) => name.toLowerCase()));
  const numbered = (stem: string): number => {
    let number = 1;
    while (taken.has(`${stem}${number}.xml`)) number += 1;
    taken.add(`${stem}${number}.xml`);
    return number;
  };
  const sink: PartSink = {
    write(part, content, type) {
      const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
      parts.set(part.toLowerCase(), { name: part, content: bytes });
      if (type !== undefined) types.set(part, type);
    },
    remove: (part) => void gone.add(part.toLowerCase()),
    nextTable: () => numbered('xl/tables/table'),
    nextPart: (stem) => `${stem}${numbered(stem.toLowerCase())}.xml`,
  };

  const stylePart = source.partOfType('styles');
  const lookOf = (style: number) => book.styles.at(style);
  const numbers = (sheetStyles?.cells ?? []).map((_, xf) => context.styleOf(xf));
  const fresh = new TextEncoder().encode(stylesXml(new StyleTable({})));
  const styles = new StyleWriter(
    stylePart === undefined ? new PartEdit(fresh, 'xl/styles.xml') : source.edit(stylePart),
    lookOf,
    numbers,
    sheetStyles ?? { typeface: '等线', size: 11 },
  );

  const relations = new Relations(pack, source.workbookPart);
  const relationOf = new Map<Sheet, string>();
  const patching = { ...context, styles, custom };
  for (const opened of original.sheets) {
    if (book.sheets.includes(opened.sheet)) continue;
    for (const part of source.ownedBy([opened.source.relation.target])) gone.add(part);
    relations.remove(opened.source.relation.id);
  }
  let written = 0;
  const moved = book.active !== original.active;
  const activity = (sheet: Sheet): boolean | null => (moved ? sheet === book.active : null);
  for (const sheet of book.sheets) {
    const opened = original.sheets.find((entry) => entry.sheet === sheet) ?? null;
    const part =
      opened?.source.relation.target ?? `xl/worksheets/sheet${numbered('xl/worksheets/sheet')}.xml`;
    if (!opened) types.set(part, SHEET_TYPE);
    relationOf.set(sheet, opened?.source.relation.id ?? relations.add('worksheet', `/${part}`));
    written += saveSheet(sheet, opened, part, activity(sheet), patching, pack, sink);
  }
  if (styles.changed) {
    sink.write(
      stylePart ?? 'xl/styles.xml',
      styles.apply(),
      stylePart === undefined ? STYLES_TYPE : undefined,
    );
    if (stylePart === undefined) relations.add('styles', '/xl/styles.xml');
  }
  saveData(book, original, options.addin ?? ADDIN, relations, sink, numbered);
  const workbookXml = saveWorkbookPart(
    book,
    original,
    (sheet) => relationOf.get(sheet) ?? '',
    written > 0,
    custom,
  );
  if (workbookXml) sink.write(source.workbookPart, workbookXml);
  const chain = source.partOfType('calcChain');
  if (chain !== undefined && (written > 0 || gone.size > 0)) {
    // Excel builds the chain anew; an old one that names cells without formulas would be an error.
    relations.removeType('calcChain');
    gone.add(chain.toLowerCase());
  }
  if (relations.changed) sink.write(relations.list, relations.xml());
  if (parts.size === 0 && gone.size === 0) return original.bytes;
  if (types.size > 0 || gone.size > 0)
    sink.write('[Content_Types].xml', editContentTypes(source, gone, types));
  return assemble(original, parts, gone);
}

function assemble(
  { source }: Original,
  parts: ReadonlyMap<string, { name: string; content: Uint8Array }>,
  gone: ReadonlySet<string>,
): Uint8Array {
  const zip = new ZipWriter();
  const placed = new Set<string>();
  for (const entry of source.entries) {
    const key = entry.name.toLowerCase();
    const part = parts.get(key);
    if (part && !placed.has(key)) zip.addBytes(entry.name, part.content);
    else if (!gone.has(key) && !part) zip.copy(entry);
    placed.add(key);
  }
  for (const [key, { name, content }] of parts) if (!placed.has(key)) zip.addBytes(name, content);
  return zip.finish();
}
