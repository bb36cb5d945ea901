import type { CellStyle, Condition } from '../host';
import { childrenNamed, type OutlineElement } from '../../workbook/file/outline';
import { unprefixed, type PartEdit } from '../../workbook/file/part-edit';
import { fillXml } from '../../workbook/file/style-xml';
import { element } from '../../workbook/file/xml-write';
import { LINES } from './read-styles';

/** The order of a style sheet's lists in the schema. */
const ORDER =
  'numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst'.split(' ');
const FIRST_OWN_FORMAT = 164;
const BUILT_IN: ReadonlyMap<string, number> = new Map([
  ['General', 0],
  ['0', 1],
  ['0.00', 2],
  ['#,##0', 3],
  ['#,##0.00', 4],
  ['0%', 9],
  ['0.00%', 10],
  ['@', 49],
]);

/** Records of one kind: an equal one that is there is used again. */
class Records {
  readonly added: string[] = [];
  private readonly indexes = new Map<string, number>();

  constructor(private readonly existing: readonly string[]) {
    existing.forEach((xml, at) => {
      if (!this.indexes.has(xml)) this.indexes.set(xml, at);
    });
  }

  index(xml: string): number {
    const known = this.indexes.get(xml);
    if (known !== undefined) return known;
    const index = this.existing.length + this.added.push(xml) - 1;
    this.indexes.set(xml, index);
    return index;
  }
}

/** Gives the looks of the model their numbers in a file's style sheet, adding those that it does not have. */
export class StyleWriter {
  private readonly fonts: Records;
  private readonly fills: Records;
  private readonly borders: Records;
  private readonly xfs: Records;
  private readonly dxfs: Records;
  private readonly formats = new Map<string, number>(BUILT_IN);
  private readonly newFormats: string[] = [];
  private nextFormat = FIRST_OWN_FORMAT;
  private readonly known = new Map<number, number>();

  constructor(
    private readonly edit: PartEdit,
    private readonly lookOf: (style: number) => CellStyle,
    /** The model's number of each format of the file. */
    numbers: readonly number[],
    private readonly standard: { typeface: string; size: number },
  ) {
    const list = (name: string): OutlineElement[] =>
      childrenNamed(edit.root, name).flatMap(({ children }) => children);
    const records = (name: string): Records =>
      new Records(list(name).map((record) => unprefixed(edit.source(record), edit.root.prefix)));
    this.fonts = records('fonts');
    this.fills = records('fills');
    this.borders = records('borders');
    this.xfs = records('cellXfs');
    this.dxfs = records('dxfs');
    for (const { attributes } of list('numFmts')) {
      this.formats.set(attributes.formatCode ?? '', Number(attributes.numFmtId));
      this.nextFormat = Math.max(this.nextFormat, Number(attributes.numFmtId) + 1);
    }
    numbers.forEach((number, xf) => {
      if (!this.known.has(number)) this.known.set(number, xf);
    });
    if (!this.known.has(0)) this.known.set(0, 0);
  }

  /** The index of the format that shows this look. */
  xf(style: number): number {
    let index = this.known.get(style);
    if (index === undefined) {
      index = this.xfs.index(this.xfXml(this.lookOf(style)));
      this.known.set(style, index);
    }
    return index;
  }

  /** The index of the format that a condition lays over cells. */
  dxf({ format }: Condition): number {
    const { font, fill, borders, numberFormat } = format;
    const code = typeof numberFormat === 'string' ? numberFormat : '';
    return this.dxfs.index(
      element(
        'dxf',
        {},
        (Object.keys(font).length > 0 ? `<font>${marks(font)}</font>` : '') +
          (code === '' ? '' : element('numFmt', { numFmtId: this.format(code), formatCode: code })) +
          (fill === null
            ? ''
            : `<fill><patternFill>${element('bgColor', { rgb: argb(fill) })}</patternFill></fill>`) +
          bordersXml(borders as unknown as CellStyle['borders'], false),
      ),
    );
  }

  get changed(): boolean {
    const lists = [this.fonts, this.fills, this.borders, this.xfs, this.dxfs];
    return this.newFormats.length > 0 || lists.some(({ added }) => added.length > 0);
  }

  apply(): Uint8Array {
    this.append('numFmts', this.newFormats);
    this.append('fonts', this.fonts.added);
    this.append('fills', this.fills.added);
    this.append('borders', this.borders.added);
    this.append('cellXfs', this.xfs.added);
    this.append('dxfs', this.dxfs.added);
    return this.edit.apply();
  }

  private append(name: string, added: readonly string[]): void {
    if (added.length === 0) return;
    const [list] = childrenNamed(this.edit.root, name);
    const xml = added.join('');
    if (!list) this.edit.place(element(name, { count: added.length }, xml), ORDER);
    else this.edit.extend(list, xml, { count: String(list.children.length + added.length) });
  }

  private xfXml(look: CellStyle): string {
    const { font = {}, fill, borders, numberFormat } = look;
    const hasFont = Object.keys(font).length > 0;
    const fontId = hasFont ? this.fonts.index(this.fontXml(font)) : 0;
    const fillId = fill?.color ? this.fills.index(fillXml(hex(fill.color))) : 0;
    const lines = bordersXml(borders, true);
    const borderId = lines === '' ? 0 : this.borders.index(lines);
    const numFmtId = numberFormat === undefined ? 0 : this.format(numberFormat);
    const alignment = alignmentXml(look);
    const protection =
      look.locked === false || look.formulaHidden
        ? element('protection', {
            locked: look.locked === false ? '0' : undefined,
            hidden: look.formulaHidden,
          })
        : '';
    return element(
      'xf',
      {
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
      },
      alignment + protection,
    );
  }

  private fontXml(font: NonNullable<CellStyle['font']>): string {
    const size = element('sz', { val: font.size ?? this.standard.size });
    return `<font>${marks(font, size)}${element('name', { val: font.name ?? this.standard.typeface })}</font>`;
  }

  private format(code: string): number {
    const known = this.formats.get(code);
    if (known !== undefined) return known;
    const numFmtId = this.nextFormat++;
    this.formats.set(code, numFmtId);
    this.newFormats.push(element('numFmt', { numFmtId, formatCode: code }));
    return numFmtId;
  }
}

const hex = (colour: string): string => colour.replace('#', '').toUpperCase();
const argb = (colour: string): string => `FF${hex(colour)}`;

const UNDERLINES: Readonly<Record<string, string>> = {
  Double: 'double',
  SingleAccountant: 'singleAccounting',
  DoubleAccountant: 'doubleAccounting',
};

/** A font's marks in Excel's own order, with its size among them. */
function marks(font: NonNullable<CellStyle['font']>, size = ''): string {
  const { bold, italic, strikethrough, underline, superscript, subscript, color } = font;
  const lined = underline !== undefined && underline !== 'None';
  const shifted = superscript ? 'superscript' : subscript ? 'subscript' : undefined;
  return (
    (bold ? '<b/>' : '') +
    (italic ? '<i/>' : '') +
    (strikethrough ? '<strike/>' : '') +
    (lined ? element('u', { val: UNDERLINES[underline] }) : '') +
    (shifted ? element('vertAlign', { val: shifted }) : '') +
    size +
    (color ? element('color', { rgb: argb(color) }) : '')
  );
}

const FILE_LINES = new Map(
  Object.entries(LINES).map(([name, [style, weight]]) => [`${style} ${weight}`, name]),
);
const SIDES = { left: 'EdgeLeft', right: 'EdgeRight', top: 'EdgeTop', bottom: 'EdgeBottom' } as const;

function bordersXml(borders: CellStyle['borders'], diagonal: boolean): string {
  let any = false;
  const sides = Object.entries(SIDES).map(([name, side]) => {
    const border = borders?.[side];
    if (!border || border.style === 'None') return `<${name}/>`;
    any = true;
    const line =
      FILE_LINES.get(`${border.style} ${border.weight}`) ?? (border.style === 'Double' ? 'double' : 'thin');
    return element(name, { style: line }, element('color', { rgb: argb(border.color || '#000000') }));
  });
  return any ? `<border>${sides.join('')}${diagonal ? '<diagonal/>' : ''}</border>` : '';
}

const lower = (word: string | undefined): string | undefined =>
  word === undefined || word === 'General'
    ? undefined
    : word === 'CenterAcrossSelection'
      ? 'centerContinuous'
      : word.toLowerCase();

function alignmentXml(look: CellStyle): string {
  const { horizontalAlignment, verticalAlignment, wrapText, indentLevel, textOrientation, shrinkToFit } =
    look;
  const horizontal = lower(horizontalAlignment) ?? (indentLevel ? 'left' : undefined);
  const vertical = verticalAlignment === 'Bottom' ? undefined : lower(verticalAlignment);
  const turned = textOrientation
    ? textOrientation === 180
      ? 255
      : textOrientation < 0
        ? 90 - textOrientation
        : textOrientation
    : undefined;
  const all = {
    horizontal,
    vertical,
    textRotation: turned,
    wrapText,
    indent: indentLevel || undefined,
    shrinkToFit,
  };
  return Object.values(all).some((value) => value) ? element('alignment', all) : '';
}
