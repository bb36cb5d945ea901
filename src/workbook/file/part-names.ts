import { unescapeExcel } from './xml-text';
import { outline } from './outline';
import type { SourceBook } from './inject-source';

/** Finds free part names and table numbers in a package. */
export class PartNames {
  /** Names of the tables that stay. */
  readonly tables: string[] = [];
  private readonly used: Set<string>;
  private readonly tableIds = new Set<number>();

  constructor(source: SourceBook, removed: ReadonlySet<string>) {
    const names = source.entries.map(({ name }) => name.toLowerCase()).filter((name) => !removed.has(name));
    this.used = new Set(names);
    for (const name of names) {
      if (!/^xl\/tables\/[^/]+\.xml$/.test(name)) continue;
      const { attributes } = outline(source.parts.read(name), name);
      this.tableIds.add(Number(attributes.id));
      this.tables.push(unescapeExcel(attributes.displayName ?? attributes.name ?? ''));
    }
  }

  /** A number under which a sheet, its comments and their drawing have free names: that of `before` if it can be. */
  sheetNumber(before = ''): number {
    const kept = Number(/^xl\/worksheets\/sheet(\d+)\.xml$/i.exec(before)?.[1] ?? 1);
    let number = kept;
    if (!this.free(number)) for (number = 1; !this.free(number); number++);
    for (const name of sheetParts(number)) this.used.add(name);
    return number;
  }

  /** A number that no table has as its id or in its part's name. */
  nextTable(): number {
    let id = 1;
    while (this.tableIds.has(id) || this.used.has(`xl/tables/table${id}.xml`)) id++;
    this.tableIds.add(id);
    return id;
  }

  /** Is the name in use? From now on it is. */
  take(part: string): boolean {
    const name = part.toLowerCase();
    return this.used.has(name) || !this.used.add(name);
  }

  /** A name that no part has: `stem` with a number. */
  nextPart(stem: string): string {
    let number = 1;
    while (this.take(`${stem}${number}.xml`)) number++;
    return `${stem}${number}.xml`;
  }

  private free(number: number): boolean {
    return !sheetParts(number).some((name) => this.used.has(name));
  }
}

function sheetParts(number: number): string[] {
  return [
    `xl/worksheets/sheet${number}.xml`,
    `xl/worksheets/_rels/sheet${number}.xml.rels`,
    `xl/comments${number}.xml`,
    `xl/drawings/vmldrawing${number}.vml`,
  ];
}
