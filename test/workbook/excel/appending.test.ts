import { appendRows } from '../../../src/workbook/excel';
import type { Source } from '../contract/source';
import { closeAll, everything, openNext } from './scene';

afterAll(closeAll);

describe('rows added to a table of the user', () => {
  const source: Source = {
    sheets: [
      {
        name: '异常处理',
        rows: [
          ['代码', '表', '金额'],
          ['A', '贷款', 1],
          ['合计', null, 1],
          [null, null, null],
          ['说明', null, null],
        ],
        tables: [
          {
            name: '异常处理',
            range: { top: 0, left: 0, bottom: 2, right: 2 },
            columns: ['代码', '表', '金额'],
            totals: true,
          },
        ],
      },
    ],
  };

  it('come before its totals; what stands below the table moves down', async () => {
    const host = await openNext(source);
    expect(await appendRows('异常处理', [{ 代码: '=B', 金额: 2 }])).toEqual({
      sheet: '异常处理',
      address: 'A3:C3',
    });
    expect(host.workbook.values('异常处理!A1:C6')).toEqual([
      ['代码', '表', '金额'],
      ['A', '贷款', 1],
      ['=B', '', 2],
      ['合计', '', 1],
      ['', '', ''],
      ['说明', '', ''],
    ]);
  });

  it('are refused with the names for a column that is not there, and on a protected sheet', async () => {
    const host = await openNext(source);
    const before = everything(host.workbook);
    await expect(appendRows('异常处理', [{ 键: '1' }])).rejects.toMatchObject({
      code: 'NOT_FOUND',
      text: { zh: '找不到列“异常处理[键]”。' },
    });
    await expect(appendRows('参数', [{ 键: '1' }])).rejects.toMatchObject({ code: 'NOT_FOUND' });
    host.workbook.protect('异常处理');
    await expect(appendRows('异常处理', [{ 代码: 'B' }])).rejects.toMatchObject({ code: 'PROTECTED_SHEET' });
    host.workbook.unprotect('异常处理');
    expect(everything(host.workbook)).toEqual(before);
  });

  it('are shown although a filter hides others: it is taken off', async () => {
    const host = await openNext();
    expect(host.workbook.table('贷款').criteria.size).toBe(1);
    expect(await appendRows('贷款', [{ 工号: '0099', 金额: 1 }])).toEqual({
      sheet: '台账',
      address: 'A3:B3',
    });
    expect(host.workbook.table('贷款').criteria.size).toBe(0);
    expect(host.workbook.values('台账!A3:B3')).toEqual([['0099', 1]]);
  });

  it('are told as added where Excel did it and its answer is lost: nobody adds them twice', async () => {
    const host = await openNext(source);
    host.faults.failBatch(2, { when: 'after' });
    expect(await appendRows('异常处理', [{ 代码: 'B', 金额: 2.5 }])).toEqual({
      sheet: '异常处理',
      address: 'A3:C3',
    });
    expect(host.workbook.values('异常处理!A3:C3')).toEqual([['B', '', 2.5]]);
  });

  it('are told as not added where the request was refused, and as unsure where Excel no longer answers', async () => {
    const host = await openNext(source);
    const before = everything(host.workbook);
    host.faults.failBatch(2);
    await expect(appendRows('异常处理', [{ 代码: 'B' }])).rejects.toMatchObject({ code: 'HOST' });
    expect(everything(host.workbook)).toEqual(before);
    host.faults.failBatch(2, { when: 'after' });
    host.faults.failBatch(3);
    await expect(appendRows('异常处理', [{ 代码: 'B' }])).rejects.toMatchObject({
      text: { zh: expect.stringContaining('不能确定') },
    });
  });

  it('go into blank rows at the end first, as a template has them', async () => {
    const host = await openNext({
      sheets: [
        {
          name: '手工调整',
          rows: [
            ['工号', '金额'],
            [null, null],
            [null, null],
          ],
          tables: [
            { name: '手工调整', range: { top: 0, left: 0, bottom: 2, right: 1 }, columns: ['工号', '金额'] },
          ],
        },
      ],
    });
    const three = ['1', '2', '3'].map((id) => ({ 工号: id, 金额: -5 }));
    expect(await appendRows('手工调整', three)).toEqual({ sheet: '手工调整', address: 'A2:B4' });
    expect(host.workbook.table('手工调整').rect.rows).toBe(4);
    expect(host.workbook.values('手工调整!A2:B4')).toEqual([
      ['1', -5],
      ['2', -5],
      ['3', -5],
    ]);
  });
});
