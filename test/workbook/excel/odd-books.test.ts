import type { BookPlan } from '../../../src/report/plan';
import { isDateFormat } from '../../../src/workbook/date-system';
import { goTo, readBook, writeSheets } from '../../../src/workbook/excel';
import type { Source } from '../contract/source';
import { closeAll, everything, NEXT, openNext } from './scene';

afterAll(closeAll);

describe('a workbook whose days count from 1904', () => {
  const plan: BookPlan = {
    sheets: [
      {
        name: '方案与参数',
        marked: true,
        columns: [{}, { style: 'date' }],
        rows: [
          { cells: ['期初日', { value: 44_927, style: 'date' }, { value: 44_927, style: 'count' }] },
          { cells: ['期末日', 45_016, { formula: 'B1', value: 44_927, style: 'date' }] },
        ],
      },
    ],
    styles: { date: { numberFormat: 'yyyy-mm-dd' }, count: { numberFormat: '#,##0' } },
  };

  it('shows the same days as one from 1899: 2023-01-01 and 2023-03-31', async () => {
    const host = await openNext({ sheets: [{ name: '台账', rows: [['日期']] }], date1904: true });
    await writeSheets(plan);
    // 44927 − 1462 and 45016 − 1462; a count is no day.
    expect(host.workbook.values('方案与参数!A1:C2')).toEqual([
      ['期初日', 43_465, 44_927],
      ['期末日', 43_554, 43_465],
    ]);
  });

  it('knows a date by its number format', () => {
    const dates = ['yyyy-mm-dd', 'yyyy"年"m"月"d"日"', 'm/d/yy h:mm', '[$-804]yyyy/m/d', 'yyyy-mm'];
    const others = [
      'General',
      '@',
      '#,##0.00',
      '0.00%',
      '0"天"',
      '0.00_);[Red](0.00)',
      '0.0E+00',
      '"d"0',
      undefined,
    ];
    expect(dates.filter((format) => !isDateFormat(format))).toEqual([]);
    expect(others.filter(isDateFormat)).toEqual([]);
  });
});

describe('sheets whose names and visibility are the user’s own choice', () => {
  it("a user's sheet called ~绩算1 stays, with a write and with a repair", async () => {
    const source: Source = {
      sheets: [
        { name: '~绩算1', rows: [['我的', 1]] },
        { name: '~绩算2', rows: [] },
        { name: '绩效汇总', marked: true, rows: [['旧']] },
      ],
    };
    const host = await openNext(source);
    expect(await writeSheets(NEXT)).toMatchObject({ ok: true, replaced: ['绩效汇总'] });
    expect(host.workbook.sheetNames.slice(0, 3)).toEqual(['~绩算1', '~绩算2', '绩效汇总']);
    expect(host.workbook.values('~绩算1!A1:B1')).toEqual([['我的', 1]]);
  });

  it('a result sheet that the user hid very deep is written and stays hidden until it is shown', async () => {
    const host = await openNext({
      sheets: [
        { name: '台账', rows: [['工号']] },
        { name: '绩效汇总', marked: true, hidden: 'very', rows: [['旧']] },
      ],
    });
    await writeSheets(NEXT);
    expect(host.workbook.sheet('绩效汇总').visibility).toBe('VeryHidden');
    expect(host.workbook.values('绩效汇总!A2')).toEqual([['0012']]);
    await goTo('绩效汇总', 'A1');
    expect(host.workbook.sheet('绩效汇总').visibility).toBe('Visible');
  });

  it('a marked sheet that the user renamed is another sheet: the results come beside it', async () => {
    const host = await openNext({
      sheets: [
        { name: '台账', rows: [['工号']] },
        { name: '一季度结果', marked: true, rows: [['旧', 1]] },
      ],
    });
    expect(await writeSheets(NEXT)).toMatchObject({ ok: true, replaced: [] });
    expect(host.workbook.values('一季度结果!A1:B1')).toEqual([['旧', 1]]);
    const { sheets } = await readBook();
    expect(sheets.filter(({ marked }) => marked).map(({ name }) => name)).toContain('一季度结果');
  });
});

describe('what users put on a result sheet', () => {
  it('looks of whole columns go too, down to the last row', async () => {
    const host = await openNext();
    const { cells } = host.workbook.sheet('绩效汇总');
    const columns = { top: 0, left: 1, rows: 1_048_576, columns: 3 };
    cells.restyle(columns, () => host.workbook.book.styles.numberOf({ fill: { color: '#FF0000' } }));
    await writeSheets(NEXT);
    expect(host.workbook.style('绩效汇总!C900000')).toEqual(host.workbook.style('台账!C900000'));
  });

  it('tables, filters, hidden rows, merged cells, charts and rules go with the old contents', async () => {
    const clean = await openNext();
    await writeSheets(NEXT);
    const expected = everything(clean.workbook);
    const host = await openNext();
    const { workbook } = host;
    const sheet = workbook.sheet('绩效汇总');
    workbook.type('绩效汇总!F20:G22', [
      ['甲', '乙'],
      [1, 2],
      ['合计', 3],
    ]);
    workbook.addTable('我加的表', '绩效汇总!F20:G22').showTotals = true;
    sheet.filter = { rect: { top: 0, left: 0, rows: 4, columns: 3 }, criteria: new Map() };
    sheet.hiddenRows.add(1).add(2);
    sheet.hiddenColumns.add(1);
    sheet.merges.push({ top: 0, left: 0, rows: 2, columns: 2 });
    sheet.frozen = { top: 0, left: 0, rows: 3, columns: 16_384 };
    sheet.columnWidths.set(0, 300);
    sheet.rowHeights.set(0, 90);
    await writeSheets(NEXT);
    expect(everything(workbook)).toEqual(expected);
    expect(host.internalErrors).toEqual([]);
  });
});

describe('tables of a result sheet', () => {
  const rows = (count: number, first: number) =>
    Array.from({ length: count }, (_, at) => ({ cells: ['0012', first + at] }));
  const sheet = (upper: number, lower: number, at: number): BookPlan => ({
    styles: {},
    sheets: [
      {
        name: '两张表',
        marked: true,
        rows: [
          { cells: ['工号', '金额'] },
          ...rows(upper, 100),
          { at, cells: ['工号', '扣减'] },
          ...rows(lower, 500),
        ],
        tables: [
          {
            name: '上表',
            range: { top: 0, left: 0, bottom: upper, right: 1 },
            columns: [{ name: '工号' }, { name: '金额' }],
          },
          {
            name: '下表',
            range: { top: at, left: 0, bottom: at + lower, right: 1 },
            columns: [{ name: '工号' }, { name: '扣减' }],
          },
        ],
      },
    ],
  });

  it('grow over the place of another one that moves down, and shrink again', async () => {
    const small = sheet(2, 2, 5);
    const large = sheet(20, 30, 25);
    const fresh = await openNext();
    await writeSheets(large);
    const expected = everything(fresh.workbook);
    const host = await openNext();
    await writeSheets(small);
    const before = everything(host.workbook);
    await writeSheets(large);
    expect(everything(host.workbook)).toEqual(expected);
    await writeSheets(small);
    expect(everything(host.workbook)).toEqual(before);
    expect(host.internalErrors).toEqual([]);
  });

  it('that stay keep their headers all the time: references by the names of columns hold', async () => {
    const host = await openNext();
    const blank: string[] = [];
    const table = host.workbook.table('封存');
    host.faults.beforeBatch = () => {
      const names = host.workbook.tableColumns('封存');
      if (names.join() !== '工号,金额') blank.push(names.join());
    };
    const { note } = host.workbook.book;
    host.workbook.book.note = (change) => {
      const names = host.workbook.tableColumns('封存');
      if (names.join() !== '工号,金额') blank.push(names.join());
      note(change);
    };
    await writeSheets(NEXT);
    expect(blank).toEqual([]);
    expect(host.workbook.table('封存')).toBe(table);
    expect(table.rect.rows).toBe(3);
  });
});
