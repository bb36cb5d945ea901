import { makeSample } from '../../../src/app/sample/sample';
import { runScheme } from '../../../src/app/run';
import { associateFunctions } from '../../../src/functions/associate';
import { functionsMetadata } from '../../../src/functions/metadata';
import { resultBook } from '../../../src/report/result-book';
import type { ReportOptions } from '../../../src/report/workings';
import { UniverCalculator } from '../../../src/workbench/grid/calculate/calculator';
import { createHost, type FunctionResult, type Json } from '../../../src/workbench/host';
import { openBook, saveBook } from '../../../src/workbench/files';
import { writeSheets } from '../../../src/workbook/excel/write';
import { readBook } from '../../../src/workbook/file/read';
import { writeBook } from '../../../src/workbook/file/write';
import { differences, figure } from '../../report/workbook';
import { hasLibreOffice, LibreOffice } from '../../support/libreoffice';
import { closeOffice, loadOffice } from '../../support/office';
import { calling } from '../../support/univer';
import { faults } from '../../workbook/structure';

const SCHEME = { scheme: 'corporate-manager', period: '2023Q1', overrides: new Map<string, string>() };
const { functions: METADATA } = functionsMetadata('zh');

/** The add-in's own functions, called as Excel calls them. */
function addInFunctions(): Record<string, (...args: Json[]) => FunctionResult | Promise<FunctionResult>> {
  const functions: ReturnType<typeof addInFunctions> = {};
  class ExcelError extends Error {
    constructor(
      readonly code: string,
      message?: string,
    ) {
      super(message);
    }
  }
  const associate = (id: string, run: (...args: Json[]) => unknown): void => {
    functions[id] = (...args) => run(...args) as FunctionResult;
  };
  associateFunctions({ Error: ExcelError, associate: associate as never }, () => 'zh');
  return functions;
}

/** A sample opened in the workbench, its results written by the add-in, one parameter typed by the user, saved. */
async function savedByWorkbench(mode: ReportOptions['mode']): Promise<Uint8Array> {
  const bytes = writeBook(makeSample({ scheme: SCHEME.scheme, officers: 4, seed: 3, dirty: false }));
  const plan = resultBook(runScheme(readBook(bytes), SCHEME), { mode, lang: 'zh' })!;
  const calculator = new UniverCalculator({ functions: METADATA, call: calling(addInFunctions()) });
  const { workbook, original } = openBook(bytes, { name: '台账.xlsx', calculator });
  await loadOffice(createHost({ book: workbook }));
  expect((await writeSheets(plan, {})).ok).toBe(true);
  // 营销奖励率 from 1.5‰ to 2.0‰.
  expect(workbook.values('参数!A2:B2')).toEqual([['营销奖励率', 0.0015]]);
  workbook.type('参数!B2', 0.002);
  const { book } = workbook;
  for (let more = calculator.settle(book); more; more = calculator.settle(book)) await more;
  const saved = saveBook(original, workbook, { functions: METADATA.map(({ name }) => name) });
  calculator.dispose();
  return saved;
}

(hasLibreOffice() ? describe : describe.skip)('A workbook saved by the workbench in LibreOffice', () => {
  afterEach(closeOffice);

  it.each(['native', 'functions'] as const)(
    'opens with every figure of its result sheets, written in %s mode',
    async (mode) => {
      const saved = await savedByWorkbench(mode);
      expect(faults(saved)).toEqual([]);
      // It has none of the add-in's functions: they can be recalculated by nobody but Excel with the add-in.
      const office = new LibreOffice(mode === 'native');
      try {
        const [theirs] = office.recalculated([saved]).map((bytes) => readBook(bytes));
        const ours = readBook(saved);
        expect(differences(ours, theirs!)).toEqual([]);
        // The worked case of the regulation with 2.0‰: 1.9 million yuan counted, by hand.
        expect(figure(theirs!, '绩效汇总', '1001', '贷款营销奖励')).toBe(3800);
        expect(theirs!.sheets.map(({ name }) => name)).toEqual(ours.sheets.map(({ name }) => name));
      } finally {
        office.close();
      }
    },
    240_000,
  );
});
