import { reportOf } from '../../../src/app/report';
import { runScheme } from '../../../src/app/run';
import { readCustomScheme } from '../../../src/scheme/custom/custom';
import { readBook } from '../../../src/workbook/file/read';
import { resultOf } from '../../../src/run/result';
import { figure, together, workbookOf } from '../../report/workbook';
import type { Table } from '../../support/book';
import { hasLibreOffice, LibreOffice } from '../../support/libreoffice';
import { annualTables } from './annual-tables';
import { contestTables } from './contest-tables';
import { depositTables } from './deposit-tables';
import { lenderTables } from './lender-tables';
import { ROSTER } from './own-scheme';
import { poolTables } from './pool-tables';
import { quarterTables } from './quarter-tables';
import { scorecardTables } from './scorecard-tables';
import { tellerTables } from './teller-tables';
import { villageTables } from './village-bank-tables';

const CASES: [string, readonly Table[], string][] = [
  ['the quarterly regulation', depositTables, '2023Q1'],
  ['the monthly regulation', villageTables, '2023-03'],
  ['a yearly one with deferral', annualTables, '2023'],
  ['tellers, with hostile names of branches', tellerTables, '2023-03'],
  ['wealth and insurance', quarterTables, '2023Q1'],
  ['a contest with take-backs', contestTables, '2023Q1'],
  ['pools of branches', poolTables, '2023Q1'],
  ['a scorecard with ranks', scorecardTables, '2023'],
  ['wages of loan officers', lenderTables, '2023-03'],
];
const MODES = ['native', 'functions', 'values'] as const;

const filled = CASES.map(([name, tables, period]) => {
  const bytes = workbookOf([...(tables.some(({ name }) => name === '花名册') ? [] : [ROSTER]), ...tables]);
  const book = readBook(bytes);
  const request = { scheme: 'custom', period, overrides: new Map<string, string>() };
  const calculation = runScheme(book, request);
  const plan = (mode: (typeof MODES)[number]) => reportOf(book, calculation, request, { mode, lang: 'zh' })!;
  const shown = new Set(
    readCustomScheme(book)
      .source.项目.filter((item) => item.辅助 !== '是')
      .map((item) => item.项目),
  );
  return { name, bytes, plan, shown, result: resultOf(calculation) };
});

describe('The result workbook of a bank’s own scheme', () => {
  test.each(MODES)('is written in mode %s', (mode) => {
    for (const { bytes, plan } of filled)
      expect(readBook(together(bytes, plan(mode))).sheets.map(({ name }) => name)).toContain('绩效汇总');
  });

  if (hasLibreOffice())
    test('recalculated by another program every item of every officer is the same', () => {
      const office = new LibreOffice();
      const books = office.recalculated(filled.map(({ bytes, plan }) => together(bytes, plan('native'))));
      office.close();
      filled.forEach(({ result, shown: items }, at) => {
        const book = readBook(books[at]);
        for (const officer of result.officers) {
          for (const [item, text] of Object.entries(officer.items)) {
            if (!items.has(item)) continue;
            const shown = figure(book, '绩效汇总', officer.id, item);
            if (text === '') expect([item, shown ?? '']).toEqual([item, '']);
            else if (Number.isNaN(Number(text))) expect([item, shown]).toEqual([item, text]);
            else expect([item, Number(shown)]).toEqual([item, expect.closeTo(Number(text), 8)]);
          }
        }
      });
    });
});
