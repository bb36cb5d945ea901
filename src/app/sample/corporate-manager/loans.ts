import { Draw } from '../random';
import { day } from '../days';
import { generated, indexed, type Row, type Rows } from '../rows';
import { customer } from './customers';
import type { People } from './people';
import { DAYS, FIRST, WORKED } from './quarter';

type Nature = '新增' | '存量扩大' | '借新还旧' | '重组';
type Kind = '自主开发型' | '联合型' | '联动型' | '接管型';

/** A row of 贷款发放. */
export interface Loan {
  id: string;
  officer: string;
  customer: number;
  day: number;
  amount: number;
  nature: Nature;
  previous: number | null;
  kind: Kind;
  share: number | null;
}

const NATURES: readonly Nature[] = ['新增', '存量扩大', '借新还旧', '重组'];
const KINDS: readonly Kind[] = ['自主开发型', '联合型', '联动型', '接管型'];
const USUAL_NATURES: readonly Nature[] = [
  ...Array<Nature>(14).fill('新增'),
  ...Array<Nature>(4).fill('存量扩大'),
  '借新还旧',
  '重组',
];
const USUAL_KINDS: readonly Kind[] = [
  ...Array<Kind>(12).fill('自主开发型'),
  ...Array<Kind>(3).fill('联合型'),
  ...Array<Kind>(3).fill('联动型'),
  '接管型',
  '接管型',
];
/** From the lowest to the highest that the institution may set, both included. */
const SHARES = [0.1, 0.12, 0.15, 0.2, 0.25, 0.3];
/** What officers agree on; each adds up to 100%. */
const SPLITS = [
  [0.6, 0.4],
  [0.5, 0.5],
  [0.7, 0.3],
  [0.85, 0.15],
  [0.5, 0.3, 0.2],
  [0.3333, 0.3333, 0.3334],
];

const worked = (
  customer: number,
  amount: number,
  nature: Nature,
  kind: Kind,
  previous: number | null,
  share: number | null,
) => ({ customer, amount, nature, kind, previous, share });

/** The loans of the regulation's worked case: 1,500.00, 300.00, 0, 450.00 (of 750.00), 600.00. */
const WORKED_LOANS = [
  worked(1, 1_000_000, '新增', '自主开发型', null, null),
  worked(4, 1_000_000, '存量扩大', '自主开发型', 600_000, null),
  worked(8, 800_000, '借新还旧', '自主开发型', null, null),
  worked(11, 500_000, '新增', '联合型', null, null),
  worked(14, 2_000_000, '新增', '联动型', null, 0.2),
];
export const FEWEST_LOANS = WORKED_LOANS.length;
/** Customers of the balance ledger begin here. */
const CUSTOMERS_FROM = 100_001;
/** Every combination of nature and kind comes first; then the usual mix, with a reversal now and then. */
const COMBINATIONS = NATURES.length * KINDS.length;
const CYCLE = 20;
const REVERSES_RECENT = 17;
const REVERSES_EARLIER = 19;
const BACK = 5;

/** 贷款发放 and 业绩分成: the worked case, loans of the quarter before, then this quarter's by date. */
export class Loans {
  private readonly earlier: number;

  constructor(
    private readonly count: number,
    private readonly people: People,
    private readonly seed: number,
  ) {
    this.earlier = Math.floor((count - FEWEST_LOANS) / 40);
  }

  rows(): Rows {
    return indexed(this.count, (index) => this.row(this.loan(index)));
  }

  /** One row per officer of each joint loan; a reversal has the shares of its loan and none of its own. */
  splitRows(): Rows {
    return generated(() => this.splits());
  }

  private *splits(): Iterable<Row> {
    for (let index = 0; index < this.count; index += 1) {
      const loan = this.loan(index);
      if (loan.kind === '联合型' && loan.amount > 0) yield* this.splitOf(loan, index);
    }
  }

  private splitOf(loan: Loan, index: number): Row[] {
    const row = (officer: string, share: number): Row => ({
      借据号: loan.id,
      工号: officer,
      分成比例: share,
    });
    if (index < FEWEST_LOANS) return [row(WORKED, 0.6), row(this.people.list[2].id, 0.4)];
    const draw = new Draw(this.seed, '分成', index);
    const shares = draw.pick(SPLITS);
    const officers = [loan.officer];
    for (let tries = 0; officers.length < shares.length && tries < 50; tries += 1) {
      const { id } = this.people.on(draw, loan.day);
      if (!officers.includes(id)) officers.push(id);
    }
    const used = shares.slice(0, officers.length);
    // With too few officers the last one takes what is left.
    if (used.length < shares.length) used[used.length - 1] = rest(used);
    return used.map((share, at) => row(officers[at], share));
  }

  private loan(index: number): Loan {
    if (index < FEWEST_LOANS) return this.workedLoan(index);
    const at = index - FEWEST_LOANS;
    if (at < this.earlier)
      return this.ordinary(index, day(2022, 10, 8) + Math.floor((at * 84) / this.earlier));
    return this.inQuarter(at - this.earlier, index);
  }

  private workedLoan(index: number): Loan {
    return { ...WORKED_LOANS[index], id: this.id(index, 2023), officer: WORKED, day: FIRST + 8 + 9 * index };
  }

  private inQuarter(at: number, index: number): Loan {
    const all = this.count - FEWEST_LOANS - this.earlier;
    const date = FIRST + Math.floor((at * DAYS) / all);
    const turn = at < COMBINATIONS ? -1 : at % CYCLE;
    if (turn === REVERSES_RECENT) return this.reversal(this.loan(index - BACK), date, index);
    const original = Math.floor(at / CYCLE);
    if (turn === REVERSES_EARLIER && original < this.earlier) {
      return this.reversal(this.loan(FEWEST_LOANS + original), date, index);
    }
    const loan = this.ordinary(index, date);
    if (at >= COMBINATIONS) return loan;
    return this.asNature({ ...loan, kind: KINDS[at % 4] }, NATURES[Math.floor(at / 4)], index);
  }

  /** Takes back all of a loan, or of a new one sometimes only a part. */
  private reversal(original: Loan, date: number, index: number): Loan {
    const draw = new Draw(this.seed, '冲销', index);
    const part = original.nature === '新增' && draw.chance(0.4) ? 0.5 : 1;
    return { ...original, day: date, amount: -original.amount * part };
  }

  private ordinary(index: number, date: number): Loan {
    const draw = new Draw(this.seed, '贷款发放', index);
    const number = CUSTOMERS_FROM + draw.whole(0, this.count * 2);
    const { company } = customer(number, this.seed);
    const loan: Loan = {
      id: this.id(index, date < FIRST ? 2022 : 2023),
      officer: this.people.on(draw, date).id,
      customer: number,
      day: date,
      amount: company ? draw.steps(300_000, 3_000_000, 50_000) : draw.steps(20_000, 600_000, 10_000),
      nature: '新增',
      previous: null,
      kind: draw.pick(USUAL_KINDS),
      share: null,
    };
    return this.asNature(loan, draw.pick(USUAL_NATURES), index);
  }

  /** Fills in what the nature and the kind of a loan call for. */
  private asNature(loan: Loan, nature: Nature, index: number): Loan {
    const draw = new Draw(this.seed, '性质', index);
    const before = Math.max(
      10_000,
      Math.round((loan.amount * draw.pick([0.4, 0.5, 0.6, 0.8, 1])) / 10_000) * 10_000,
    );
    const set = loan.kind === '联动型' || loan.kind === '接管型';
    return {
      ...loan,
      nature,
      previous: nature === '存量扩大' ? before : null,
      share: set ? draw.pick(SHARES) : null,
    };
  }

  private id(index: number, year: number): string {
    return `JD${year}${String(index + 1).padStart(7, '0')}`;
  }

  private row(loan: Loan): Row {
    const { id, name } = customer(loan.customer, this.seed);
    return {
      借据号: loan.id,
      客户号: id,
      客户名称: name,
      工号: loan.officer,
      发放日期: loan.day,
      发放金额: loan.amount,
      贷款性质: loan.nature,
      原贷款金额: loan.previous,
      客户类型: loan.kind,
      计奖比例: loan.share,
    };
  }
}

/** 1 less the shares but the last, free of binary noise. */
function rest(shares: readonly number[]): number {
  const given = shares.slice(0, -1).reduce((sum, share) => sum + share, 0);
  return Math.round((1 - given) * 10_000) / 10_000;
}
