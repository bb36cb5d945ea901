import { explainIn } from '../../../src/app/explain';
import { runScheme } from '../../../src/app/run';
import type { Explained, Input, ItemExplained } from '../../../src/run/explanation';
import { type Table } from '../../support/book';
import { corporate, QUARTER, targets } from '../../support/corporate';
import { ledger } from '../../support/tables';

function explained(
  tables: readonly Table[],
  officer: string,
  item: string,
  overrides: Record<string, string> = {},
  depth = 3,
): Explained {
  const request = {
    scheme: 'corporate-manager',
    period: QUARTER,
    overrides: new Map(Object.entries(overrides)),
  };
  const calculation = runScheme(corporate(tables), request);
  return explainIn(calculation, { officer, item, depth });
}

const figure = (...given: Parameters<typeof explained>): ItemExplained => explained(...given).figure;
const input = (inputs: readonly Input[] | undefined, name: string): Input | undefined =>
  inputs?.find((one) => one.name === name);

const loans = ledger(
  '贷款发放',
  `借据号 客户号 工号 发放日期   发放金额 贷款性质 原贷款金额 客户类型   计奖比例
   D1     K1     1001 2023-01-05 1000000  新增     -          自主开发型 -
   D2     K2     1001 2023-02-20 500000   存量扩大 200000     联合型     -
   D3     K3     1001 2022-12-30 700000   新增     -          自主开发型 -`,
);
const splits = ledger(
  '业绩分成',
  `借据号 工号 分成比例
   D2     1001 60%
   D2     1002 40%`,
);

describe('A figure with lines is explained down to its ledger rows', () => {
  const { lines, leftOut, clause, functions, value } = figure([loans, splits], '1001', '贷款营销奖励');

  test('the figure is the sum of its lines: 1,500.00 for the first loan, 135.00 of the joint one', () => {
    // 1,000,000 × 1.5‰; (500,000 − 200,000) × 50% × 1.5‰ × 60%.
    expect(value).toEqual({ text: '1635.00', unit: '元' });
    expect(lines.map((line) => line.amount.text)).toEqual(['1500.00', '135.00']);
  });

  test('each line names its row and the cells that its formula reads', () => {
    const [{ rows }] = lines;
    expect(rows[0].where).toMatchObject({ table: '贷款发放', sheet: '表-贷款发放', row: 1, address: 'A2' });
    expect(input(rows[0].cells, '发放金额')).toMatchObject({
      value: { text: '1000000.00', unit: '元' },
      where: { address: 'E2' },
    });
    expect(input(rows[0].cells, '发放日期')?.value.text).toBe('2023-01-05');
  });

  test('a joint line shows its share and the split row that gives it', () => {
    expect(lines[1].share).toEqual({ text: '0.6', unit: '%' });
    expect(lines[1].rows[0].split).toMatchObject({ table: '业绩分成', row: 1, address: 'C2' });
  });

  test('the numbers are put in, and each step has its clause', () => {
    expect(lines[1].worked?.substituted).toBe('MARKETINGREWARD(500000,"存量扩大",0.6,200000,1.5‰,50%)');
    expect(
      lines[1].worked?.steps.map(({ name, substituted, value: v, clause: c }) => [
        name,
        substituted,
        v.text,
        c?.id,
      ]),
    ).toEqual([
      ['新增部分', 'SIGN(500000)*MAX(0,ABS(500000)-200000)', '300000', 'C-7.1'],
      [
        '计奖金额',
        'IF(OR("存量扩大"="借新还旧","存量扩大"="重组"),0,IF("存量扩大"="存量扩大",300000*50%,发放金额))',
        '150000',
        'C-7.1',
      ],
      ['奖励', 'ROUND(150000*1.5‰*0.6,2)', '135', 'C-7.1'],
    ]);
  });

  test('the item has its clause with the regulation’s title, and its function says what it does', () => {
    expect(clause).toMatchObject({ id: 'C-7.1', title: { zh: '三(二)3(1) 个人营销贷款' } });
    expect(functions.map((one) => one.name)).toEqual(['MARKETINGREWARD']);
  });

  test('a row of his that does not count is listed with the reason', () => {
    expect(leftOut).toMatchObject([{ reason: 'OUT_OF_PERIOD', count: 1, rows: [{ where: { row: 3 } }] }]);
  });
});

describe('Parameters say where their value comes from', () => {
  const tables = [
    loans,
    ledger(
      '参数',
      `参数       值   生效日期   岗位
       营销奖励率 2‰   2023-01-01 -`,
    ),
  ];
  const rate = (...given: Parameters<typeof explained>) =>
    input(figure(...given).lines[0].worked?.inputs, '营销奖励率');

  test('the scheme’s own value', () => {
    expect(rate([loans], '1001', '贷款营销奖励')).toMatchObject({
      value: { text: '1.5‰' },
      origin: { zh: '方案默认值' },
      where: null,
      clause: { id: 'C-7.1' },
    });
  });

  test('a row of 参数, with its day and cell', () => {
    expect(rate(tables, '1001', '贷款营销奖励')).toMatchObject({
      value: { text: '2‰' },
      origin: { zh: '表“参数”第 1 行（自 2023-01-01 起）' },
      where: { address: 'B2' },
    });
  });

  test('a value given for the run alone', () => {
    expect(rate(tables, '1001', '贷款营销奖励', { 营销奖励率: '3‰' })).toMatchObject({
      value: { text: '3‰' },
      origin: { zh: '本次核算另行指定' },
    });
  });
});

describe('An item of 0.00 says why', () => {
  test('the workbook has no such table', () => {
    const { value, notes } = figure([], '1001', 'POS奖励');
    expect(value.text).toBe('0.00');
    expect(notes[0].zh).toBe('工作簿里没有表“POS商户”，本项目按 0.00');
  });

  test('no row names the officer', () => {
    expect(figure([loans], '1003', '贷款营销奖励').notes[0].zh).toBe(
      '表“贷款发放”共 3 行，没有一行归属工号 1003',
    );
  });

  test('his rows do not meet the condition, which is shown with its numbers', () => {
    const cards = ledger('银行卡', '工号 卡号 开卡日期 卡内余额\n1001 C1 2023-02-01 99.99');
    const { notes, leftOut } = figure([cards], '1001', '银行卡奖励');
    expect(notes[0].zh).toContain('1 行都没有计入');
    expect(leftOut[0]).toMatchObject({
      reason: 'CONDITION',
      rows: [{ worked: { substituted: '99.99>=100' } }],
    });
  });

  test('a row with a finding says which one', () => {
    const wrong = ledger(
      '贷款发放',
      `借据号 客户号 工号 发放日期 发放金额 贷款性质 客户类型\nD1 K1 1001 2023-01-05 很多 新增 自主开发型`,
    );
    const { leftOut } = figure([wrong], '1001', '贷款营销奖励');
    expect(leftOut[0]).toMatchObject({ reason: 'FINDING', count: 1 });
    expect(leftOut[0].rows[0].because?.zh).toContain('“很多”不是数字');
  });

  test('a loan that was handed over says to whom it went', () => {
    const interest = ledger('利息收入', '工号 月份 利息收入 借据号\n1001 2023-02 100000 D9');
    const handover = ledger('管户变更', '借据号 原工号 新工号 日期\nD9 1001 1002 2023-01-10');
    const { leftOut } = figure([interest, handover], '1001', '利息收入奖励');
    expect(leftOut[0]).toMatchObject({ reason: 'OTHER_OFFICER', count: 1 });
    expect(leftOut[0].rows[0].because?.zh).toContain('1002');
  });

  test('lines that earn nothing are worked through', () => {
    const renewed = ledger(
      '贷款发放',
      `借据号 客户号 工号 发放日期 发放金额 贷款性质 客户类型\nD1 K1 1001 2023-01-05 1000000 借新还旧 自主开发型`,
    );
    const { notes, lines } = figure([renewed], '1001', '贷款营销奖励');
    expect(notes[0].zh).toContain('1 笔明细合计为 0');
    expect(lines[0].worked?.steps.at(-1)?.substituted).toBe('ROUND(0*1.5‰*1,2)');
  });
});

describe('A figure of the officer is explained by the items it reads', () => {
  test('pay is followed down to targets in the workbook, each item once', () => {
    const { reads } = figure([loans], '1001', '工资总额');
    expect(reads.map((one) => one.item)).toEqual(['固定工资', '实发绩效']);
    const all: string[] = [];
    const collect = (items: readonly ItemExplained[]): void =>
      items.forEach((one) => {
        all.push(one.item);
        collect(one.reads);
      });
    collect(reads);
    expect(new Set(all).size).toBe(all.length);
    expect(all).toEqual(expect.arrayContaining(['综合完成率', '贷款营销奖励', '贷款收息完成率', '维护费']));
  });

  test('the roster’s cell and the looked-up target have their addresses', () => {
    expect(input(figure([], '1002', '固定工资').worked?.inputs, '花名册.固定工资')).toMatchObject({
      value: { text: '3000.00', unit: '元' },
      where: { address: 'E3' },
    });
    const { worked } = figure([], '1002', '贷款收息完成率');
    // 1002's targets are rows 6 to 10 of 任务指标; 贷款收息 is the first.
    expect(input(worked?.inputs, '任务指标[目标]')).toMatchObject({
      value: { text: '100' },
      where: { address: 'D7' },
    });
    expect(worked?.steps.find(({ name }) => name === '完成')?.value.text).toBe('100');
  });

  test('a tier is named by its row', () => {
    const cases = ledger(
      '诉讼时效',
      `借据号 客户号 失效日期   原责任人工号 现管户工号 挽回日期   挽回金额
       S1     K1     2005-06-01 1002         1001       2023-02-01 20000`,
    );
    const { lines } = figure([cases], '1001', '时效奖励');
    expect(lines[0].amount.text).toBe('100.00');
    expect(input(lines[0].worked?.inputs, '时效挽回档位[下限]')).toMatchObject({
      value: { text: '20000.00' },
      origin: { zh: '方案默认值，第 3 行' },
    });
  });

  test('depth limits how far items are followed', () => {
    expect(figure([], '1001', '工资总额', {}, 0).reads).toEqual([]);
    expect(figure([], '1001', '工资总额', {}, 1).reads.flatMap((one) => one.reads)).toEqual([]);
  });
});

describe('A figure that cannot be formed', () => {
  const given = targets(['1002', '1003']);

  test('has no value, names the finding, and the officer is on hold', () => {
    const { figure: one, findings, officer } = explained([given], '1001', '贷款收息完成率');
    expect(one.value.text).toBe('');
    expect(one.worked?.fault).not.toBeNull();
    expect(officer.status).toBe('held');
    expect(findings.map(({ code }) => code)).toContain('TARGET_MISSING');
  });

  test('leads from the item that needs it to the one that lacks it', () => {
    const { value, reads } = figure([given], '1001', '综合完成率');
    expect(value.text).toBe('');
    expect(reads.find((one) => one.item === '存款完成率')?.notes.length).toBeGreaterThan(0);
  });
});

describe('Every figure of every officer of a busy workbook', () => {
  const request = { scheme: 'corporate-manager', period: QUARTER };
  const calculation = runScheme(corporate([loans, splits]), request);
  const figures = calculation.scheme.items.flatMap(({ name }) =>
    ['1001', '1002', '1003'].map(
      (officer) => explainIn(calculation, { officer, item: name, depth: 0 }).figure,
    ),
  );

  test('has a rule and is worked through, listed, or told why it is 0.00', () => {
    for (const one of figures) {
      const told = one.worked !== null || one.lines.length + one.notes.length > 0;
      expect([one.item, one.formula !== '', told]).toEqual([one.item, true, true]);
    }
  });

  test('is explained by the very value that the statement shows', () => {
    for (const { item, worked, value, lines } of figures) {
      if (worked) expect([item, worked.value.text]).toEqual([item, value.text]);
      for (const line of lines) expect([item, line.worked?.value.text]).toEqual([item, line.amount.text]);
    }
  });
});
