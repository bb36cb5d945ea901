import { SharedStrings } from '../../workbook/file/shared-strings';
import { nameHash, type XmlScanner } from '../../workbook/file/xml-scan';

const SI = nameHash('si');
const R = nameHash('r');
const PHONETIC = nameHash('rPh');

/** The shared texts of a book, and which of them have runs of their own looks, or pinyin. */
export class BookStrings extends SharedStrings {
  readonly texts: string[] = [];
  readonly rich = new Set<number>();
  private hasRuns = false;

  constructor() {
    super((text) => this.texts.push(text));
  }

  override open(name: number, scanner: XmlScanner): void {
    if (name === R || name === PHONETIC) this.hasRuns = true;
    super.open(name, scanner);
  }

  override close(name: number, scanner: XmlScanner): void {
    super.close(name, scanner);
    if (name !== SI) return;
    if (this.hasRuns) this.rich.add(this.texts.length - 1);
    this.hasRuns = false;
  }
}
