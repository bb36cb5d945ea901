import { PRESETS } from '../../src/scheme/presets';
import { ledgersOf, makeTemplate } from '../../src/app/template/template';
import { makeStarter, templateFor } from '../../src/app/template/starter';
import { columnWords } from '../../src/app/template/column-words';
import { tableWords } from '../../src/app/template/table-words';
import { exportScheme } from '../../src/app/export/export';
import { runScheme } from '../../src/app/run';
import { resultOf } from '../../src/run/result';
import { readCustomScheme } from '../../src/scheme/custom/custom';
import { readBook } from '../../src/workbook/file/read';
import { writeBook } from '../../src/workbook/file/write';
import { figures, findings, held, infos } from '../support/reading';
import { faults } from '../workbook/structure';

const bytes = writeBook(makeStarter());
const book = readBook(bytes);

describe('The template of a scheme of one’s own', () => {
  it('is a sound file without a finding', () => {
    expect(faults(bytes)).toEqual([]);
    expect(readCustomScheme(book).findings).toEqual([]);
  });

  it('runs as it is: what its guide says is what comes out', () => {
    const result = resultOf(runScheme(book, { scheme: 'custom', period: '2023-03' }));
    expect([...findings(result), ...infos(result), ...held(result)]).toEqual([]);
    // 张三: (80,000 + 40,000 + 50,000) × 0.1% = 170; K001 with 120,000 is large: 50.
    expect(figures(result, '1001')).toMatchObject({
      存款奖励: '170.00',
      大户奖励金额: '50.00',
      差错扣减: '0.00',
      本月奖励: '220.00',
    });
    // 李四: 30 + 12 × 2 + 20 × 5 = 154; two errors take 10% off: 15.40.
    expect(figures(result, '1002')).toMatchObject({
      存款奖励: '30.00',
      大户奖励金额: '0.00',
      柜面奖励: '124.00',
      差错扣减: '15.40',
      本月奖励: '138.60',
    });
    const guide = makeStarter().sheets[0];
    const text = JSON.stringify([...guide.rows]);
    for (const told of ['220.00', '138.60']) expect(text).toContain(told);
  });

  it('holds a cap once one is entered', () => {
    const overrides = new Map([['月度封顶', '200']]);
    const result = resultOf(runScheme(book, { scheme: 'custom', period: '2023-03', overrides }));
    expect(figures(result, '1001')).toMatchObject({ 本月奖励: '200.00' });
  });

  it('is what template --scheme custom writes; of another scheme its own template', () => {
    expect(templateFor('custom').title).toBe(makeStarter().title);
    expect(templateFor('grading').title).toBe(
      makeTemplate(PRESETS.find(({ id }) => id === 'grading')!).title,
    );
  });
});

describe('Notes on headers', () => {
  it('say in both languages what each column of each table of each scheme holds', () => {
    const silent = PRESETS.flatMap((source) => [
      ...ledgersOf(source).flatMap(({ name, columns }) => columns.map((column) => [name, column.name])),
      ...source.参数表.flatMap(({ 表, 列 }) => 列.map(({ 列: column }) => [表, column])),
    ]).filter(([table, column]) => !columnWords(table, column));
    expect(silent).toEqual([]);
  });

  it('the guide says what each table is for', () => {
    const tables = PRESETS.flatMap((source) => [
      ...ledgersOf(source).map(({ name }) => name),
      ...source.参数表.map(({ 表 }) => 表),
    ]);
    expect(tables.filter((name) => tableWords(name).zh === name)).toEqual([]);
  });

  it('of exported rules come in both languages', () => {
    for (const { name, notes = [] } of exportScheme(PRESETS[0]).sheets)
      for (const { text } of notes) expect(`${name}: ${text}`).toMatch(/[a-z]{3}/);
  });
});
