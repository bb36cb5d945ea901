import { API_SETS } from '../../../src/workbench/host';
import { ExcelFailure } from '../../../src/workbook/excel/failure';
import {
  appendRows,
  goTo,
  missingApis,
  onEdited,
  readBook,
  readSettings,
  repair,
  selection,
  writeSettings,
  writeSheets,
} from '../../../src/workbook/excel';
import { closeOffice, settle } from '../../support/office';
import { shown } from '../packing';
import { expectAdvice } from './outcome';
import { everything, NEXT, openBefore, BEFORE } from './scene';

afterEach(closeOffice);

const only = (ExcelApi: string) => ({ apiSets: { ...API_SETS, ExcelApi } });

describe('an Excel with ExcelApi 1.9 only', () => {
  it('says what it lacks, and that it is enough', async () => {
    await openBefore(BEFORE, only('1.9'));
    expect(missingApis().map(({ version, needed }) => [version, needed])).toEqual([
      ['1.13', false],
      ['1.14', false],
    ]);
  });

  it('reads, writes, writes again and appends as a newer one', async () => {
    const newer = await openBefore();
    await writeSheets(NEXT);
    await writeSheets(NEXT);
    const expected = everything(newer.workbook);
    await closeOffice();
    const host = await openBefore(BEFORE, only('1.9'));
    expect(shown(await readBook())).toEqual([
      ['工号', '金额'],
      ['0012', 5],
    ]);
    expect(await repair()).toBe('nothing');
    await writeSheets(NEXT);
    expect(await writeSheets(NEXT)).toMatchObject({ ok: true, added: [] });
    expect(everything(host.workbook)).toEqual(expected);
    expect(await appendRows('贷款', [{ 工号: '0099', 金额: 1 }])).toEqual({
      sheet: '台账',
      address: 'A3:B3',
    });
    await writeSettings('pane', 1, { scheme: 'corporate-manager' });
    expect(await readSettings('pane', 1)).toEqual({ scheme: 'corporate-manager' });
    await goTo('核对', 'B1');
    expect(await selection()).toMatchObject({ sheet: '核对', row: 0, column: 1 });
    expect(host.internalErrors).toEqual([]);
  });

  it('tells of edits', async () => {
    const host = await openBefore(BEFORE, only('1.9'));
    const told: string[] = [];
    const stop = await onEdited(
      (edits) => told.push(...edits.map(({ sheet, address }) => `${sheet}!${address}`)),
      5,
    );
    host.workbook.type('台账!B2', 6);
    await settle(60);
    expect(told).toEqual(['台账!B2']);
    await stop();
  });
});

describe('an Excel below ExcelApi 1.9', () => {
  it.each(['1.8', '1.1'])('(%s) is told to be updated before anything is done', async (version) => {
    const host = await openBefore(BEFORE, only(version));
    const before = everything(host.workbook);
    for (const attempt of [() => readBook(), () => writeSheets(NEXT), () => repair()]) {
      const error = await attempt().catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(ExcelFailure);
      expect((error as ExcelFailure).code).toBe('MISSING_API');
      expect((error as ExcelFailure).detail).toBe('ExcelApi 1.9');
      expectAdvice(error as ExcelFailure);
    }
    expect(host.faults.batches).toBe(0);
    expect(everything(host.workbook)).toEqual(before);
  });
});
