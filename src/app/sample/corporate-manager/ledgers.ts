import { listed, generated, type Rows } from '../rows';
import type { SampleOptions } from '../options';
import { Balances } from './balances';
import { cardRows } from './cards';
import { depositRows } from './deposits';
import { limitationRows } from './limitation';
import { Loans } from './loans';
import { People, rosterRows } from './people';
import { adjustmentRows, merchantRows, pieceRows, recoveryRows } from './small-ledgers';
import { branchTargetRows, targetRows } from './targets';

const LOANS_PER_OFFICER = 12;
/** Rows of a sheet, with room for what a sample adds. */
const MOST_ROWS = 1_000_000;

/** The clean ledgers of a sample, by table. */
export function ledgerRows(options: SampleOptions): Map<string, Rows> {
  const { officers, seed } = options;
  const loanCount = options.rows ?? Math.max(60, officers * LOANS_PER_OFFICER);
  const people = new People(officers, seed);
  /** So many an officer, and so many a loan, whichever is more. */
  const size = (each: number, share: number, most = MOST_ROWS): number =>
    Math.min(most, Math.max(officers * each, Math.floor(loanCount * share)));
  const loans = new Loans(loanCount, people, seed);
  const balances = new Balances(size(30, 0.5, MOST_ROWS / 2), people, seed);
  return new Map([
    [
      '花名册',
      generated(function* () {
        for (const [index, person] of people.list.entries()) yield* rosterRows(person, index, seed);
      }),
    ],
    ['任务指标', targetRows(people, seed)],
    ['网点指标', listed(branchTargetRows(people))],
    ['贷款余额', balances.rows()],
    ['贷款发放', loans.rows()],
    ['业绩分成', loans.splitRows()],
    ['管户变更', balances.handoverRows()],
    ['利息收入', balances.interestRows()],
    ['存款日均', depositRows(size(4, 0.3), people, seed)],
    ['银行卡', cardRows(size(10, 0.5), people, seed)],
    ['POS商户', merchantRows(size(1, 0.05), people, seed)],
    ['计件业务', pieceRows(size(3, 0.1), people, seed)],
    ['诉讼时效', limitationRows(size(2, 0.03), people, seed)],
    ['不良清收', recoveryRows(size(1, 0.03), people, seed)],
    ['手工调整', adjustmentRows(people)],
  ]);
}
