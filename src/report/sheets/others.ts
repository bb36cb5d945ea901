import type { Roster } from '../../run/roster';

/** Shorter names would be found inside other words. */
const SHORTEST_NAME = 2;

/** Knows whom a text names, so that a statement shows nobody but its own officer. */
export class Others {
  private readonly ids: ReadonlyMap<string, number>;
  /** Officers by the first two characters of their names. */
  private readonly names = new Map<string, { name: string; officer: number }[]>();

  constructor(roster: Roster) {
    this.ids = roster.indexOf;
    const { ledger, officers } = roster;
    const cells = ledger.columns.get('姓名');
    officers.forEach(({ rows }, officer) => {
      const own = new Set(
        rows.map((row) => (cells?.kind === 'text' ? cells.dictionary[cells.codes[row]] : undefined)),
      );
      for (const name of own) if (name !== undefined) this.add(name.trim(), officer);
    });
  }

  private add(name: string, officer: number): void {
    if (name.length < SHORTEST_NAME) return;
    const start = name.slice(0, SHORTEST_NAME);
    const known = this.names.get(start);
    if (known) known.push({ name, officer });
    else this.names.set(start, [{ name, officer }]);
  }

  /** Does the text name an officer other than this one, by id (as a word of its own) or by name? */
  mentioned(text: string, own: number): boolean {
    return this.namesId(text, own) || this.namesPerson(text, own);
  }

  private namesId(text: string, own: number): boolean {
    for (const word of [
      text,
      ...(text.match(/[\p{L}\p{N}_-]+/gu) ?? []),
      ...(text.match(/[0-9A-Za-z]+/g) ?? []),
    ]) {
      const officer = this.ids.get(word);
      if (officer !== undefined && officer !== own) return true;
    }
    return false;
  }

  private namesPerson(text: string, own: number): boolean {
    for (let at = 0; at + SHORTEST_NAME <= text.length; at += 1) {
      const known = this.names.get(text.slice(at, at + SHORTEST_NAME));
      // A namesake's name is his own too.
      const found = known?.filter(({ name }) => text.startsWith(name, at));
      if (found && found.length > 0 && !found.some(({ officer }) => officer === own)) return true;
    }
    return false;
  }
}
