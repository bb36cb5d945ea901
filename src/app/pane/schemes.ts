import type { Message } from '../../formula/value';
import type { Book } from '../../ledger/grid';
import { locate } from '../../ledger/locate';
import { ledgerNames } from '../../run/ledgers';
import { CUSTOM } from '../../scheme/custom/custom';
import { PRESETS, presetScheme } from '../../scheme/presets';
import type { PeriodKind } from '../../scheme/period';
import type { Scheme } from '../../scheme/scheme';
import type { SchemeSource } from '../../scheme/source';
import { tableOf } from '../../scheme/tables';
import { proposePeriods } from '../periods';

/** A scheme that can be run, and how far the workbook has what it reads. */
export interface SchemeFit {
  id: string;
  name: Message;
  kind: PeriodKind;
  /** Ledgers without which nothing can be computed, and those of them that are there. */
  needed: number;
  found: number;
  /** All ledgers of it that are there. */
  ledgers: number;
}

/** Every scheme, the one that the workbook was most likely made for first; `own` is the one that it holds itself. */
export function schemesIn(book: Book | null, own: SchemeSource | null): SchemeFit[] {
  const presets = PRESETS.map((source): SchemeFit => {
    const names = ledgerNames(presetScheme(source.id)!);
    const there = (name: string) => {
      const spec = tableOf(source, name);
      return book !== null && spec !== undefined && locate(book, spec) !== null;
    };
    const found = source.必备台账.filter(there).length;
    return {
      id: source.id,
      name: source.名称,
      kind: source.周期,
      needed: source.必备台账.length,
      found,
      ledgers: names.filter(there).length,
    };
  });
  const sorted = presets
    .map((fit, at) => ({ fit, at }))
    .sort((a, b) => score(b.fit) - score(a.fit) || b.fit.ledgers - a.fit.ledgers || a.at - b.at)
    .map(({ fit }) => fit);
  return [...(own ? [ownScheme(own)] : []), ...sorted];
}

/** All that is needed counts most; then how many of its ledgers are there. */
function score({ needed, found, ledgers }: SchemeFit): number {
  return ledgers === 0 ? -1 : found === needed ? 1 + ledgers : found / Math.max(1, needed);
}

/** A scheme that the workbook itself holds is meant to be used. */
function ownScheme(source: SchemeSource): SchemeFit {
  return { id: CUSTOM, name: source.名称, kind: source.周期, needed: 0, found: 0, ledgers: 1 };
}

/** The periods that the ledgers have rows of, the likeliest first. */
export function periodsIn(book: Book, scheme: Scheme): string[] {
  return proposePeriods(book, scheme).map(({ text }) => text);
}
