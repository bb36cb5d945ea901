import { historyOf, isSealed, lastSealedBefore, sealedHistory } from '../../src/run/history';
import { payItems } from '../../src/run/pay-items';
import { parsePeriod } from '../../src/scheme/period';
import { PRESETS, presetScheme } from '../../src/scheme/presets';
import { sheetsBook, type Row } from '../support/book';

const HEAD: Row = ['方案', '期间', '归属期间', '工号', '项目', '金额', '单位', '状态', '发放项', '未付金额'];
const SEALS: Row = [
  '方案',
  '期间',
  '封存时间',
  '封存人',
  '人数',
  '已付合计',
  '暂缓人数',
  '暂缓合计',
  '另行指定',
  '输入指纹',
  '参数指纹',
  '结果指纹',
];

/** 封存记录 as a plain marked sheet with these rows. */
const bookOf = (...rows: Row[]) => sheetsBook([{ name: '封存记录', rows: [HEAD, ...rows], marked: true }]);
const period = (text: string) => parsePeriod(text)!;

describe('往期(项目, 期间): what was sealed', () => {
  const book = bookOf(
    ['r', '2022Q4', '2022Q4', '0012', '期末余额', 500.25, '元', '已计', null, null],
    ['r', '2022Q4', '2022Q4', '12', '期末余额', 70, '元', '已计', null, null],
    ['r', '2022Q4', '2022Q4', '0012', '等级', '高级', '文本', '已计', null, null],
    ['r', '2023Q1', '2023Q1', '0012', '期末余额', 600, '元', '已计', null, null],
    ['r', '2023Q1', '2022Q4', '0012', '期末余额', -0.25, '元', '已付', '是', null],
    ['r', '2022Q4', '2022Q4', '3', '期末余额', 80, '元', '暂缓', null, null],
    ['r', '2022Q4', '2022Q4', '3', '本期释放', 0, '元', '暂缓', '是', 40],
    ['other', '2022Q4', '2022Q4', '0012', '期末余额', 9999, '元', '已计', null, null],
  );

  test('a figure by officer, item and period; 0012 and 12 are two officers, another scheme has its own', () => {
    const read = historyOf(book, 'r', period('2023Q1'))!;
    expect(read('0012', '期末余额', '2022Q4')?.toString()).toBe('500.25');
    expect(read('12', '期末余额', '2022Q4')?.toString()).toBe('70');
    expect(read('0012', '等级', '2022Q4')).toBe('高级');
    expect(read('0012', '期末余额', '2022q4')?.toString()).toBe('500.25');
  });

  test('blank where nothing was sealed', () => {
    const read = historyOf(book, 'r', period('2023Q1'))!;
    expect(read('0012', '期末余额', '2022Q3')).toBeUndefined();
    expect(read('9', '期末余额', '2022Q4')).toBeUndefined();
    expect(historyOf(book, 'r', period('2022Q4'))).toBeNull();
    expect(historyOf(sheetsBook([]), 'r')).toBeNull();
  });

  test('what a later period paid or took back for it counts from then on, not before', () => {
    expect(historyOf(book, 'r', period('2023Q1'))!('0012', '期末余额', '2022Q4')?.toString()).toBe('500.25');
    expect(historyOf(book, 'r', period('2023Q2'))!('0012', '期末余额', '2022Q4')?.toString()).toBe('500');
  });

  test('a balance of an officer on hold is a figure all the same; his pay was not paid and is none', () => {
    const read = historyOf(book, 'r', period('2023Q1'))!;
    expect(read('3', '期末余额', '2022Q4')?.toString()).toBe('80');
    expect(read('3', '本期释放', '2022Q4')).toBeUndefined();
  });

  test('the sheet is read with the list of seals above it, as a plain range or copied without our mark', () => {
    const rows: Row[] = [
      ['封存记录'],
      ['说明'],
      ['封存清单'],
      SEALS,
      ['r', '2022Q4', '2023-01-05 09:00', '王', 3, 100, 1, 40, null, 'a', 'b', 'c'],
      [],
      ['封存明细'],
      HEAD,
      ['r', '2022Q4', '2022Q4', '1', 'X', 1, '元', '已付', '是', null],
    ];
    for (const marked of [true, false]) {
      const { seals, rows: read } = sealedHistory(sheetsBook([{ name: '封存记录', rows, marked }]));
      expect(read.map(({ officer, item, amount }) => [officer, item, String(amount)])).toEqual([
        ['1', 'X', '1'],
      ]);
      expect(seals.map((seal) => [seal.by, seal.officers, seal.held, String(seal.unpaid)])).toEqual([
        ['王', 3, 1, '40'],
      ]);
    }
  });
});

describe('which seal comes before which', () => {
  const seal = (scheme: string, text: string): Row => [
    scheme,
    text,
    text,
    '1',
    'X',
    1,
    '元',
    '已付',
    '是',
    null,
  ];
  const rows: Row[] = [
    ['封存清单'],
    SEALS,
    ...['2022Q4', '2022Q2', '2023Q2'].map((text): Row => [
      'r',
      text,
      't',
      'b',
      1,
      1,
      0,
      0,
      null,
      'a',
      'b',
      'c',
    ]),
  ];
  const history = sealedHistory(sheetsBook([{ name: '封存', rows, marked: true }]));

  test('the last sealed period before another, whatever the order of sealing', () => {
    expect(lastSealedBefore(history, 'r', period('2023Q1'))?.text).toBe('2022Q4');
    expect(lastSealedBefore(history, 'r', period('2024Q1'))?.text).toBe('2023Q2');
    expect(lastSealedBefore(history, 'r', period('2022Q2'))).toBeNull();
    expect(lastSealedBefore(history, 'other', period('2023Q1'))).toBeNull();
  });

  test('a period is sealed where it stands in the list or in the rows', () => {
    expect(isSealed(history, 'r', '2022Q4')).toBe(true);
    expect(isSealed(history, 'r', '2023Q1')).toBe(false);
    expect(isSealed(sealedHistory(bookOf(seal('r', '2023Q1'))), 'r', '2023Q1')).toBe(true);
  });
});

describe('what is pay', () => {
  test.each([
    ['corporate-manager', ['固定工资', '实发绩效']],
    ['risk-reserve', ['本期释放']],
    ['opening-season', ['良好收息奖励', '追回奖励']],
    ['microloan', ['微贷奖励', '评审奖励']],
    ['four-virtues', []],
  ])('%s pays %j', (id, parts) => {
    expect(PRESETS.map((preset) => preset.id)).toContain(id);
    const { parts: found, sources } = payItems(presetScheme(id)!);
    expect([...found]).toEqual(parts);
    for (const part of parts) expect(sources).toContain(part);
  });

  test('a balance that pay does not come from is no pay', () => {
    expect(payItems(presetScheme('risk-reserve')!).sources).not.toContain('期末余额');
  });
});
