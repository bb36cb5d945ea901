import { childrenNamed, type OutlineElement } from './outline';
import { unprefixed, type PartEdit } from './part-edit';
import { element } from './xml-write';

/** What a style sheet holds before records are added: the XML of each, without name space prefixes. */
export interface StyleLists {
  fonts: readonly string[];
  fills: readonly string[];
  borders: readonly string[];
  xfs: readonly string[];
  dxfs: readonly string[];
  /** Number formats by code. */
  numberFormats: ReadonlyMap<string, number>;
}

/** The format of a cell: the XML of what it has, '' or nothing for what it leaves to the standard. */
export interface CellFormat {
  font?: string;
  fill?: string;
  border?: string;
  numberFormat?: string;
  alignment?: string;
  protection?: string;
}

const BUILT_IN_FORMATS: ReadonlyMap<string, number> = new Map([
  ['General', 0],
  ['0', 1],
  ['0.00', 2],
  ['#,##0', 3],
  ['#,##0.00', 4],
  ['0%', 9],
  ['0.00%', 10],
  ['@', 49],
]);
/** Excel keeps the numbers below for itself. */
const FIRST_OWN_FORMAT = 164;

/** The order of a style sheet's lists in the schema. */
const ORDER =
  'numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst'.split(' ');

/** Records of one kind: an equal one that is there already is used again, so that saving again adds nothing. */
class Records {
  readonly added: string[] = [];
  private readonly indexes = new Map<string, number>();

  constructor(private readonly existing: readonly string[]) {
    existing.forEach((xml, at) => {
      if (!this.indexes.has(xml)) this.indexes.set(xml, at);
    });
  }

  index(xml: string): number {
    let index = this.indexes.get(xml);
    if (index === undefined) {
      index = this.existing.length + this.added.push(xml) - 1;
      this.indexes.set(xml, index);
    }
    return index;
  }
}

/** The numbered records of one style sheet: those it has, and those that are added, in the order of first use. */
export class StyleRecords {
  readonly fonts: Records;
  readonly fills: Records;
  readonly borders: Records;
  readonly xfs: Records;
  readonly dxfs: Records;
  /** Number formats to add, as elements. */
  readonly numberFormats: string[] = [];
  private readonly formats: Map<string, number>;
  private nextFormat = FIRST_OWN_FORMAT;

  constructor(lists: StyleLists) {
    this.fonts = new Records(lists.fonts);
    this.fills = new Records(lists.fills);
    this.borders = new Records(lists.borders);
    this.xfs = new Records(lists.xfs);
    this.dxfs = new Records(lists.dxfs);
    this.formats = new Map(lists.numberFormats);
    for (const id of this.formats.values()) this.nextFormat = Math.max(this.nextFormat, id + 1);
  }

  numberFormat(formatCode = 'General'): number {
    const known = BUILT_IN_FORMATS.get(formatCode) ?? this.formats.get(formatCode);
    if (known !== undefined) return known;
    const numFmtId = this.nextFormat++;
    this.formats.set(formatCode, numFmtId);
    this.numberFormats.push(element('numFmt', { numFmtId, formatCode }));
    return numFmtId;
  }

  /** The number of a cell's format. */
  xf({ font, fill, border, numberFormat, alignment = '', protection = '' }: CellFormat): number {
    const fontId = font ? this.fonts.index(font) : 0;
    const fillId = fill ? this.fills.index(fill) : 0;
    const borderId = border ? this.borders.index(border) : 0;
    const numFmtId = this.numberFormat(numberFormat);
    const attributes = {
      numFmtId,
      fontId,
      fillId,
      borderId,
      xfId: 0,
      applyNumberFormat: numFmtId !== 0,
      applyFont: fontId !== 0,
      applyFill: fillId !== 0,
      applyBorder: borderId !== 0,
      applyAlignment: alignment !== '',
      applyProtection: protection !== '',
    };
    return this.xfs.index(element('xf', attributes, alignment + protection));
  }

  get changed(): boolean {
    return this.lists().some(([, added]) => added.length > 0);
  }

  /** The style sheet that these were read from, with what was added appended to its lists. */
  appendTo(source: PartEdit): Uint8Array {
    for (const [name, added] of this.lists()) append(source, name, added);
    return source.apply();
  }

  private lists(): [string, readonly string[]][] {
    return [
      ['numFmts', this.numberFormats],
      ['fonts', this.fonts.added],
      ['fills', this.fills.added],
      ['borders', this.borders.added],
      ['cellXfs', this.xfs.added],
      ['dxfs', this.dxfs.added],
    ];
  }
}

/** What the style sheet of a file holds. */
export function styleLists(source: PartEdit): StyleLists {
  const records = (name: string): string[] =>
    listed(source, name).map((record) => unprefixed(source.source(record), source.root.prefix));
  const formats = listed(source, 'numFmts').map(({ attributes }): [string, number] => [
    attributes.formatCode ?? '',
    Number(attributes.numFmtId),
  ]);
  return {
    fonts: records('fonts'),
    fills: records('fills'),
    borders: records('borders'),
    xfs: records('cellXfs'),
    dxfs: records('dxfs'),
    numberFormats: new Map(formats),
  };
}

/** The records of one list of a style sheet. */
export const listed = ({ root }: PartEdit, name: string): OutlineElement[] =>
  childrenNamed(root, name).flatMap(({ children }) => children);

function append(source: PartEdit, name: string, added: readonly string[]): void {
  if (added.length === 0) return;
  const [list] = childrenNamed(source.root, name);
  const xml = added.join('');
  if (!list) source.place(element(name, { count: added.length }, xml), ORDER);
  else source.extend(list, xml, { count: String(list.children.length + added.length) });
}
