import { emptyMemory } from '../../src/taskpane/state/desk';
import type { BatchFault } from '../../src/workbench/host';
import { closeOffice } from '../support/office';
import { contents, smallSampleInExcel, type InExcel } from './support/in-excel';

afterAll(closeOffice);

const LOST: BatchFault = { when: 'after' };
const FAULTS: [string, BatchFault][] = [
  ['is refused', { when: 'before' }],
  ['is done, but its answer is lost', LOST],
  ['breaks off after some of its actions', { when: { at: 5 } }],
];

interface UseCase {
  title: string;
  /** What was done before. */
  given?(pane: InExcel): Promise<unknown>;
  run(pane: InExcel): Promise<boolean>;
  /** Only so many requests at the end. */
  last?: number;
  /** Writes take many requests, each of which fails in test/workbook/excel: here every so many do. */
  stride?: number;
}

const officerOf = ({ state }: InExcel) => state().preview!.overview.officers[0].id;
const adjustment = (pane: InExcel) => {
  const { scheme } = pane.state().preview!.overview.calculation;
  const item = scheme.items.find(({ unit }) => unit === '元')!.name;
  return { officer: officerOf(pane), item, amount: '120.50', reason: '补发', by: '王行长' };
};

const CASES: UseCase[] = [
  { title: '检查', run: ({ actions }) => actions.check() },
  { title: '预览', run: ({ actions }) => actions.preview() },
  { title: '参数', run: ({ actions }) => actions.showParameters() },
  { title: '封存 being opened', run: ({ actions }) => actions.showSeals() },
  {
    title: '解释',
    given: ({ actions }) => actions.preview(),
    run: (pane) => {
      const { payable } = pane.state().preview!.overview;
      return pane.actions.explain(officerOf(pane), payable[0].name);
    },
  },
  {
    title: '手工调整',
    given: ({ actions }) => actions.preview(),
    run: (pane) => pane.actions.adjust(adjustment(pane)),
    // Its own requests come after those of the reading.
    last: 6,
  },
  { title: '核算', run: ({ actions }) => actions.calculate(), stride: 13 },
  {
    title: '封存',
    given: ({ actions }) => actions.calculate(),
    run: ({ actions }) => actions.seal({ by: '李会计', time: '2023-04-17 10:30', replace: false }),
    stride: 13,
  },
  {
    title: '封存后变化',
    given: async ({ actions }) => {
      await actions.calculate();
      await actions.seal({ by: '李会计', time: '2023-04-17 10:30', replace: false });
    },
    run: ({ actions }) => actions.verify(),
  },
];

/** The pane says in both languages what happened and what to do. */
function expectAdvice({ state }: InExcel): void {
  const { notice } = state();
  expect(notice?.intent).toBe('error');
  expect(notice?.text?.zh).toMatch(/请/);
  expect(notice?.text?.en).toMatch(/again|Choose|Move|Unprotect|Update|wait/i);
}

describe('Every request of a use case meets a fault in turn', () => {
  it.each(CASES)(
    '$title: the workbook is as before or complete, and the pane says which',
    async ({ given, run, stride = 1, last = Infinity }) => {
      const begin = async () => {
        const pane = await smallSampleInExcel();
        await given?.(pane);
        Object.assign(pane.desk.memory, emptyMemory());
        return pane;
      };
      let pane = await begin();
      const before = contents(pane);
      const first = pane.host.faults.batches;
      expect(await run(pane)).toBe(true);
      const requests = pane.host.faults.batches - first;
      const complete = contents(pane);
      expect(requests).toBeGreaterThan(0);
      pane = await begin();
      for (const [what, fault] of FAULTS)
        for (let nth = Math.max(1, requests - last + 1); nth <= requests; nth += stride) {
          const where = `request ${nth} of ${requests} ${what}`;
          Object.assign(pane.desk.memory, emptyMemory());
          pane.host.faults.failBatch(nth, fault);
          const done = await run(pane);
          pane.host.faults.clear();
          expect([where, pane.state().job]).toEqual([where, null]);
          if (!done) expectAdvice(pane);
          const mended = pane.state().notice?.mend === true && (await pane.actions.repair());
          const now = contents(pane);
          const isBefore = JSON.stringify(now) === JSON.stringify(before);
          if (done) expect([where, now]).toEqual([where, complete]);
          else if (!mended) expect([where, now]).toEqual([where, before]);
          else expect([before, complete]).toContainEqual(now);
          expect(pane.host.internalErrors).toEqual([]);
          if (!isBefore || mended) pane = await begin();
        }
    },
    240_000,
  );
});
