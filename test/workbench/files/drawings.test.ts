import { makeSample } from '../../../src/app/sample/sample';
import { runScheme } from '../../../src/app/run';
import { resultBook } from '../../../src/report/result-book';
import { drawingsOf } from '../../../src/workbench/grid/view/drawings-of';
import { noteAt } from '../../../src/workbench/grid/view/notes';
import { createHost } from '../../../src/workbench/host';
import { MAX_COLUMNS } from '../../../src/workbench/host/model/rect';
import { insertCells } from '../../../src/workbench/host/model/shift';
import { openBook, saveBook } from '../../../src/workbench/files';
import { writeSheets } from '../../../src/workbook/excel/write';
import { readBook } from '../../../src/workbook/file/read';
import { writeBook } from '../../../src/workbook/file/write';
import { closeOffice, loadOffice } from '../../support/office';

const SCHEME = { scheme: 'corporate-manager', period: '2023Q1', overrides: new Map<string, string>() };

describe('What a file draws upon its sheets', () => {
  const sample = writeBook(makeSample({ scheme: SCHEME.scheme, officers: 3, seed: 1, dirty: false }));
  afterEach(closeOffice);

  it('notes are read with their cells, and are none of the things that the grid does not show', () => {
    const { workbook, kept } = openBook(sample, { name: '台账.xlsx' });
    const roster = workbook.sheet('花名册');
    expect(noteAt(roster, 0, 0)?.text).toMatch(/^【必填】编号（文本）\n客户经理的工号/);
    expect(noteAt(roster, 1, 0)).toBeUndefined();
    expect(kept).toEqual([]);
  });

  it('charts that the add-in writes have their place in the grid, and the same place in the saved file opened again', async () => {
    const plan = resultBook(runScheme(readBook(sample), SCHEME), { mode: 'values', lang: 'zh' })!;
    const { workbook, original } = openBook(sample, { name: '台账.xlsx' });
    expect(drawingsOf(workbook.sheet('花名册'))).toEqual([]);
    await loadOffice(createHost({ book: workbook }));
    expect((await writeSheets(plan, {})).ok).toBe(true);
    const written = drawingsOf(workbook.sheet('绩效汇总'));
    expect(written.map(({ kind, title }) => [kind, title])).toEqual([
      ['chart', '各网点工资总额'],
      ['chart', '各项目金额（含暂缓；未乘完成率、未封顶）'],
    ]);
    const again = openBook(saveBook(original, workbook), { name: '台账.xlsx' });
    const seen = (list: typeof written) => list.map(({ kind, title, rect }) => ({ kind, title, rect }));
    expect(seen(drawingsOf(again.workbook.sheet('绩效汇总')))).toEqual(seen(written));
    expect(again.kept).toEqual([{ kind: 'charts', count: 2 }]);
    // They move with their cells before the file is saved, too.
    const sheet = workbook.sheet('绩效汇总');
    insertCells({ sheet, rect: { top: 5, left: 0, rows: 2, columns: MAX_COLUMNS } }, 'Down');
    const moved = written.map((one) => ({ ...one, rect: { ...one.rect, top: one.rect.top + 2 } }));
    expect(drawingsOf(sheet)).toEqual(moved);
    const { workbook: last } = openBook(saveBook(original, workbook), { name: '台账.xlsx' });
    expect(seen(drawingsOf(last.sheet('绩效汇总')))).toEqual(seen(moved));
  });
});
