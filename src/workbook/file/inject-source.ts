import { damaged } from '../unreadable';
import { refuseArchive, refuseKind } from './kind';
import { childrenNamed, type OutlineElement } from './outline';
import { Package, type Relationship } from './package';
import { PartEdit } from './part-edit';
import { RESULT_MARK } from '../marks';
import { findWorkbook, isTrue } from './read';
import { readZip, type ZipEntry } from './zip';

export interface SourceSheet {
  name: string;
  relation: Relationship;
  marked: boolean;
}

/** A workbook that sheets are put into: its parts, still packed, and the few that are edited. */
export class SourceBook {
  readonly entries: readonly ZipEntry[];
  readonly parts: Package;
  readonly workbookPart: string;
  readonly workbook: PartEdit;
  readonly relations: readonly Relationship[];
  readonly sheets: readonly SourceSheet[];
  readonly names: readonly OutlineElement[];
  /** Its days count from 1904. */
  readonly date1904: boolean;

  /** Throws UnreadableFile. */
  constructor(bytes: Uint8Array) {
    const refusal = refuseKind(bytes);
    if (refusal) throw refusal;
    this.entries = readZip(bytes);
    this.parts = new Package(this.entries);
    const workbookPart = findWorkbook(this.parts);
    if (workbookPart === null) throw refuseArchive(this.entries.map(({ name }) => name));
    this.workbookPart = workbookPart;
    this.workbook = this.edit(workbookPart);
    this.relations = this.parts.relationships(workbookPart);
    const { root } = this.workbook;
    this.names = childrenNamed(root, 'definedNames').flatMap((list) => list.children);
    this.date1904 = childrenNamed(root, 'workbookPr').some(({ attributes }) => isTrue(attributes.date1904));
    const marked = new Set(
      this.names
        .filter(({ attributes }) => attributes.name?.toUpperCase() === RESULT_MARK)
        .map(({ attributes }) => Number(attributes.localSheetId ?? NaN)),
    );
    this.sheets = this.sheetElements().map(({ attributes: { name = '', id } }, at) => {
      const relation = this.relations.find((candidate) => candidate.id === id);
      if (!relation) throw damaged(`sheet ${name} missing`);
      return { name, relation, marked: marked.has(at) && relation.type === 'worksheet' };
    });
  }

  edit(part: string): PartEdit {
    return new PartEdit(this.parts.read(part), part);
  }

  sheetElements(): OutlineElement[] {
    return childrenNamed(this.workbook.root, 'sheets').flatMap((list) => list.children);
  }

  /** The part of a relationship type of the workbook, if there is one. */
  partOfType(type: string): string | undefined {
    return this.relations.find((relation) => relation.type === type)?.target;
  }

  /** These sheet parts and all parts that nothing else refers to, in lower case, with their relationship lists. */
  ownedBy(sheetParts: readonly string[]): Set<string> {
    const referrers = new Map<string, Set<string>>();
    const targets = new Map<string, string[]>();
    for (const { name } of this.entries) {
      const source = /^(.*?)_rels\/([^/]*)\.rels$/i.exec(name);
      if (!source) continue;
      const from = (source[1] + source[2]).toLowerCase();
      const list = this.parts.relationships(source[1] + source[2]).map(({ target }) => target.toLowerCase());
      targets.set(from, list);
      for (const target of list) referrers.set(target, (referrers.get(target) ?? new Set()).add(from));
    }
    const owned = new Set(sheetParts.map((part) => part.toLowerCase()));
    // Sets grow while they are gone through: what a part owns alone follows it.
    for (const part of owned) {
      for (const target of targets.get(part) ?? []) {
        if ([...referrers.get(target)!].every((from) => owned.has(from))) owned.add(target);
      }
    }
    return new Set([...owned, ...Array.from(owned, relationshipList)]);
  }
}

export function relationshipList(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}
