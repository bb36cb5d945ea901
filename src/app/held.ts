import type { Finding } from '../ledger/finding';
import { textAt, type Ledger } from '../ledger/ledger';
import type { RunContext } from '../run/context';
import { officersOnRow } from '../run/prepare';

/** An officer on hold and the findings that hold him. */
export interface HeldOfficer {
  id: string;
  name: string;
  /** Empty where only data shared by all has findings. */
  because: readonly Finding[];
}

/** Every officer on hold, in the order of the roster. */
export function heldOfficers(run: RunContext): HeldOfficer[] {
  const because = new Map<number, Finding[]>();
  for (const { finding, officers } of run.log.holding) {
    for (const officer of new Set(officers ?? run.participants)) {
      const own = because.get(officer);
      if (own) own.push(finding);
      else because.set(officer, [finding]);
    }
  }
  const held = run.participants.filter((officer) => run.log.held[officer]);
  const linked = held.every((officer) => because.has(officer)) ? null : new LinkedRows(run);
  return held.map((officer) => ({
    id: run.roster.officers[officer].id,
    name: run.roster.officers[officer].name,
    because: because.get(officer) ?? linked?.findingsOf(officer) ?? [],
  }));
}

/** Rows that belong together by a key: a loan, its reversals and its split rows. What is wrong with one holds the officers of all. */
class LinkedRows {
  private readonly officersOf = new Map<string, Set<number>>();
  private readonly errors: { finding: Finding; key: string }[] = [];

  constructor(run: RunContext) {
    const links = [...run.ledgers.values()].flatMap((ledger) => linksOf(run, ledger));
    for (const { ledger, key } of links) this.addRows(run, ledger, key);
    for (const finding of run.log.findings) {
      const link = links.find(({ ledger }) => ledger.spec.name === finding.where.table);
      if (finding.severity !== 'error' || finding.where.row === null || !link) continue;
      const row = link.ledger.position.indexOf(finding.where.row);
      const key = row < 0 ? null : textAt(link.ledger, link.key, row);
      if (key !== null) this.errors.push({ finding, key });
    }
  }

  findingsOf(officer: number): Finding[] {
    return this.errors
      .filter(({ key }) => this.officersOf.get(key)?.has(officer))
      .map(({ finding }) => finding);
  }

  private addRows(run: RunContext, ledger: Ledger, key: string): void {
    for (let row = 0; row < ledger.rows; row += 1) {
      const text = textAt(ledger, key, row);
      if (text === null) continue;
      const officers = this.officersOf.get(text) ?? new Set<number>();
      for (const officer of officersOnRow(ledger, run.roster, row)) officers.add(officer);
      this.officersOf.set(text, officers);
    }
  }
}

function linksOf(run: RunContext, ledger: Ledger): { ledger: Ledger; key: string }[] {
  const { split, reversal } = ledger.spec;
  const key = split?.key ?? reversal?.key;
  if (key === undefined) return [];
  const other = split && run.ledgers.get(split.table);
  return other
    ? [
        { ledger, key },
        { ledger: other, key },
      ]
    : [{ ledger, key }];
}
