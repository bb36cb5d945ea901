import type { OutlineElement } from '../../workbook/file/outline';
import { escapeAttribute } from '../../workbook/file/xml-write';
import { joinBytes } from '../../workbook/file/zip';

/** The order of a sheet's elements in the schema; Excel repairs a sheet that has another. */
const ORDER = (
  'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter ' +
  'sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions ' +
  'pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing ' +
  'legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst'
).split(' ');

interface Splice {
  from: number;
  to: number;
  text: string;
}

/** Edits a sheet part in place: what is not touched stays byte for byte. */
export class SheetEdit {
  root!: OutlineElement;
  /** The name space prefix of the part with its colon, or ''; needed before the part is scanned. */
  private readonly prefix: string;
  private readonly splices: Splice[] = [];

  constructor(readonly bytes: Uint8Array) {
    const head = new TextDecoder().decode(bytes.subarray(0, 4096));
    this.prefix = /<([\w.-]+:)?worksheet[\s>]/.exec(head)?.[1] ?? '';
  }

  get changed(): boolean {
    return this.splices.length > 0;
  }

  source(from: number, to: number): string {
    return new TextDecoder().decode(this.bytes.subarray(from, to));
  }

  /** `text` is written without prefix and gets that of the part. */
  splice(from: number, to: number, text: string): void {
    this.splices.push({ from, to, text: this.withPrefix(text) });
  }

  /** `text` stands as it is. */
  spliceRaw(from: number, to: number, text: string): void {
    this.splices.push({ from, to, text });
  }

  childrenNamed(name: string): OutlineElement[] {
    return this.root.children.filter((child) => child.name === name);
  }

  /** Puts `xml` in the place of all elements of this name; to be called in the schema's order. */
  replace(name: string, xml: string, where: (element: OutlineElement) => boolean = () => true): void {
    const there = this.childrenNamed(name).filter(where);
    for (const element of there) this.splice(element.from, element.to, '');
    if (xml === '') return;
    const before = new Set(ORDER.slice(0, ORDER.indexOf(name)));
    const previous = there[0] ?? this.root.children.filter((child) => before.has(child.name)).pop();
    const at = previous ? previous.to : this.root.openTo;
    this.splice(at, at, xml);
  }

  apply(): Uint8Array {
    const encoder = new TextEncoder();
    const pieces: Uint8Array[] = [];
    let at = 0;
    const inOrder = this.splices
      .map((splice, index) => ({ ...splice, index }))
      .sort((a, b) => a.from - b.from || a.to - b.to || a.index - b.index);
    for (const { from, to, text } of inOrder) {
      if (from < at) continue;
      pieces.push(this.bytes.subarray(at, from), encoder.encode(text));
      at = to;
    }
    pieces.push(this.bytes.subarray(at));
    return joinBytes(pieces);
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
    changed = changed.replace(new RegExp(`\\s${name}\\s*=\\s*("[^"]*"|'[^']*')`), '');
    if (value !== undefined)
      changed = changed.replace(
        /\s*(\/?)>$/,
        (_, slash: string) => ` ${name}="${escapeAttribute(value)}"${slash}>`,
      );
  }
  return changed;
}
