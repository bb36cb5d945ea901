import type { HostWorkbook, Sheet } from '../host';
import { editContentTypes } from '../../workbook/file/inject-package';
import { packSteps, ZipWriter, type PackedPart } from '../../workbook/file/zip-write';
import { StyleTable } from '../../workbook/file/style-table';
import { stylesXml } from '../../workbook/file/write';
import { outline } from '../../workbook/file/outline';
import { PartEdit } from '../../workbook/file/part-edit';
import { fileFormula } from './formula-names';
import { ADDIN, type Original } from './open';
import { Relations } from './relations';
import type { PartSink } from './part-sink';
import { saveSheet } from './save-sheet';
import { saveData } from './save-data';
import { saveWorkbookPart } from './save-workbook';
import { atOnce, ByteCount, type Steps } from './steps';
import { StyleWriter } from './style-writer';

const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';
const STYLES_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';

/** Of a sheet that is new, for its share of the work. */
const CELLS_PER_ROW = 12;
const BYTES_PER_CELL = 60;

export interface SaveOptions {
  /** The add-in's custom functions, which a file writes with a prefix. */
  functions?: readonly string[];
  addin?: string;
}

/**
 * The file with what changed in the model since it was opened: parts in which nothing changed stay byte for byte, of a sheet
 * only the changed cells and rules are written. Where nothing changed at all the very file comes back.
 */
export const saveBook = (original: Original, workbook: HostWorkbook, options: SaveOptions = {}): Uint8Array =>
  atOnce(saveSteps(original, workbook, options));

/** The same step by step. In between nobody may change the book, or the file is of two minds. */
export function* saveSteps(
  original: Original,
  { book }: HostWorkbook,
  options: SaveOptions = {},
): Steps<Uint8Array> {
  const { source, context, styles: sheetStyles } = original;
  const pack = source.parts;
  const custom = new Set((options.functions ?? []).map((name) => name.toUpperCase()));
  const parts = new Map<string, Written>();
  const types = new Map<string, string>();
  const gone = new Set<string>();
  const taken = new Set(source.entries.map(({ name }) => name.toLowerCase()));
  const numbered = (stem: string): number => {
    let number = 1;
    while (taken.has(`${stem}${number}.xml`)) number += 1;
    taken.add(`${stem}${number}.xml`);
    return number;
  };
  let tableIds: ReadonlySet<number> | undefined;
  const sink: PartSink = {
    write(part, content, type) {
      const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
      parts.set(part.toLowerCase(), { name: part, content: bytes });
      if (type !== undefined) types.set(part, type);
    },
    *pack(part, pieces) {
      parts.set(part.toLowerCase(), { name: part, content: yield* packSteps(part, pieces) });
    },
    remove: (part) => void gone.add(part.toLowerCase()),
    nextTable() {
      tableIds ??= tableIdsOf(original);
      for (;;) {
        const id = numbered('xl/tables/table');
        if (!tableIds.has(id)) return id;
      }
    },
    nextPart: (stem) => `${stem}${numbered(stem.toLowerCase())}.xml`,
  };

  const namedStyles = source.partOfType('styles');
  const stylePart = namedStyles !== undefined && pack.has(namedStyles) ? namedStyles : undefined;
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
  const sizes = book.sheets.map((sheet) => effort(sheet, original));
  const count = new ByteCount(sizes.reduce((sum, size) => sum + size, 0));
  let soFar = 0;
  for (const [at, sheet] of book.sheets.entries()) {
    count.what = sheet.name;
    count.done = soFar;
    soFar += sizes[at]!;
    const opened = original.sheets.find((entry) => entry.sheet === sheet) ?? null;
    const part =
      opened?.source.relation.target ?? `xl/worksheets/sheet${numbered('xl/worksheets/sheet')}.xml`;
    if (!opened) types.set(part, SHEET_TYPE);
    relationOf.set(sheet, opened?.source.relation.id ?? relations.add('worksheet', `/${part}`));
    written += yield* count.of(saveSheet(sheet, opened, part, activity(sheet), patching, pack, sink));
  }
  if (styles.changed) {
    const fallback = namedStyles ?? 'xl/styles.xml';
    sink.write(stylePart ?? fallback, styles.apply(), stylePart === undefined ? STYLES_TYPE : undefined);
    if (namedStyles === undefined) relations.add('styles', '/xl/styles.xml');
  }
  saveData(book, original, options.addin ?? ADDIN, relations, sink, numbered);
  const workbookXml = saveWorkbookPart(
    book,
    original,
    (sheet) => relationOf.get(sheet) ?? '',
    written > 0,
    (formula) => fileFormula(formula, custom, context.prefixes),
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

/** The ids of the file's tables; Excel's own parts are numbered otherwise, and of two with one id it repairs one away. */
const tableIdsOf = ({ source: { parts }, sheets }: Original): ReadonlySet<number> =>
  new Set(
    sheets
      .flatMap(({ source }) => parts.relationships(source.relation.target))
      .filter(({ type, target }) => type === 'table' && parts.has(target))
      .map(({ target }) => Number(outline(parts.read(target), target).attributes.id)),
  );

interface Written {
  name: string;
  content: Uint8Array | PackedPart;
}

/** Bytes that a sheet is unpacked from, compared and packed into, as far as that can be told beforehand. */
function effort(sheet: Sheet, { source, sheets }: Original): number {
  const opened = sheets.find((entry) => entry.sheet === sheet);
  if (opened) return source.parts.sizeOf(opened.source.relation.target) * 3;
  return sheet.cells.height * CELLS_PER_ROW * BYTES_PER_CELL * 2;
}

function assemble(
  { source }: Original,
  parts: ReadonlyMap<string, Written>,
  gone: ReadonlySet<string>,
): Uint8Array {
  const zip = new ZipWriter();
  const placed = new Set<string>();
  const place = (name: string, { content }: Written): void => {
    if (content instanceof Uint8Array) zip.addBytes(name, content);
    else zip.place({ ...content, name });
  };
  for (const entry of source.entries) {
    const key = entry.name.toLowerCase();
    const part = parts.get(key);
    if (part && !placed.has(key)) place(entry.name, part);
    else if (!gone.has(key) && !part) zip.copy(entry);
    placed.add(key);
  }
  for (const [key, part] of parts) if (!placed.has(key)) place(part.name, part);
  return zip.finish();
}
