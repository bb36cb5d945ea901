import { nameHash, type XmlHandler, type XmlScanner } from './xml-scan';
import { unescapeExcel, xmlText } from './xml-text';
import { RichText } from './rich-text';

const SI = nameHash('si');
const T = nameHash('t');
const PHONETIC = nameHash('rPh');
const SPACE = nameHash('space');

/** Reads `si` and `is` elements: hands on each `t` outside phonetic runs. */
export class TextRuns {
  readonly rich = new RichText();
  private run = '';
  private preserve = false;
  private phonetic = 0;

  /** `decode` gives the text of a range of XML. */
  constructor(private readonly decode: (bytes: Uint8Array, from: number, to: number) => string = xmlText) {}

  open(name: number, scanner: XmlScanner): void {
    if (name === PHONETIC) this.phonetic++;
    if (name !== T || this.phonetic > 0) return;
    this.run = '';
    this.preserve = preserves(scanner);
    scanner.wantText = true;
  }

  close(name: number, scanner: XmlScanner): void {
    if (name === PHONETIC) this.phonetic--;
    if (name !== T || this.phonetic > 0) return;
    scanner.wantText = false;
    this.rich.add(this.run, this.preserve);
  }

  text(bytes: Uint8Array, from: number, to: number, cdata: boolean): void {
    const piece = cdata ? xmlText(bytes, from, to, true) : this.decode(bytes, from, to);
    this.run = this.run === '' ? piece : this.run + piece;
  }
}

/** Does the tag under the cursor say xml:space="preserve"? */
export function preserves(scanner: XmlScanner): boolean {
  let preserve = false;
  while (scanner.nextAttribute()) if (scanner.attribute === SPACE) preserve = scanner.value() === 'preserve';
  return preserve;
}

/** Reads xl/sharedStrings.xml: one text per `si`, in order. */
export class SharedStrings implements XmlHandler {
  private readonly runs = new TextRuns();

  constructor(private readonly receive: (text: string) => void) {}

  open(name: number, scanner: XmlScanner): void {
    this.runs.open(name, scanner);
  }

  close(name: number, scanner: XmlScanner): void {
    this.runs.close(name, scanner);
    if (name === SI) this.receive(unescapeExcel(this.runs.rich.take()));
  }

  text(bytes: Uint8Array, from: number, to: number, cdata: boolean): void {
    this.runs.text(bytes, from, to, cdata);
  }
}
