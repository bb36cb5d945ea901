import {
  createHost,
  createWorkbook,
  type HostOptions,
  type SheetSeed,
  type WorkbookHost,
} from '../../../src/workbench/host';
import { closeOffice, loadOffice } from '../../support/office';
import { PlainCalculator } from '../../support/plain-calculator';

/** A fresh host with office.js for each test of a file; the host must not have stumbled by the end. */
export function useHost(
  seeds: readonly SheetSeed[] = [],
  options: HostOptions = {},
): { readonly host: WorkbookHost } {
  let host: WorkbookHost;
  beforeEach(async () => {
    host = createHost({ ...options, book: createWorkbook(seeds, { calculator: new PlainCalculator() }) });
    await loadOffice(host);
  });
  afterEach(async () => {
    await closeOffice();
    expect(host.internalErrors).toEqual([]);
  });
  return {
    get host() {
      return host;
    },
  };
}

/** One Excel.run on the first sheet of the workbook. */
export const onFirstSheet = <T>(
  act: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>,
): Promise<T> => Excel.run((context) => act(context.workbook.worksheets.getFirst(), context));

/** The code that an attempt is refused with; fails where it is not refused. */
export async function refusalOf(attempt: Promise<unknown>): Promise<string> {
  try {
    await attempt;
  } catch (error) {
    if (error instanceof OfficeExtension.Error) return error.code;
    throw error;
  }
  throw new Error('The attempt was not refused.');
}

/** The code that one act on the first sheet is refused with. */
export const refused = (
  act: (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown,
): Promise<string> =>
  refusalOf(
    onFirstSheet(async (sheet, context) => {
      act(sheet, context);
      await context.sync();
    }),
  );

export const LEDGER: SheetSeed = {
  name: '台账',
  rows: [
    ['合同号', '客户', '余额'],
    ['C001', '甲公司', 100.5],
    ['C002', '乙公司', 200],
    ['C003', '丙公司', 300.25],
  ],
  tables: { 贷款台账: 'A1:C4' },
};

/** The functions of an add-in, as its page sees them; their types are no part of those of office.js. */
export interface FunctionsOfAddIn {
  associate(name: string, act: (...args: never[]) => unknown): void;
  Error: new (code: string, message?: string) => Error;
  ErrorCode: { notAvailable: string };
}

export const functionsOfAddIn = (): FunctionsOfAddIn =>
  (globalThis as unknown as { CustomFunctions: FunctionsOfAddIn }).CustomFunctions;
