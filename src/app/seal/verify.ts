import type { Book } from '../../ledger/grid';
import { sealedHistory, type SealedHistory, type SealEntry } from '../../run/history';
import type { RunContext } from '../../run/context';
import { ENGINE } from '../../run/result';
import { sealOf } from '../../run/seal';
import { runScheme } from '../run';
import { UsageError } from '../usage';
import { changedTables } from './changes';
import { definitionHash, parameterHashes, recordsHash, stampOf, type Stamp } from './stamp-data';
import { payDifferences, type PayDifference } from './verify-pay';
import { tablesOf, type VerifiedTable } from './verify-rows';
import { compareWritten, runRecordOf, type WrittenDifference } from './written';

export interface Verification {
  scheme: string;
  period: string;
  time: string;
  by: string;
  unchanged: boolean;
  /** False where the seal's hashes are gone from the workbook: then rows cannot be named. */
  stamped: boolean;
  tables: VerifiedTable[];
  /** Parameters whose values are others. */
  parameters: string[];
  /** The scheme's own text is another; `engine` is the version that sealed, where it is not this one. */
  schemeChanged: boolean;
  engine: string;
  /** 封存记录 itself was edited. */
  recordsChanged: boolean;
  hashes: { inputs: boolean; parameters: boolean; results: boolean };
  /** Figures on the summary that are not those of the run. */
  written: WrittenDifference[];
  pay: PayDifference[];
}

/** Compares a workbook with its seals: that of each scheme that was sealed last, or those asked for. */
export function verifyBook(book: Book, asked: { scheme?: string; period?: string } = {}): Verification[] {
  const history = sealedHistory(book);
  const seals = sealsOf(history).filter(
    ({ scheme, period }) =>
      [scheme, undefined].includes(asked.scheme) && [period, undefined].includes(asked.period),
  );
  const last = new Map(
    seals.map((seal) => [asked.period === undefined ? seal.scheme : `${seal.scheme}|${seal.period}`, seal]),
  );
  if (last.size === 0) throw nothingSealed(asked);
  return [...last.values()].map((seal) => verifySeal(book, history, seal));
}

type SealName = Pick<SealEntry, 'scheme' | 'period'> & Partial<SealEntry>;

/** Seals by 封存清单; where its rows are gone, by 封存记录. */
function sealsOf({ seals, rows }: SealedHistory): SealName[] {
  const found = new Map<string, SealName>();
  for (const { scheme, period } of rows) found.set(`${scheme}|${period}`, { scheme, period });
  for (const seal of seals) {
    found.delete(`${seal.scheme}|${seal.period}`);
    found.set(`${seal.scheme}|${seal.period}`, seal);
  }
  return [...found.values()];
}

function nothingSealed({ scheme = '', period = '' }: { scheme?: string; period?: string }): UsageError {
  const what = [scheme, period].filter(Boolean).join(' ');
  return new UsageError({
    zh: `工作簿里没有${what ? ` ${what} 的` : ''}封存记录。请先用 seal 封存。`,
    en: `The workbook holds no seal${what ? ` of ${what}` : ''}. Seal the results first.`,
  });
}

function verifySeal(book: Book, history: SealedHistory, seal: SealName): Verification {
  const { scheme, period } = seal;
  const stamp = stampOf(book, scheme, period);
  const record = runRecordOf(book);
  const isWritten = record?.scheme === scheme && record.period === period;
  const overrides = stamp?.overrides ?? (isWritten ? record.overrides : givenIn(seal.overrides ?? ''));
  const calculation = runScheme(book, { scheme, period, overrides });
  const { run } = calculation;
  const rows = history.rows.filter((row) => row.scheme === scheme && row.period === period);
  const now = run ? sealOf(run) : { inputs: '', parameters: '', results: '' };
  const differs = (key: 'inputs' | 'parameters' | 'results') =>
    (seal[key] ?? '') !== '' && seal[key] !== now[key];
  const hashes = {
    inputs: differs('inputs'),
    parameters: differs('parameters'),
    results: differs('results'),
  };
  const changes = run && stamp ? changedTables(book, run, stamp) : [];
  const written =
    run && isWritten && !hashes.inputs && !hashes.parameters
      ? (compareWritten(book, record.lang, calculation, run) ?? [])
      : [];
  const pay = run ? payDifferences(calculation, run, rows) : [];
  const facts = {
    tables: run ? tablesOf(calculation, run, changes, pay) : [],
    parameters: run && stamp ? changedParameters(run, stamp) : [],
    schemeChanged:
      stamp !== null && run !== null && stamp.definition !== definitionHash(run.scheme, stamp.salt),
    recordsChanged: stamp !== null && stamp.records !== recordsHash(rows, stamp.salt),
    written,
    pay,
  };
  const engine = stamp && stamp.engine !== ENGINE ? stamp.engine : '';
  return {
    scheme,
    period,
    time: seal.time ?? '',
    by: seal.by ?? '',
    unchanged: run !== null && isUnchanged(facts, hashes, engine),
    stamped: stamp !== null,
    ...facts,
    engine,
    hashes,
  };
}

/** A newer program words a scheme anew; where the results stay, nothing of the workbook has changed. */
function isUnchanged(
  facts: Pick<Verification, 'tables' | 'parameters' | 'schemeChanged' | 'recordsChanged' | 'written' | 'pay'>,
  hashes: Verification['hashes'],
  engine: string,
): boolean {
  const { tables, parameters, written, pay } = facts;
  if ([tables, parameters, written, pay].some(({ length }) => length > 0)) return false;
  if (Object.values(hashes).includes(true) || facts.recordsChanged) return false;
  return !facts.schemeChanged || engine !== '';
}

function givenIn(text: string): Map<string, string> {
  const parts = text.split('；').filter((part) => part.includes('='));
  return new Map(parts.map((part) => [part.slice(0, part.indexOf('=')), part.slice(part.indexOf('=') + 1)]));
}

function changedParameters(run: RunContext, stamp: Stamp): string[] {
  const now = parameterHashes(run, stamp.salt);
  return [...new Set([...stamp.parameters.keys(), ...now.keys()])].filter(
    (name) => stamp.parameters.get(name) !== now.get(name) && !run.tables.get(name)?.ledger,
  );
}
