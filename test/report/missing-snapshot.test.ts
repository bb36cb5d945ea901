import { makeSample } from '../../src/app/sample/sample';
import { runScheme } from '../../src/app/run';
import { resultBook } from '../../src/report/result-book';
import { readBook } from '../../src/workbook/file/read';
import { writeBook } from '../../src/workbook/file/write';
import { hasLibreOffice, LibreOffice } from '../support/libreoffice';
import { cellOf, differences, sheetOf, together } from './workbook';

/** 开门红 with an empty 贷款余额: nobody's figures can be formed. */
function withoutSnapshot(): Uint8Array {
  const scheme = 'opening-season';
  const sample = makeSample({ scheme, officers: 8, seed: 3, rows: undefined, dirty: false });
  const sheets = sample.sheets.map((sheet) =>
    sheet.name === '贷款余额'
      ? { ...sheet, tables: undefined, validations: undefined, rows: [...sheet.rows].slice(0, 1) }
      : sheet,
  );
  return writeBook({ ...sample, sheets });
}

describe('a quarter whose snapshot of balances is missing', () => {
  const bytes = withoutSnapshot();
  const calculation = runScheme(readBook(bytes), { scheme: 'opening-season', period: '2023Q1' });
  const plan = resultBook(calculation, { mode: 'native', lang: 'zh' })!;

  it('holds everybody, and no cell asks for a function that only the rules have', () => {
    expect(calculation.findings.some(({ code }) => code === 'SNAPSHOT_MISSING')).toBe(true);
    const formulas = plan.sheets.flatMap(({ rows }) =>
      [...rows].flatMap(({ cells }) =>
        cells.flatMap((cell) =>
          typeof cell === 'object' && cell !== null && 'formula' in cell ? [cell.formula] : [],
        ),
      ),
    );
    expect(
      formulas.filter((formula) => /FINDING\(|往期\(|参数\(/.test(formula.replace(/"[^"]*"/g, ''))),
    ).toEqual([]);
  });

  (hasLibreOffice() ? it : it.skip)(
    'shows no figure instead of 0, without an error, recalculated by LibreOffice; the checks pass',
    () => {
      const result = together(bytes, plan);
      const office = new LibreOffice();
      const [again] = office.recalculated([result]).map(readBook);
      office.close();
      // Whether a line would count is blank for us and FALSE in the sheet: it counts in neither.
      const other = differences(readBook(result), again);
      expect(other).toEqual([]);
      expect(cellOf(sheetOf(again, '绩效汇总'), 2, 0)).toBe('✔ 核对通过');
    },
    300_000,
  );
});
