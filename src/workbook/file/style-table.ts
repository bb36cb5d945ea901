import { BadPlan, type Style, type Styles } from '../../report/plan';
import { alignmentXml, borderXml, dxfXml, fillXml, fontXml, hasFont } from './style-xml';
import { StyleRecords, type StyleLists } from './style-records';

/** What a style sheet holds before ours are added, and how its book is written. */
export interface StyleBase extends StyleLists {
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

/** Numbers the formats that cells use, each record once, in the order of first use. */
export class StyleTable {
  readonly records: StyleRecords;
  private readonly cells = new Map<string, number>();

  constructor(
    private readonly styles: Styles,
    private readonly base: StyleBase = FRESH_STYLES,
  ) {
    this.records = new StyleRecords(base);
  }

  /** The number of a cell's format. */
  cell(key: string): number {
    let index = this.cells.get(key);
    if (index === undefined) {
      const style = this.style(key);
      index = this.records.xf({
        font: hasFont(style) ? fontXml(style, this.base.typeface, this.base.size) : '',
        fill: style.fill && fillXml(style.fill),
        border: style.border && borderXml(style.border),
        numberFormat: style.numberFormat,
        alignment: alignmentXml(style),
      });
      this.cells.set(key, index);
    }
    return index;
  }

  /** The number of the format that a condition lays over a cell. */
  condition(key: string): number {
    const style = this.style(key);
    const { numberFormat } = style;
    return this.records.dxfs.index(dxfXml(style, numberFormat ? this.records.numberFormat(numberFormat) : 0));
  }

  private style(key: string): Style {
    if (!Object.hasOwn(this.styles, key)) throw new BadPlan(`style ${key} is not defined`);
    return this.styles[key];
  }
}
