import type { CellStyle, Condition } from '../host';
import type { PartEdit } from '../../workbook/file/part-edit';
import {
  StyleRecords,
  styleLists,
  type CellFormat,
  type StyleLists,
} from '../../workbook/file/style-records';
import { fillXml } from '../../workbook/file/style-xml';
import { element } from '../../workbook/file/xml-write';
import { LINES } from './read-styles';

/** Gives the looks of the model their numbers in a file's style sheet, adding those that it does not have. */
export class StyleWriter {
  private readonly lists: StyleLists;
  private readonly records: StyleRecords;
  /** The first format of the file with something that is not shown. */
  private readonly unseen = new Map<string, { xf: number; look: CellStyle }>();
  private readonly known = new Map<number, number>();

  constructor(
    private readonly edit: PartEdit,
    private readonly lookOf: (style: number) => CellStyle,
    /** The model's number of each format of the file. */
    numbers: readonly number[],
    private readonly standard: { typeface: string; size: number },
  ) {
    this.lists = styleLists(edit);
    this.records = new StyleRecords(this.lists);
    numbers.forEach((number, xf) => {
      if (this.known.has(number)) return;
      this.known.set(number, xf);
      const look = lookOf(number);
      if (look.unseen !== undefined && !this.unseen.has(look.unseen))
        this.unseen.set(look.unseen, { xf, look });
    });
    if (!this.known.has(0)) this.known.set(0, 0);
  }

  /** The index of the format that shows this look. */
  xf(style: number): number {
    let index = this.known.get(style);
    if (index === undefined) {
      index = this.records.xf(this.formatOf(this.lookOf(style)));
      this.known.set(style, index);
    }
    return index;
  }

  /** The index of the format that a condition lays over cells. */
  dxf({ format }: Condition): number {
    const { font, fill, borders, numberFormat } = format;
    const code = typeof numberFormat === 'string' ? numberFormat : '';
    return this.records.dxfs.index(
      element(
        'dxf',
        {},
        (Object.keys(font).length > 0 ? `<font>${marks(font)}</font>` : '') +
          (code === ''
            ? ''
            : element('numFmt', { numFmtId: this.records.numberFormat(code), formatCode: code })) +
          (fill === null
            ? ''
            : `<fill><patternFill>${element('bgColor', { rgb: argb(fill) })}</patternFill></fill>`) +
          bordersXml(borders as unknown as CellStyle['borders'], false),
      ),
    );
  }

  get changed(): boolean {
    return this.records.changed;
  }

  apply(): Uint8Array {
    return this.records.appendTo(this.edit);
  }

  private formatOf(look: CellStyle): CellFormat {
    const { font = {}, fill, borders, numberFormat, locked, formulaHidden } = look;
    const protection = { locked: locked === false ? '0' : undefined, hidden: formulaHidden };
    return {
      font: Object.keys(font).length > 0 ? this.fontXml(font) : '',
      fill: this.as('fill', look) ?? (fill?.color && fillXml(hex(fill.color))),
      border: this.as('borders', look) ?? bordersXml(borders, true),
      numberFormat,
      alignment: alignmentXml(look),
      protection: locked === false || formulaHidden ? element('protection', protection) : '',
    };
  }

  /** Diagonal lines and patterns stay while what is shown of them is the same. */
  private as(facet: 'fill' | 'borders', look: CellStyle): string | undefined {
    const base = look.unseen === undefined ? undefined : this.unseen.get(look.unseen);
    if (!base || JSON.stringify(base.look[facet]) !== JSON.stringify(look[facet])) return undefined;
    const [name, list] =
      facet === 'fill' ? (['fillId', 'fills'] as const) : (['borderId', 'borders'] as const);
    const id = new RegExp(`\\s${name}\\s*=\\s*["'](\\d+)`).exec(this.lists.xfs[base.xf] ?? '')?.[1] ?? '0';
    return id === '0' ? undefined : this.lists[list][Number(id)];
  }

  private fontXml(font: NonNullable<CellStyle['font']>): string {
    const size = element('sz', { val: font.size ?? this.standard.size });
    return `<font>${marks(font, size)}${element('name', { val: font.name ?? this.standard.typeface })}</font>`;
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
