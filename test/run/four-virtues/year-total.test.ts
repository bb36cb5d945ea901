import { bookOf } from '../../support/book';
import { assess, assessed, everybody, full, records, STAFF } from '../../support/four-virtues';
import { figure, figures, findings, held, place, rows } from '../../support/reading';
import { changed, ledger } from '../../support/tables';

/** A record whose score is 70 + 绩, so that 绩 of −… 30 moves it. */
const record = (kind: string, day: string, results: number, more = '') =>
  `2001 ${kind} ${day} 20 20 30 ${results} ${more}\n`;
const others = everybody('2001');

describe('V-2 年度总分 = 20% 检查均分 + 30% 月考核均分 + 50% 年考核分', () => {
  test('90, 80 and 95: 18 + 24 + 47.5 = 89.5', () => {
    const result = assessed([records(others + full('2001', 20, 10, 25))]);
    expect(figures(result, '2001')).toMatchObject({
      检查均分: '90',
      月考核均分: '80',
      年考核分: '95',
      年度总分: '89.5',
    });
    expect(findings(result)).toEqual([]);
  });

  test('inspections of all three kinds are one mean: (90 + 80 + 70 + 100) ÷ 4 = 85', () => {
    const result = assessed([
      records(
        others +
          record('周检', '2023-01-01', 20) +
          record('周检', '2023-06-30', 10) +
          record('月检', '2023-07-01', 0) +
          record('抽检', '2023-12-31', 30) +
          record('月考核', '2023-01-31', 30) +
          record('年考核', '2023-12-31', 30),
      ),
    ]);
    expect(figures(result, '2001')).toMatchObject({ 检查均分: '85', 年度总分: '97' });
  });

  test('each kind has its weight, each record its own: (1×90 + 2×80 + 3×0.5×70) ÷ 4.5', () => {
    const weights = {
      周检权重: '1',
      月检权重: '2',
      抽检权重: '3',
    };
    const result = assessed(
      [
        records(
          `${record('周检', '2023-01-01', 20, '-')}
           ${record('月检', '2023-07-01', 10, '1')}
           ${record('抽检', '2023-12-31', 0, '0.5')}`,
          '权重',
        ),
      ],
      weights,
    );
    // 90 + 160 + 105 = 355.
    expect(figure(result, '2001', '检查均分')).toBe('78.8888888889');
  });

  test('a kind’s weight is the one in force on the day of the record', () => {
    const dated = ledger(
      '参数',
      `参数     值 生效日期
       周检权重 1  -
       周检权重 3  2023-07-01`,
    );
    const result = assessed([
      dated,
      records(record('周检', '2023-06-30', 30) + record('周检', '2023-07-01', 0)),
    ]);
    // (1×100 + 3×70) ÷ 4.
    expect(figure(result, '2001', '检查均分')).toBe('77.5');
  });

  test('months are weighted by 权重: (1×100 + 3×80) ÷ 4 = 85; the weights of inspections do not touch them', () => {
    const months = records(
      record('月考核', '2023-01-31', 30, '-') + record('月考核', '2023-02-28', 10, '3'),
      '权重',
    );
    expect(figure(assessed([months], { 周检权重: '9' }), '2001', '月考核均分')).toBe('85');
  });

  test('the total has four decimals, half away from zero; the mean itself is not rounded', () => {
    // Inspections (100 + 100 + 80) ÷ 3 = 93.333…; 20% of it is 18.6666…, so 18.6667 + 30 + 50.
    const result = assessed([
      records(
        others +
          record('周检', '2023-01-01', 30) +
          record('周检', '2023-01-08', 30) +
          record('周检', '2023-01-15', 10) +
          record('月考核', '2023-01-31', 30) +
          record('年考核', '2023-12-31', 30),
      ),
    ]);
    expect(figures(result, '2001')).toMatchObject({ 检查均分: '93.3333333333', 年度总分: '98.6667' });
  });

  test('a tie at the fifth decimal goes up: 100 − 0.0001 × 50% = 99.99995', () => {
    const result = assessed([records(others + full('2001', 30, 30, 29.9999))]);
    expect(figure(result, '2001', '年度总分')).toBe('100');
    const lower = assessed([records(others + full('2001', 30, 30, 29.9998))]);
    expect(figure(lower, '2001', '年度总分')).toBe('99.9999');
  });

  test('other shares of a bank: 0, 0 and 100%', () => {
    const result = assessed([records(others + full('2001', 20, 10, 25))], {
      检查占比: '0',
      月考核占比: '0%',
      年考核占比: '100%',
    });
    expect(figure(result, '2001', '年度总分')).toBe('95');
  });

  test('shares that do not add up to 100% hold everybody: WEIGHTS_NOT_100 at the row of 检查占比', () => {
    const shares = ledger('参数', '参数 值\n优秀线 100\n检查占比 0.3\n月考核占比 0.3\n年考核占比 0.5');
    const result = assessed([shares, records(everybody())]);
    expect(findings(result)).toEqual(['WEIGHTS_NOT_100 参数!2 值 B3']);
    expect(held(result)).toEqual(['2001', '2002', '2003', '2004']);
  });

  test('110% by the command line has no row of 参数 to stand at', () => {
    const result = assessed([records(everybody())], { 检查占比: '30%' });
    expect(result.findings.filter(({ severity }) => severity === 'error').map(place)).toEqual([
      'WEIGHTS_NOT_100 参数!*',
    ]);
  });
});

describe('V-2 records belong to the calendar year of their date', () => {
  const book = records(
    everybody() +
      record('周检', '2022-12-31', 0) +
      record('月考核', '2024-01-01', 0) +
      record('年考核', '2024-01-15', 0),
  );

  test('the last day before and the first day after are out; a year-end record of January is the next year’s', () => {
    const result = assessed([book]);
    expect(figure(result, '2001', '年度总分')).toBe('100');
    expect(rows(result, '考评记录')).toBe('15 rows: 12 credited, 3 OUT_OF_PERIOD');
    expect(findings(result)).toEqual([]);
  });

  test('in 2024 only what is dated 2024 counts: months and year-end, no inspection', () => {
    const result = assess(bookOf([STAFF, book]), {}, '2024');
    expect(figures(result, '2001')).toMatchObject({
      检查均分: '',
      月考核均分: '70',
      年考核分: '70',
      年度总分: '',
    });
  });
});

describe('V-2 a part without records', () => {
  test.each([
    ['inspections', '周检', '检查均分'],
    ['monthly assessments', '月考核', '月考核均分'],
    ['year-end assessment', '年考核', '年考核分'],
  ])('without %s: SCORE_MISSING at the roster row, held, no total', (_, kind, item) => {
    const lines = full('2001')
      .split('\n')
      .filter((line) => !line.includes(kind));
    const result = assessed([records(`${lines.join('\n').trim()}\n${others}`)]);
    expect(findings(result)).toEqual(['SCORE_MISSING 花名册!1 工号 A2']);
    expect(held(result)).toEqual(['2001']);
    expect(figures(result, '2001')).toMatchObject({ [item]: '', 年度总分: '', 名次: '', 优秀员工: '' });
    expect(figures(result, '2002')).toMatchObject({ 年度总分: '100', 名次: '1' });
  });

  test('without any record: one finding for each part', () => {
    const result = assessed([records(others)]);
    expect(findings(result)).toEqual(Array(3).fill('SCORE_MISSING 花名册!1 工号 A2'));
  });

  test('records of weight 0 are no records', () => {
    const rowsOf2001 = full('2001').trim().split('\n');
    const none = [
      `${rowsOf2001[0]} 0`,
      ...rowsOf2001.slice(1).map((line) => `${line} -`),
      ...others
        .trim()
        .split('\n')
        .map((line) => `${line} -`),
    ];
    expect(findings(assessed([records(none.join('\n'), '权重')]))).toEqual([
      'SCORE_MISSING 花名册!1 工号 A2',
    ]);
  });
});

describe('V-2 one year-end assessment an officer and year', () => {
  const twice = records(everybody() + record('年考核', '2023-06-30', 0) + record('年考核', '2022-12-31', 0));

  test('a second one: DUPLICATE_KEY at both rows, neither counts, the officer is held', () => {
    const result = assessed([twice]);
    expect(findings(result).slice(0, 2)).toEqual([
      'DUPLICATE_KEY 考评记录!3 工号 A4',
      'DUPLICATE_KEY 考评记录!13 工号 A14',
    ]);
    expect(held(result)).toEqual(['2001']);
    expect(figures(result, '2001')).toMatchObject({ 检查均分: '100', 年考核分: '', 年度总分: '' });
    expect(rows(result, '考评记录')).toBe('14 rows: 11 credited, 1 OUT_OF_PERIOD, 2 FINDING');
  });

  test('one of this year and one of the last are no duplicates', () => {
    const result = assessed([records(everybody() + record('年考核', '2022-12-31', 0))]);
    expect(findings(result)).toEqual([]);
  });

  test('two inspections on one day are two inspections', () => {
    const result = assessed([records(everybody() + record('周检', '2023-02-01', 0))]);
    expect([figure(result, '2001', '检查均分'), ...findings(result)]).toEqual(['85']);
  });
});

describe('Cells of 考评记录', () => {
  const sound = records(everybody());
  test.each([
    ['a blank 绩', '绩', null, 'REQUIRED_BLANK 考评记录!2 绩 G3'],
    ['an unreadable 德', '德', '优', 'UNREADABLE_NUMBER 考评记录!2 德 D3'],
    ['an unknown kind', '考评类型', '季考核', 'UNKNOWN_CHOICE 考评记录!2 考评类型 B3'],
  ])(
    '%s is a finding at its cell and holds the officer; no second finding tells it again but the missing part',
    (_, column, to, expected) => {
      const result = assessed([changed(sound, 2, column, to)]);
      expect(findings(result)[0]).toBe(expected);
      expect(held(result)).toEqual(['2001']);
      expect(rows(result, '考评记录')).toBe('12 rows: 11 credited, 1 FINDING');
    },
  );

  test.each(['额外扣分', '权重'])('%s is entered positive', (column) => {
    const result = assessed([records('2001 周检 2023-01-01 20 20 30 30 -1', column)]);
    expect(findings(result)).toContain(`NEGATIVE_AMOUNT 考评记录!1 ${column} H2`);
  });

  test('an unknown 工号 holds nobody', () => {
    const result = assessed([records(everybody() + '9999 周检 2023-01-01 0 0 0 0')]);
    expect(findings(result)).toEqual(['OFFICER_UNKNOWN 考评记录!13 工号 A14']);
    expect(held(result)).toEqual([]);
  });

  test('one flawed inspection among several: the mean is that of the others, and the officer is held', () => {
    const result = assessed([
      records(everybody() + record('周检', '2023-03-01', 10) + record('周检', '2023-03-08', 31)),
    ]);
    expect(figures(result, '2001')).toMatchObject({ 检查均分: '90', 年度总分: '98', 名次: '2' });
    expect(held(result)).toEqual(['2001']);
  });
});
