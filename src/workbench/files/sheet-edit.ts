import type { OutlineElement } from '../../workbook/file/outline';
import { escapeAttribute } from '../../workbook/file/xml-write';
import { decodeUtf8 } from '../../workbook/file/xml-text';
import { Splices } from './splices';

/** The order of a sheet's elements in the schema; Excel repairs a sheet that has another. */
const ORDER = (
  'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter ' +
  'sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions ' +
  'pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing ' +
  // Objects and controls stand in an AlternateContent.
  'legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls AlternateContent webPublishItems tableParts extLst'
).split(' ');

/** Edits a sheet part in place: what is not touched stays byte for byte. */
export class SheetEdit {
  root!: OutlineElement;
  /** The name space prefix of the part with its colon, or ''; needed before the part is scanned. */
  readonly prefix: string;
  private readonly splices = new Splices();

  constructor(readonly bytes: Uint8Array) {
    const head = new TextDecoder().decode(bytes.subarray(0, 4096));
    this.prefix = /<([\w.-]+:)?worksheet[\s>]/.exec(head)?.[1] ?? '';
  }

  get changed(): boolean {
    return this.splices.count > 0;
  }

  source(from: number, to: number): string {
    return decodeUtf8(this.bytes, from, to);
  }

  /** `text` is written without prefix and gets that of the part. */
  splice(from: number, to: number, text: string): void {
    this.splices.add(from, to, this.withPrefix(text));
  }

  /** `text` stands as it is. */
  spliceRaw(from: number, to: number, text: string): void {
    this.splices.add(from, to, text);
  }

  childrenNamed(name: string): OutlineElement[] {
    return this.root.children.filter((child) => child.name === name);
  }

  /** Puts `xml` in the place of all elements of this name; to be called in the schema's order. */
  replace(name: string, xml: string, where: (element: OutlineElement) => boolean = () => true): void {
    this.replaceRaw(name, this.withPrefix(xml), where);
  }

  /** The same with `xml` as it stands. */
  replaceRaw(name: string, xml: string, where: (element: OutlineElement) => boolean = () => true): void {
    const there = this.childrenNamed(name).filter(where);
    for (const element of there) this.spliceRaw(element.from, element.to, '');
    if (xml === '') return;
    const before = new Set(ORDER.slice(0, ORDER.indexOf(name)));
    const previous = there[0] ?? this.root.children.filter((child) => before.has(child.name)).pop();
    const at = previous ? previous.to : this.root.openTo;
    this.spliceRaw(at, at, xml);
  }

  /** The part as it is to be, in pieces. */
  pieces(): Generator<Uint8Array, void> {
    return this.splices.apply(this.bytes);
  }

  withPrefix(xml: string): string {
    const { prefix } = this;
    return prefix === '' ? xml : xml.replace(/<(\/?)(?=\w)/g, `<$1${prefix}`);
  }
}

/** A start tag with attributes set, or taken away where they are undefined. */
export function withAttributes(tag: string, all: Readonly<Record<string, string | undefined>>): string {
  let changed = tag;
  for (const [name, value] of Object.entries(all)) {
    const there = new RegExp(`\\s${name}\\s*=\\s*("[^"]*"|'[^']*')`);
    const wanted = value === undefined ? '' : ` ${name}="${escapeAttribute(value)}"`;
    changed = there.test(changed)
      ? changed.replace(there, () => wanted)
      : changed.replace(/\s*(\/?)>$/, (_, slash: string) => `${wanted}${slash}>`);
  }
  return changed;
}
