import { functionsMetadata } from '../../../src/functions/metadata';
import type { Book } from '../../../src/ledger/grid';
import type { BookPlan, PlainValue } from '../../../src/report/plan';
import { enterCells } from '../../../src/workbench/host/user-cells';
import { univerWorkbook } from '../../support/univer';
import { customFunctions, formulaSheets } from '../second-engine';
import type { Sheet } from './books';
import { shownIn, type Shown } from './verdict';

type Entered = Parameters<typeof enterCells>[1][number];

/** A workbook with its result sheets, open in Univer: edits are typed into it, and it calculates what they reach. */
export class SecondBook {
  private constructor(
    private readonly open: Awaited<ReturnType<typeof univerWorkbook>>,
    private now: readonly Sheet[],
    private readonly officers: number,
  ) {}

  static async of(
    book: Book,
    sheets: readonly Sheet[],
    plan: BookPlan,
    officers: number,
  ): Promise<SecondBook> {
    const open = await univerWorkbook(formulaSheets(book, plan), {
      functions: customFunctions(),
      metadata: functionsMetadata('zh').functions,
    });
    return new SecondBook(open, sheets, officers);
  }

  /** The workbook with other cells, calculated. */
  async with(sheets: readonly Sheet[]): Promise<Shown> {
    const { workbook, settle } = this.open;
    sheets.forEach((sheet, at) => {
      const before = this.now[at];
      if (before.rows === sheet.rows) return;
      const entered: Entered[] = [];
      const rows = Math.max(before.rows.length, sheet.rows.length);
      for (let row = 0; row < rows; row += 1) {
        const [was, is] = [before.rows[row] ?? [], sheet.rows[row] ?? []];
        for (let column = 0; column < Math.max(was.length, is.length); column += 1)
          if ((was[column] ?? null) !== (is[column] ?? null))
            entered.push({ row, column, value: entry(is[column] ?? null) });
      }
      enterCells(workbook.sheet(sheet.name), entered);
    });
    this.now = sheets;
    await settle();
    const rows = workbook.sheetValues('绩效汇总');
    return shownIn((_sheet, row, column) => rows[row]?.[column] ?? null, this.officers, rows[4].length);
  }

  rows(sheet: string): (string | number | boolean)[][] {
    return this.open.workbook.sheetValues(sheet);
  }

  close(): void {
    this.open.calculator.dispose();
  }
}

const entry = (value: PlainValue): Entered['value'] =>
  (value === null ? undefined : value) as Entered['value'];
