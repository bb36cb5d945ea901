import { figure, findings, held, lines } from '../../support/reading';
import { changed, ledger } from '../../support/tables';
import { graded, ROSTER, SCORES } from '../../support/grading';

const WEIGHTS = ledger('垂直权重', '指标 权重\n户数 10%\n金额 30%\n质量 20%\n收息 20%\n组织资金 20%');
const targets = (text: string) => ledger('垂直指标', `工号 年度 指标 目标 完成\n${text}`);
const FIVE = targets(
  '1001 2023 户数 200 100\n1001 2023 金额 1000 1200\n1001 2023 质量 100 95\n1001 2023 收息 50 50\n1001 2023 组织资金 400 100',
);

describe('G-7 垂直考核得分: Σ weight × done ÷ target × 100', () => {
  test('5 + 36 + 19 + 20 + 5 = 85; who has no targets has no score', () => {
    const result = graded([WEIGHTS, FIVE]);
    expect(lines(result, '垂直单项得分')).toEqual([
      '1001 5 ← 1',
      '1001 36 ← 2',
      '1001 19 ← 3',
      '1001 20 ← 4',
      '1001 5 ← 5',
    ]);
    expect([figure(result, '1001', '垂直考核得分'), figure(result, '1002', '垂直考核得分')]).toEqual([
      '85',
      '',
    ]);
    expect(findings(result)).toEqual([]);
  });

  test('an indicator short is TARGET_MISSING at the roster row', () => {
    const four = { ...FIVE, rows: FIVE.rows.slice(0, 4) };
    const result = graded([WEIGHTS, four]);
    expect(findings(result)).toEqual(['TARGET_MISSING 花名册!1 工号 A2']);
    expect([figure(result, '1001', '垂直考核得分'), held(result)]).toEqual(['', ['1001']]);
  });

  test('a target of 0 is TARGET_ZERO at its cell, told once', () => {
    const result = graded([WEIGHTS, changed(FIVE, 2, '目标', 0)]);
    expect(findings(result)).toEqual(['TARGET_ZERO 垂直指标!2 目标 D3']);
    expect([figure(result, '1001', '垂直考核得分'), held(result)]).toEqual(['', ['1001']]);
  });

  test('an indicator without a weight is PARAMETER_MISSING at its row, told once', () => {
    const result = graded([WEIGHTS, changed(FIVE, 5, '指标', '回访')]);
    expect(findings(result)).toEqual(['PARAMETER_MISSING 垂直指标!5 指标 C6']);
    expect(figure(result, '1001', '垂直考核得分')).toBe('');
  });

  test('two parts: 总部 70% and 网点 30%; a blank part is 总部', () => {
    const one = ledger('垂直权重', '指标 权重\n户数 100%');
    const parts = ledger('考核部分权重', '部分 权重\n总部 70%\n网点 30%');
    const table = ledger(
      '垂直指标',
      '工号 年度 指标 目标 完成 部分\n1001 2023 户数 100 80 -\n1001 2023 户数 100 60 网点',
    );
    // 70% × 80 + 30% × 60 = 56 + 18
    expect(figure(graded([one, parts, table]), '1001', '垂直考核得分')).toBe('74');
    const headOffice = { ...table, rows: table.rows.slice(0, 1) };
    expect(findings(graded([one, parts, headOffice]))).toEqual(['TARGET_MISSING 花名册!1 工号 A2']);
  });

  test('neither weights nor targets: nobody is asked for them', () => {
    expect(findings(graded([]))).toEqual([]);
  });
});

describe('G-8 网点配置: officers needed by accounts, balance and customers, rounded up, against those present', () => {
  const NORMS = { 人均户数: '100', 人均余额: '50000000', 人均客户: '400' };
  const sizes = (text: string) => ledger('网点规模', `网点 户数 余额 客户数\n${text}`);

  test.each([
    ['200 accounts at 100', '城东 200 1 1', '2'],
    ['201 accounts', '城东 201 1 1', '3'],
    ['the balance asks for most', '城东 100 150000001 400', '4'],
    ['the customers do', '城东 100 50000000 801', '3'],
    ['an empty branch', '城东 0 0 0', '0'],
  ])('%s', (_, text, needed) => {
    expect(graded([sizes(text)], NORMS).lists['网点配置'][0]).toMatchObject({
      officer: '',
      网点: '城东',
      需配人数: needed,
    });
  });

  test('城东 needs 3 and has 2, 城西 needs 1 and has 1, 城北 has nobody', () => {
    const result = graded([sizes('城东 300 1 1\n城西 1 1 1\n城北 1 1 1')], NORMS);
    expect(
      result.lists['网点配置'].map(({ 网点, 需配人数, 现有人数, 差额 }) => [网点, 需配人数, 现有人数, 差额]),
    ).toEqual([
      ['城东', '3', '2', '-1'],
      ['城西', '1', '1', '0'],
      ['城北', '1', '0', '-1'],
    ]);
  });

  test('present are those of the branch on the last day who have joined and not left; the last day counts', () => {
    const roster = ledger(
      '花名册',
      `工号 姓名 网点 岗位 固定工资 浮动工资 入职日期 离职日期 生效日期
       1001 甲 城东 公司客户经理 0 0 2015-01-01 2023-12-31 -
       1002 乙 城东 公司客户经理 0 0 2015-01-01 2023-12-30 -
       1004 丙 城东 公司客户经理 0 0 2024-01-01 - -
       1005 丁 城东 公司客户经理 0 0 2015-01-01 - -
       1005 丁 城西 公司客户经理 0 0 2015-01-01 - 2023-07-01
       1006 戊 城西 公司客户经理 0 0 - - -`,
    );
    const all = {
      ...SCORES,
      rows: ['1001', '1002', '1004', '1005', '1006'].flatMap((id) =>
        SCORES.rows.slice(0, 4).map((row) => [id, ...row.slice(1)]),
      ),
    };
    const result = graded([roster, all, sizes('城东 1 1 1\n城西 1 1 1')], NORMS);
    expect(result.lists['网点配置'].map(({ 网点, 现有人数 }) => [网点, 现有人数])).toEqual([
      ['城东', '1'],
      ['城西', '2'],
    ]);
  });

  test('a branch twice is DUPLICATE_KEY and is not listed; nobody is held for it', () => {
    const result = graded([sizes('城东 1 1 1\n城东 2 2 2\n城西 1 1 1'), ROSTER], NORMS);
    expect(findings(result)).toEqual([
      'DUPLICATE_KEY 网点规模!1 网点 A2',
      'DUPLICATE_KEY 网点规模!2 网点 A3',
    ]);
    expect(result.lists['网点配置'].map(({ 网点 }) => 网点)).toEqual(['城西']);
    expect(held(result)).toEqual([]);
  });

  test('without a norm the need is PARAMETER_MISSING at the branch’s row', () => {
    const result = graded([sizes('城东 1 1 1')], { 人均户数: '100', 人均余额: '50000000' });
    expect(findings(result)).toEqual(['PARAMETER_MISSING 网点规模!1 户数 B2']);
    expect(result.lists['网点配置'][0]).toMatchObject({ 网点: '城东', 需配人数: '', 现有人数: '2' });
  });
});
