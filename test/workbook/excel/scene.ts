import type { BookPlan } from '../../../src/report/plan';
import type { HostWorkbook, WorkbookHost } from '../../../src/workbench/host';
import { createHost } from '../../../src/workbench/host';
import { loadOffice } from '../../support/office';
import { lookAtHost } from '../contract/look-host';
import { sourceBook, type Source } from '../contract/source';

/** A user's workbook with results of an earlier run in it, and a sheet of the user's that refers to them. */
export const BEFORE: Source = {
  sheets: [
    {
      name: '台账',
      rows: [
        ['工号', '金额'],
        ['0012', 5],
      ],
      tables: [{ name: '贷款', range: { top: 0, left: 0, bottom: 1, right: 1 }, columns: ['工号', '金额'] }],
    },
    {
      name: '绩效汇总',
      marked: true,
      rows: [
        ['工号', '应发', '旧列'],
        ['0012', 100, 1],
        ['0013', 200, 2],
        ['0014', 300, 3],
      ],
    },
    { name: '核对', marked: true, rows: [['差额', 0]] },
    { name: '我的核对', rows: [[{ formula: '绩效汇总!B2', value: 100 }]] },
  ],
};

/** The next run: two results replaced, one new, a name. */
export const NEXT: BookPlan = {
  styles: { header: { bold: true, fill: 'D9E2F3', border: 'thin' }, money: { numberFormat: '#,##0.00' } },
  names: [{ name: '营销奖励率', formula: "'绩效汇总'!$B$3" }],
  sheets: [
    {
      name: '绩效汇总',
      marked: true,
      rows: [
        { cells: ['工号', '应发'].map((value) => ({ value, style: 'header' })), height: 20 },
        { cells: ['0012', { formula: "'明细-贷款'!B2", value: 150, style: 'money' }] },
        { cells: ['费率', 0.003] },
      ],
      columns: [{ width: 12 }, { width: 16 }],
      freeze: { rows: 1, columns: 0 },
      conditions: [
        { range: { top: 1, left: 1, bottom: 1, right: 1 }, formula: 'B2<0', test: 'true', style: 'header' },
      ],
      links: [{ range: { top: 1, left: 0, bottom: 1, right: 0 }, target: "'明细-贷款'!A2" }],
      filter: { top: 0, left: 0, bottom: 2, right: 1 },
    },
    { name: '核对', marked: true, rows: [{ cells: ['差额', { formula: "'绩效汇总'!B2-150", value: 0 }] }] },
    {
      name: '明细-贷款',
      marked: true,
      rows: [{ cells: ['工号', '奖励'] }, { cells: ['0012', { formula: '台账!B2*30', value: 150 }] }],
      tables: [
        {
          name: '明细_贷款',
          range: { top: 0, left: 0, bottom: 1, right: 1 },
          columns: [{ name: '工号' }, { name: '奖励' }],
        },
      ],
    },
  ],
};

export async function openBefore(
  source: Source = BEFORE,
  options: Parameters<typeof createHost>[0] = {},
): Promise<WorkbookHost> {
  const host = createHost({ ...options, book: sourceBook(source) });
  await loadOffice(host);
  return host;
}

/** All of a workbook that a write could have left something in. */
export function everything(workbook: HostWorkbook) {
  const { book } = workbook;
  return {
    look: lookAtHost(workbook),
    sheets: book.sheets.map(({ name, visibility, names, enableCalculation, hiddenRows }) => ({
      name,
      visibility,
      names: names.map((item) => item.name),
      enableCalculation,
      hiddenRows: [...hiddenRows],
    })),
    parts: book.parts.map(({ xml }) => xml),
    settings: workbook.settings,
    calculation: book.calculation.mode,
    shown: workbook.values('我的核对!A1'),
  };
}
