import fc from 'fast-check';
import { corporate, run } from '../../support/corporate';
import { loan, loanTables, OFFICERS, type Loan } from '../../support/random-loans';
import { day } from '../../support/tables';

// The loan rule once more, in whole numbers only: amounts in fen, shares in basis points, rate 15 of 10,000, half = 5 of 10.
const halfUp = (units: bigint, unit: bigint) =>
  (units < 0n ? -1n : 1n) * (((units < 0n ? -units : units) + unit / 2n) / unit);

/** Fen of ROUND(ROUND(amount × 1.5‰ × share [× ½], 8), 2); `amount` in fen, `share` in basis points. */
function reward(one: Loan, amount: bigint, share: bigint): bigint {
  if (one.nature === '借新还旧' || one.nature === '重组') return 0n;
  const size = amount < 0n ? -amount : amount;
  const more = size - fen(one.previous ?? 0);
  const enlarged = one.nature === '存量扩大';
  const paid = enlarged ? (amount < 0n ? -1n : 1n) * (more > 0n ? more : 0n) : amount;
  // fen × 15/10^4 × share/10^4 × (5 or 10)/10, in units of 10^−11 yuan.
  const exact = paid * 15n * share * (enlarged ? 5n : 10n);
  return halfUp(halfUp(exact, 10n ** 3n), 10n ** 6n);
}
const fen = (yuan: number) => BigInt(Math.round(yuan * 100));
const points = (share: number) => BigInt(Math.round(share * 10_000));

/** A finding leaves the loan out: no previous amount, or a linked share outside 10% to 30%. */
function isFlawed(one: Loan): boolean {
  if (one.nature === '存量扩大' && !one.previous) return true;
  const linked = one.kind !== '联合型' && one.kind !== '自主开发型';
  return linked && (one.share === null || one.share < 0.1 || one.share > 0.3);
}

/** Whose a loan is, and at what share; nobody's where a finding leaves it out or 工号 is unknown. */
function credits(one: Loan): [officer: string, share: bigint][] {
  if (isFlawed(one) || !OFFICERS.includes(one.officer as (typeof OFFICERS)[number])) return [];
  if (one.kind === '联合型') return one.parts.map(([id, share]) => [id, points(share)]);
  return [[one.officer, one.kind === '自主开发型' ? 10_000n : points(one.share!)]];
}

const inQuarter = (serial: number) => serial >= day('2023-01-01') && serial <= day('2023-03-31');
const fenOf = (text: string | null) => BigInt((text ?? '').replace('.', ''));
const REVERSED = day('2023-01-01') + 80;

describe('贷款营销奖励 against the rule in whole numbers', () => {
  test('for any loans: own, joint, linked, enlarged, reversed in full or in part, flawed or outside the quarter', () => {
    fc.assert(
      fc.property(fc.array(loan, { minLength: 1, maxLength: 15 }), (loans) => {
        const result = run(corporate(loanTables(loans)));
        const expected = new Map<string, bigint>(OFFICERS.map((id) => [id, 0n]));
        for (const one of loans) {
          const amounts = inQuarter(one.date) ? [fen(one.amount)] : [];
          if (one.reversed === 'full' && inQuarter(REVERSED)) amounts.push(-fen(one.amount));
          if (one.reversed === 'part' && inQuarter(REVERSED))
            amounts.push(-fen(Math.ceil(one.amount * 50) / 100));
          for (const [id, share] of credits(one))
            for (const amount of amounts) expected.set(id, expected.get(id)! + reward(one, amount, share));
        }
        for (const id of OFFICERS) {
          const figure = result.officers.find((one) => one.id === id)!.items['贷款营销奖励'];
          expect([id, fenOf(figure)]).toEqual([id, expected.get(id)]);
        }
      }),
      { numRuns: 80 },
    );
  });

  test('a loan reversed in full within the quarter leaves every officer at 0.00', () => {
    const reversed = loan.map((one): Loan => ({ ...one, date: day('2023-01-15'), reversed: 'full' }));
    fc.assert(
      fc.property(fc.array(reversed, { minLength: 1, maxLength: 6 }), (loans) => {
        const result = run(corporate(loanTables(loans)));
        for (const { items } of result.officers) expect(items['贷款营销奖励']).toBe('0.00');
      }),
      { numRuns: 30 },
    );
  });

  test('an officer is held exactly when one of his loans is flawed', () => {
    fc.assert(
      fc.property(fc.array(loan, { minLength: 1, maxLength: 6 }), (loans) => {
        const result = run(corporate(loanTables(loans)));
        const flawed = new Set<string>();
        for (const one of loans) {
          const counts = inQuarter(one.date) || one.reversed !== 'no';
          if (!counts || !isFlawed(one)) continue;
          flawed.add(one.officer);
          if (one.kind === '联合型') one.parts.forEach(([id]) => flawed.add(id));
        }
        const held = result.officers.filter(({ status }) => status === 'held').map(({ id }) => id);
        expect(held).toEqual(OFFICERS.filter((id) => flawed.has(id)));
      }),
      { numRuns: 30 },
    );
  });
});
