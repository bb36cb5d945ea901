import { outline } from '../../workbook/file/outline';
import { relationshipList } from '../../workbook/file/inject-source';
import type { Package } from '../../workbook/file/package';
import { element, XML_HEAD } from '../../workbook/file/xml-write';

const NAMESPACE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

interface Entry {
  Id: string;
  Type: string;
  Target: string;
  TargetMode?: string;
}

/** The relationships of one part while it changes; written anew only where they did. */
export class Relations {
  readonly list: string;
  private readonly entries: Entry[];
  changed = false;

  constructor(pack: Package, part: string) {
    this.list = relationshipList(part);
    this.entries = pack.has(this.list)
      ? outline(pack.read(this.list), this.list).children.map(
          ({ attributes }) => ({ ...attributes }) as unknown as Entry,
        )
      : [];
  }

  /** Adds one of Office's relationships, or one of another kind by its whole address; returns its id. */
  add(type: string, target: string, external = false): string {
    let number = this.entries.length + 1;
    while (this.entries.some(({ Id }) => Id === `rId${number}`)) number += 1;
    const Id = `rId${number}`;
    const Type = type.includes('/') ? type : `${OFFICE}/${type}`;
    this.entries.push({ Id, Type, Target: target, ...(external && { TargetMode: 'External' }) });
    this.changed = true;
    return Id;
  }

  remove(id: string): void {
    const at = this.entries.findIndex(({ Id }) => Id === id);
    if (at < 0) return;
    this.entries.splice(at, 1);
    this.changed = true;
  }

  /** Takes away every relationship of a type, named by its last word. */
  removeType(type: string): void {
    for (const { Id, Type } of [...this.entries]) if (Type.endsWith(`/${type}`)) this.remove(Id);
  }

  xml(): string {
    const list = this.entries.map(({ Id, Type, Target, TargetMode }) =>
      element('Relationship', { Id, Type, Target, TargetMode }),
    );
    return XML_HEAD + element('Relationships', { xmlns: NAMESPACE }, list.join(''));
  }

  get empty(): boolean {
    return this.entries.length === 0;
  }
}
