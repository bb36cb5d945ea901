import { BadPlan, type Style, type Styles } from '../../report/plan';
import { alignmentXml, borderXml, dxfXml, fillXml, fontXml, hasFont } from './style-xml';
import { element } from './xml-write';

/** What a style sheet holds before ours are added: the XML of each record, without name space prefixes. */
export interface StyleBase {
  fonts: readonly string[];
  fills: readonly string[];
  borders: readonly string[];
  xfs: readonly string[];
  dxfs: readonly string[];
  /** Number formats by code. */
  numberFormats: ReadonlyMap<string, number>;
  /** The typeface of the book and its size in points. */
  typeface: string;
  size: number;
}

/** A style sheet of our own begins with a font, the two fills that Excel demands, a border and a plain format. */
export const FRESH_STYLES: StyleBase = {
  fonts: [fontXml({}, '等线', 11)],
  fills: [
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  ],
  borders: ['<border><left/><right/><top/><bottom/><diagonal/></border>'],
  xfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'],
  dxfs: [],
  numberFormats: new Map(),
  typeface: '等线',
  size: 11,
};

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

/** Records of one kind: an equal one that is there already is used again, so that running again adds nothing. */
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

/** Numbers the formats that cells use, each record once, in the order of first use. */
export class StyleTable {
  readonly fonts: Records;
  readonly fills: Records;
  readonly borders: Records;
  readonly xfs: Records;
  readonly dxfs: Records;
  /** Number formats to add, as elements. */
  readonly numberFormats: string[] = [];
  private readonly formats: Map<string, number>;
  private nextFormat: number;
  private readonly cells = new Map<string, number>();

  constructor(
    private readonly styles: Styles,
    private readonly base: StyleBase = FRESH_STYLES,
  ) {
    this.fonts = new Records(base.fonts);
    this.fills = new Records(base.fills);
    this.borders = new Records(base.borders);
    this.xfs = new Records(base.xfs);
    this.dxfs = new Records(base.dxfs);
    this.formats = new Map(base.numberFormats);
    this.nextFormat = Math.max(FIRST_OWN_FORMAT, ...Array.from(this.formats.values(), (id) => id + 1));
  }

  /** The number of a cell's format. */
  cell(key: string): number {
    let index = this.cells.get(key);
    if (index === undefined) {
      index = this.xfs.index(this.xf(this.style(key)));
      this.cells.set(key, index);
    }
    return index;
  }

  /** The number of the format that a condition lays over a cell. */
  condition(key: string): number {
    const style = this.style(key);
    const { numberFormat } = style;
    return this.dxfs.index(dxfXml(style, numberFormat ? this.numberFormat(numberFormat) : 0));
  }

  private style(key: string): Style {
    if (!Object.hasOwn(this.styles, key)) throw new BadPlan(`style ${key} is not defined`);
    return this.styles[key];
  }

  private xf(style: Style): string {
    const fontId = hasFont(style) ? this.fonts.index(fontXml(style, this.base.typeface, this.base.size)) : 0;
    const fillId = style.fill ? this.fills.index(fillXml(style.fill)) : 0;
    const borderId = style.border ? this.borders.index(borderXml(style.border)) : 0;
    const numFmtId = this.numberFormat(style.numberFormat);
    const alignment = alignmentXml(style);
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
      },
      alignment,
    );
  }

  private numberFormat(formatCode = 'General'): number {
    const known = BUILT_IN_FORMATS.get(formatCode) ?? this.formats.get(formatCode);
    if (known !== undefined) return known;
    const numFmtId = this.nextFormat++;
    this.formats.set(formatCode, numFmtId);
    this.numberFormats.push(element('numFmt', { numFmtId, formatCode }));
    return numFmtId;
  }
}
