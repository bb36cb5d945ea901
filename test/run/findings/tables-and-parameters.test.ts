import { bookOf, NO_VALUE, type Cell, type Table } from '../../support/book';
import { corporate, paid, parameter, ROSTER, run, targets } from '../../support/corporate';
import { figures, findings, held, infos } from '../../support/reading';
import { ledger } from '../../support/tables';

describe('Tables and columns that are not there', () => {
  test.each(['花名册', '任务指标'])('without %s nothing can be computed: TABLE_MISSING, an error', (name) => {
    const result = run(bookOf([ROSTER, targets()].filter((table) => table.name !== name)));
    expect(findings(result)).toContain(`TABLE_MISSING ${name}!*`);
    expect(result.totals.payable).toBe(name === '花名册' ? '' : '0.00');
  });

  test('any other ledger may be absent: info, its items are 0.00', () => {
    const result = run(bookOf([ROSTER, targets()]));
    expect([findings(result), held(result)]).toEqual([[], []]);
    expect(infos(result)).toEqual(
      expect.arrayContaining([
        'TABLE_MISSING 贷款发放!*',
        'TABLE_MISSING 参数!*',
        'TABLE_MISSING 诉讼时效!*',
      ]),
    );
    const { 固定工资, 工资总额, 绩效合计, 实发绩效, ...others } = figures(result, '1001');
    expect([固定工资, 绩效合计, 实发绩效, 工资总额]).toEqual(['9000.00', '0.00', '0.00', '9000.00']);
    const rewards = Object.entries(others).filter(([name]) => /奖励|罚款|维护费|调整/.test(name));
    expect(rewards.filter(([, value]) => value !== '0.00')).toEqual([]);
    expect(rewards.length).toBeGreaterThanOrEqual(11);
  });

  test.each<[string, Table]>([
    [
      '贷款发放 without 客户类型',
      ledger('贷款发放', '借据号 客户号 工号 发放日期 发放金额 贷款性质\nD1 K1 1001 2023-01-05 1 新增'),
    ],
    ['银行卡 without 开卡日期', ledger('银行卡', '工号 卡号 卡内余额\n1001 C1 100')],
    ['利息收入 without 工号', ledger('利息收入', '月份 利息收入\n2023-01 100')],
    ['花名册 without 岗位', ledger('花名册', '工号 姓名 固定工资 浮动工资\n1001 张三 3000 0')],
  ])('%s: COLUMN_MISSING, and nobody’s pay is released', (title, table) => {
    const result = paid([table]);
    const [name, column] = title.split(' without ');
    expect(findings(result)).toContain(`COLUMN_MISSING ${name}!* ${column}`);
    expect(result.totals.payable).toBe('0.00');
    expect(held(result)).toEqual(result.officers.map(({ id }) => id));
  });

  test.each<[string, Table, string]>([
    ['开卡日期', ledger('银行卡', '工号 卡号 卡内余额\n1001 C1 100\n1002 C2 100'), 'FINDING 2'],
    ['工号', ledger('银行卡', '卡号 开卡日期 卡内余额\nC1 2023-01-01 100\nC2 2023-04-01 100'), 'FINDING 1'],
  ])('银行卡 without %s: its rows are left out by that one finding, told once', (column, table, reason) => {
    const result = paid([table]);
    expect(findings(result)).toEqual([`COLUMN_MISSING 银行卡!* ${column}`]);
    const { credited, excluded } = result.rows.find((row) => row.table === '银行卡')!;
    expect([credited, `FINDING ${excluded.FINDING}`]).toEqual([0, reason]);
  });

  test('the same header twice: which one counts is not guessed', () => {
    const table = ledger('银行卡', '工号 卡号 开卡日期 卡内余额 卡内余额\n1001 C1 2023-01-01 100 5');
    const result = paid([table]);
    expect(findings(result)).toEqual(['COLUMN_MISSING 银行卡!* 卡内余额']);
    expect(held(result)).toEqual(['1001', '1002', '1003']);
  });

  test('a column that only one choice needs: 贷款类别 under 维护范围=个人贷款', () => {
    const balances = ledger(
      '贷款余额',
      `时点       借据号 客户号 工号 贷款余额 逾期天数 欠息天数
       2022-12-31 J1     K1     1001 1        0        0
       2023-03-31 J1     K1     1001 1        0        0`,
    );
    expect(findings(paid([balances]))).toEqual([]);
    expect(findings(paid([balances], { 维护范围: '个人贷款' }))).toEqual([
      'COLUMN_MISSING 贷款余额!* 贷款类别',
    ]);
  });

  test('a blank 贷款类别 is REQUIRED_BLANK under that choice, and nothing otherwise', () => {
    const balances = ledger(
      '贷款余额',
      `时点       借据号 客户号 工号 贷款余额 逾期天数 欠息天数 贷款类别
       2022-12-31 J1     K1     1001 1        0        0        个人
       2023-03-31 J1     K1     1001 1        0        0        -`,
    );
    expect(findings(paid([balances]))).toEqual([]);
    const result = paid([balances], { 维护范围: '个人贷款' });
    expect([findings(result), held(result)]).toEqual([['REQUIRED_BLANK 贷款余额!2 贷款类别 H3'], ['1001']]);
  });
});

describe('Parameters', () => {
  test('a name that no scheme knows is PARAMETER_UNKNOWN, a warning that proposes the name meant', () => {
    const result = paid([parameter('营销奖励率率', '2‰')]);
    expect([findings(result), held(result)]).toEqual([['PARAMETER_UNKNOWN 参数!1 参数 A2'], []]);
    expect(result.findings.find(({ code }) => code === 'PARAMETER_UNKNOWN')?.message.zh).toContain(
      '“营销奖励率”',
    );
  });

  test.each([
    ['a rate in words', '营销奖励率', '千分之二', 'UNREADABLE_NUMBER 参数!1 值 B2'],
    ['a day that is none', '时效新老划断日', '年底', 'UNREADABLE_DATE 参数!1 值 B2'],
    ['a choice that is none', '净增为负', '忽略', 'UNKNOWN_CHOICE 参数!1 值 B2'],
  ])('%s holds everybody', (_, name, value, expected) => {
    const result = paid([parameter(name, value)]);
    expect([findings(result), held(result)]).toEqual([[expected], ['1001', '1002', '1003']]);
  });

  test.each<[string, Cell]>([
    ['FORMULA_ERROR', { error: '#REF!' }],
    ['NO_CACHED_VALUE', NO_VALUE],
  ])(
    'a 值 that is %s is told at its cell and holds everybody: an empty cap means none, this one does not',
    (code, value) => {
      const cap: Table = { name: '参数', header: ['参数', '值'], rows: [['绩效封顶', value]] };
      const result = paid([cap]);
      expect([findings(result), held(result)]).toEqual([[`${code} 参数!1 值 B2`], ['1001', '1002', '1003']]);
      expect(result.totals.payable).toBe('0.00');
    },
  );

  test('a number of the regulation that was emptied is PARAMETER_MISSING at the row that needs it', () => {
    const cards = ledger('银行卡', '工号 卡号 开卡日期 卡内余额\n1001 C1 2023-01-31 100');
    const emptied: Table = { name: '参数', header: ['参数', '值'], rows: [['银行卡单价', null]] };
    const result = paid([cards, emptied]);
    expect(findings(result).map((text) => text.split(' ').slice(0, 2).join(' '))).toEqual([
      'PARAMETER_MISSING 银行卡!1',
    ]);
    expect(held(result)).toEqual(['1001']);
  });

  test('the same parameter, post and day twice', () => {
    const result = paid([ledger('参数', '参数 值 岗位\n绩效封顶 1 营销主管\n绩效封顶 2 营销主管')]);
    expect(findings(result)).toEqual(['DUPLICATE_KEY 参数!1 参数 A2', 'DUPLICATE_KEY 参数!2 参数 A3']);
    expect(held(result)).toEqual(['1001', '1002', '1003']);
  });

  test('a 生效日期 that cannot be read is told as that, and is not also a parameter given twice', () => {
    const result = paid([ledger('参数', '参数 值 生效日期\n银行卡单价 5 -\n银行卡单价 7 二月')]);
    expect(findings(result)).toEqual(['UNREADABLE_DATE 参数!2 生效日期 C3']);
  });

  test('a text month in 生效日期 counts as its first day', () => {
    const cards = ledger(
      '银行卡',
      '工号 卡号 开卡日期 卡内余额\n1001 C1 2023-01-31 100\n1001 C2 2023-02-01 100',
    );
    const dated = ledger('参数', '参数 值 生效日期\n银行卡单价 5 -\n银行卡单价 7 2023-02');
    const result = paid([cards, dated]);
    expect([findings(result), result.officers[0].items['银行卡奖励']]).toEqual([[], '12.00']);
  });

  test('weights that do not add up to 100%', () => {
    const weights = ledger(
      '指标权重',
      '指标 权重\n贷款收息 40%\n存款 20%\n不良贷款余额下降 10%\n中间业务 20%\n工作质量 9%',
    );
    const result = paid([weights]);
    expect(findings(result)).toEqual(['WEIGHTS_NOT_100 指标权重!* 权重']);
    expect(held(result)).toEqual(['1001', '1002', '1003']);
  });

  test('a lower bound twice in 时效挽回档位, and a blank key in 计件单价', () => {
    expect(findings(paid([ledger('时效挽回档位', '下限 奖励\n0 20\n0 30')]))).toEqual([
      'DUPLICATE_KEY 时效挽回档位!1 下限 A2',
      'DUPLICATE_KEY 时效挽回档位!2 下限 A3',
    ]);
    expect(findings(paid([ledger('计件单价', '业务项目 单价\n- 5')]))).toEqual([
      'REQUIRED_BLANK 计件单价!1 业务项目 A2',
    ]);
  });

  test('a parameter that 参数 does not give falls back to the preset, and is said once', () => {
    const result = run(corporate([parameter('POS单价', 250)]));
    const said = result.findings.filter(({ code }) => code === 'PARAMETER_DEFAULTED');
    expect(said.map(({ severity }) => severity)).toEqual(['info']);
    expect(said[0].message.zh).toContain('营销奖励率');
    expect(said[0].message.zh).not.toContain('POS单价');
  });
});
