import type { BookPlan } from '../../../src/report/plan';
import type { HostWorkbook, Transport, WorkbookHost } from '../../../src/workbench/host';
import { createHost } from '../../../src/workbench/host';
import { closeOffice, loadOffice, settle } from '../../support/office';
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
    {
      name: '我的核对',
      rows: [
        [{ formula: '绩效汇总!B2', value: 100 }],
        [{ formula: 'SUM(封存[金额])', value: 9 }],
        [{ formula: 'SUM(绩效汇总!$B:$B)', value: 600 }],
        [{ formula: '核对!B1*我的率', value: 0 }],
      ],
    },
    {
      name: '封存记录',
      marked: true,
      rows: [
        ['工号', '金额'],
        ['0012', 9],
      ],
      tables: [{ name: '封存', range: { top: 0, left: 0, bottom: 1, right: 1 }, columns: ['工号', '金额'] }],
    },
    { name: "老王's 底稿!", rows: [['深藏', 7]] },
  ],
  parts: ['<other xmlns="urn:somebody:else"/>'],
};

/** What else users have: filters, hidden rows, merged cells, rules, comments, charts, protection of a sheet of their own. */
function userThings(workbook: HostWorkbook): void {
  const ledger = workbook.sheet('台账');
  const { book } = workbook;
  ledger.hiddenRows.add(1);
  ledger.hiddenColumns.add(5);
  workbook.table('贷款').criteria.set(0, { filterOn: 'Values', values: ['0013'] });
  ledger.merges.push({ top: 3, left: 0, rows: 1, columns: 2 });
  ledger.validations.push({
    rect: { top: 1, left: 1, rows: 1, columns: 1 },
    rule: { list: { inCellDropDown: true, source: '=绩效汇总!$A$2:$A$4' } },
    prompt: null,
    errorAlert: null,
    ignoreBlanks: true,
  });
  ledger.comments.push({
    id: book.nextId(),
    sheet: ledger,
    row: 1,
    column: 1,
    content: '请核实',
    resolved: false,
    author: '老王',
    created: '2026-11-22',
  });
  workbook.addName('我的率', '=我的核对!$A$1');
  workbook.sheet("老王's 底稿!").visibility = 'VeryHidden';
  workbook.protect("老王's 底稿!");
  workbook.select('台账!B2');
}

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
      charts: [
        {
          name: '应发',
          type: 'column',
          title: '应发',
          categories: 'A2:A3',
          series: [{ name: '应发', values: 'B2:B3', colour: '4472C4' }],
          from: 'D1',
          to: 'H9',
          alt: '应发',
        },
      ],
      print: { landscape: true, fitWidth: 1, breaks: [2] },
    },
    {
      name: '封存记录',
      marked: true,
      rows: [{ cells: ['工号', '金额'] }, { cells: ['0012', 9] }, { cells: ['0012', 150] }],
      tables: [
        {
          name: '封存',
          range: { top: 0, left: 0, bottom: 2, right: 1 },
          columns: [{ name: '工号' }, { name: '金额' }],
        },
      ],
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

type Options = Parameters<typeof createHost>[0];

function bookOf(source: Source): HostWorkbook {
  const workbook = sourceBook(source);
  if (source === BEFORE) userThings(workbook);
  return workbook;
}

/** A workbook in a host, with an office.js of its own. */
export async function openBefore(source: Source = BEFORE, options: Options = {}): Promise<WorkbookHost> {
  const host = createHost({ ...options, book: bookOf(source) });
  connected = null;
  await loadOffice(host);
  return host;
}

let connected: WorkbookHost | null = null;
const relay: Transport = {
  send: (message) => setImmediate(() => connected?.receive(message)),
  onmessage: null,
};

/** The next workbook behind the same office.js: a series of hundreds need not load it each time. */
export async function openNext(source: Source = BEFORE, options: Options = {}): Promise<WorkbookHost> {
  const host = createHost({ ...options, book: bookOf(source) });
  const isFirst = connected === null;
  // The last workbook's clean-up arrives before the next one is there.
  if (!isFirst) await settle(0);
  connected = host;
  host.connect((message) =>
    setImmediate(() => {
      if (connected === host) relay.onmessage?.(message);
    }),
  );
  if (isFirst) await loadOffice({ attach: (window) => host.attach(window, relay) } as WorkbookHost);
  return host;
}

/** Takes office.js away. */
export async function closeAll(): Promise<void> {
  await closeOffice();
  connected = null;
}

/** All of a workbook that a write could have left something in. */
export function everything(workbook: HostWorkbook) {
  const { book } = workbook;
  return {
    look: lookAtHost(workbook),
    sheets: book.sheets.map((sheet) => ({
      name: sheet.name,
      visibility: sheet.visibility,
      names: sheet.names.map((item) => item.name),
      enableCalculation: sheet.enableCalculation,
      hiddenRows: [...sheet.hiddenRows],
      protection: sheet.protection,
      comments: sheet.comments.map(({ row, column, content }) => [row, column, content]),
      filters: sheet.tables.map(({ criteria }) => [...criteria]),
      selection: { ...sheet.selection },
    })),
    active: book.active.name,
    parts: book.parts.map(({ xml }) => xml),
    settings: workbook.settings,
    calculation: book.calculation.mode,
    shown: workbook.sheetNames.includes('我的核对') ? workbook.values('我的核对!A1:A4') : [],
  };
}
