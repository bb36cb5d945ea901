import type { Edit } from './edits';
import { edited, KINDS, regionOf, type Region } from './edits';
import { resultBook } from '../../../src/report/result-book';
import type { BookPlan } from '../../../src/report/plan';
import type { Calculation } from '../../../src/run/calculate';
import { PRESETS } from '../../../src/scheme/presets';
import { readBook } from '../../../src/workbook/file/read';
import { fileOf, ownCases, run, sampleCase, smaller, type Case, type Sheet } from './books';
import { follows } from './followed';
import { SecondBook } from './second-book';
import { shifted } from './shift';
import { readTables } from './tables';
import { wrongIn, type Shown } from './verdict';

/** Every scheme of the product and two of a bank's own, small enough to be calculated anew again and again. */
const CASES = [...PRESETS.map(({ id }) => smaller(sampleCase(id), 3, 16)), ...ownCases()];
/** Edits that move rows or whom they belong to: whatever the figures are, the sheets must say 重新核算. */
const MOVES = /^(insert|append|delete|clear row|paste shorter|text for a number)/;
/** With LIVE=all every kind of edit on every ledger; else each ledger takes its share, so that every kind meets every scheme. */
const SHARE = process.env.LIVE === 'all' ? 1 : 9;
const SEEDS = (process.env.LIVE_SEEDS ?? '1').split(',').map(Number);

interface Open {
  calculation: Calculation;
  plan: BookPlan;
  regions: readonly Region[];
  book: SecondBook;
}

async function opened(one: Case, mode: 'native' | 'functions'): Promise<Open> {
  const bytes = fileOf(one.sheets);
  const calculation = run(one, bytes);
  const plan = resultBook(calculation, { mode, lang: 'zh' })!;
  const book = await SecondBook.of(readBook(bytes), one.sheets, plan, calculation.run!.participants.length);
  return { calculation, plan, regions: readTables(calculation).map(regionOf), book };
}

/** The sheets after an edit, calculated anew; for rows that came or went all references to them move along. */
async function after({ sheets, shift }: Pick<Edit, 'sheets' | 'shift'>, open: Open): Promise<Shown> {
  if (!shift) return open.book.with(sheets);
  const { participants } = open.calculation.run!;
  const plan = shifted(open.plan, shift);
  const moved = await SecondBook.of(readBook(fileOf(sheets)), sheets, plan, participants.length);
  const shown = await moved.with(sheets);
  moved.close();
  return shown;
}

function newRun(one: Case, sheets: readonly Sheet[]): Calculation | null {
  try {
    return run(one, fileOf(sheets));
  } catch {
    return null;
  }
}

/** In silence: another figure, officer or status than a new run has, and no word of 重新核算. */
function silence(edit: Pick<Edit, 'kind' | 'what'>, shown: Shown, again: Calculation | null): string[] {
  if (/^✘.*重新核算/.test(shown.master)) return [];
  const wrong = again ? wrongIn(shown, again) : ['a new run is refused'];
  if (MOVES.test(edit.kind)) wrong.push(`the master check says ${shown.master}`);
  return wrong.map((what) => `${edit.kind}: ${edit.what}: ${what}`);
}

describe.each(CASES.map((one, at) => [one.name, one, at % 2 ? 'functions' : 'native'] as const))(
  '%s, recalculated by a second engine',
  (_name, one, mode) => {
    let open: Open;
    beforeAll(async () => void (open = await opened(one, mode)), 120_000);
    afterAll(() => open.book.close());

    it(`follows amounts, choices and parameters as a new run has them (mode ${mode}), and says that something was changed`, async () => {
      for (const { what, sheets } of follows(one, open.regions)) {
        const shown = await after({ sheets, shift: null }, open);
        const again = newRun(one, sheets)!;
        expect([what, wrongIn(shown, again)]).toEqual([what, []]);
        expect([what, shown.master]).toEqual([what, expect.stringMatching(/^△/)]);
      }
      const back = await open.book.with(one.sheets);
      expect([back.master, wrongIn(back, open.calculation)]).toEqual(['✔ 核对通过', []]);
    }, 300_000);

    it('never shows a wrong total in silence, whatever is typed, sorted, put in, taken out or moved', async () => {
      const silent: string[] = [];
      let tried = 0;
      for (const [at, region] of open.regions.entries())
        for (const [kind, name] of KINDS.entries()) {
          if ((at + kind) % SHARE > 0) continue;
          for (const seed of SEEDS) {
            const edit = edited(name, one.sheets, region, seed * 1_000 + kind * 17 + at);
            if (!edit) continue;
            tried += 1;
            silent.push(...silence(edit, await after(edit, open), newRun(one, edit.sheets)));
          }
        }
      expect(silent).toEqual([]);
      expect(tried).toBeGreaterThan(open.regions.length);
    }, 600_000);
  },
);
