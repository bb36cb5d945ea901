import type { Node } from '../../formula/tree';
import { Fault } from '../../formula/value';
import { guard, type BlankRules, type Guarded, type Unformed } from './blanks';
import { readsLeftOut } from './left-out';
import { isUnformed } from './level-names';
import type { LevelSource } from './level-source';
import { hasBlanks, unmatched } from './lookups';

/** What is known of the blanks of a level: which cells may be blank, and when for want of a figure. */
export class LevelBlanks {
  private readonly columns = new Map<string, { blank: boolean; unformed: Unformed }>();

  constructor(private readonly source: LevelSource) {}

  /** Registers a column of the sheet. */
  know(name: string, blank: boolean, unformed: Unformed): void {
    this.columns.set(name, { blank, unformed });
  }

  /** When a blank of a column of this sheet is for want of a figure; undefined for what stands elsewhere. */
  unformedIn(name: string): Unformed | undefined {
    return this.columns.get(name)?.unformed;
  }

  /** May a column of this sheet be blank? */
  isBlank(name: string): boolean {
    return this.columns.get(name)?.blank ?? false;
  }

  /** The tree with its blanks guarded: no figure where an input has none. */
  guarded(tree: Node): Guarded {
    const rules: BlankRules = {
      mayBeBlank: (node) => this.mayBeBlank(node),
      unformed: (node) => this.unformed(node),
      unmatched: (node) => unmatched(node, this.source.run),
      isColumn: ({ kind }) =>
        kind === 'tableColumn' || kind === 'all' || (kind === 'column' && (this.source.isGroup ?? false)),
      leftOut: (node) => readsLeftOut(node, this.source.tables),
    };
    return guard(tree, rules);
  }

  mayBeBlank(node: Node): boolean {
    if (node.kind === 'call' && (node.name === 'INDEX' || node.name === 'LOOKUP')) {
      const from = node.args[node.name === 'INDEX' ? 0 : node.args.length - 1];
      return from.kind === 'tableColumn' && hasBlanks(this.source.run, from.table, from.column);
    }
    if (node.kind === 'call' && node.name === '往期') return true;
    if (node.kind === 'call' && node.name === '参数' && node.args[0].kind === 'name')
      return this.source.parameters.places.get(node.args[0].name)?.blank ?? false;
    if (node.kind === 'name') {
      const known = this.columns.get(node.name);
      if (known !== undefined) return known.blank;
      return this.source.parameters.places.get(node.name)?.blank ?? this.source.mayBeBlank(node);
    }
    return this.source.mayBeBlank(node);
  }

  /** When a cell that may be blank has no figure; where others rightly have a blank, a column of its own says it. */
  unformed(node: Node): Unformed {
    if (node.kind !== 'name') return this.source.unformed(node);
    const known = this.columns.get(node.name)?.unformed;
    if (known === undefined) return this.unformedParameter(node.name) ?? this.source.unformed(node);
    return known === 'never' || known === 'blank' ? known : isUnformed(node.name);
  }

  /** Is a parameter missing that may not be left empty? */
  isMissing(name: string): boolean {
    const place = this.source.parameters.places.get(name);
    const isOpen = place?.parameter.versions.some(({ value }) => value === null || value instanceof Fault);
    return isOpen === true && this.unformedParameter(name) === 'blank';
  }

  /** A parameter that may be left empty has then no value; any other empty one is missing. */
  private unformedParameter(name: string): Unformed | null {
    const place = this.source.parameters.places.get(name);
    if (!place || this.source.run.items.has(name)) return null;
    const { source, versions } = place.parameter;
    return source.空 === '无' && !versions.some(({ value }) => value instanceof Fault) ? 'never' : 'blank';
  }
}
