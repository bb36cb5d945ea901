import type { Relationship } from './package';
import { relationshipList, type SourceBook } from './inject-source';
import type { PartEdit } from './part-edit';
import { CONTENT_TYPES, type Namespaces } from './write-sheet';
import { element } from './xml-write';

const VML = 'application/vnd.openxmlformats-officedocument.vmlDrawing';

/** The relationships of the workbook part while sheets are added. */
export class RelationsEdit {
  private readonly added: string[] = [];
  private readonly ids: Set<string>;
  private readonly edit: PartEdit;
  private readonly folder: string;

  constructor(
    source: SourceBook,
    readonly part: string,
    private readonly namespaces: Namespaces,
  ) {
    this.edit = source.edit(part);
    this.folder = source.workbookPart.slice(0, source.workbookPart.lastIndexOf('/') + 1);
    this.ids = new Set(source.relations.map(({ id }) => id));
    const chain = this.edit.root.children.find(({ attributes }) => attributes.Type?.endsWith('/calcChain'));
    if (chain) this.edit.remove(chain);
  }

  /** Adds a relationship of the workbook and returns its id. */
  add(type: string, part: string): string {
    let number = this.ids.size + 1;
    while (this.ids.has(`rId${number}`)) number++;
    const id = `rId${number}`;
    this.ids.add(id);
    const Type = `${this.namespaces.relations}/${type}`;
    this.added.push(element('Relationship', { Id: id, Type, Target: this.target(part) }));
    return id;
  }

  /** Lets a relationship lead to another part. */
  redirect({ id, target }: Relationship, part: string): string {
    const there = this.edit.root.children.find(({ attributes }) => attributes.Id === id)!;
    if (target.toLowerCase() !== part) this.edit.extend(there, '', { Target: this.target(part) });
    return id;
  }

  apply(): Uint8Array {
    if (this.added.length > 0) this.edit.extend(this.edit.root, this.added.join(''));
    return this.edit.apply();
  }

  private target(part: string): string {
    return part.startsWith(this.folder) ? part.slice(this.folder.length) : `/${part}`;
  }
}

export function editRelations(source: SourceBook, namespaces: Namespaces): RelationsEdit {
  return new RelationsEdit(source, relationshipList(source.workbookPart), namespaces);
}

/** The list of content types without the parts that go and with those that come. */
export function editContentTypes(
  source: SourceBook,
  gone: ReadonlySet<string>,
  added: ReadonlyMap<string, string>,
): Uint8Array {
  const edit = source.edit('[Content_Types].xml');
  const { children } = edit.root;
  const comes = new Set(Array.from(added.keys(), (part) => part.toLowerCase()));
  for (const child of children) {
    const part = child.attributes.PartName?.replace(/^\//, '').toLowerCase();
    if (part !== undefined && (gone.has(part) || comes.has(part))) edit.remove(child);
  }
  const needsVml = [...added.values()].includes(CONTENT_TYPES.comments);
  const hasVml = children.some(({ attributes }) => attributes.Extension?.toLowerCase() === 'vml');
  const list = Array.from(added, ([part, ContentType]) =>
    element('Override', { PartName: `/${part}`, ContentType }),
  );
  if (needsVml && !hasVml) list.unshift(element('Default', { Extension: 'vml', ContentType: VML }));
  edit.extend(edit.root, list.join(''));
  return edit.apply();
}
