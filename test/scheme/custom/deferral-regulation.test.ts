import type { Book } from '../../../src/ledger/grid';
import { sheetsBook, type Row, type Table } from '../../support/book';
import { figures, findings } from '../../support/reading';
import { info, ownBook, ROSTER, runOwn, sheet } from './own-scheme';

/** 绩效薪酬延期支付: 40% of a year's pay is kept back and returned in three equal parts, unless bad loans pass the line. */
const scheme = sheet(
  '方案',
  '项目 层级 公式 台账 单位 应发 条款',
  '年度绩效 | 明细 | ROUND([利息收入]*收息计酬率,2) | 收息台账 | 元 | | 第三条',
  '不良率 | 个人 | 花名册.不良率 | | % | | 第七条',
  '本年延期 | 个人 | ROUND(年度绩效*延期支付比例,2) | | 元 | | 第五条',
  '当年支付 | 个人 | 年度绩效-本年延期 | | 元 | | 第五条',
  '延期返还 | 个人 | IF(不良率>不良容忍度,0,返还(往期(本年延期,上期),1)+返还(往期(本年延期,TEXT(YEAR(期末日)-2,"0")),2)+返还(往期(本年延期,TEXT(YEAR(期末日)-3,"0")),3)) | | 元 | | 第六条',
  '实际支付 | 个人 | 当年支付+延期返还 | | 元 | 是 | 第六条',
);
const functions = sheet(
  '函数定义',
  '函数 形参 步骤 公式 条款',
  '返还 | 延期额，第几年 | 一份 | IF(延期额="",0,ROUND(延期额/3,2)) | 第六条',
  '返还 | | 应返 | IF(延期额="",0,IF(第几年<3,一份,延期额-2*一份)) | 第六条',
);
const ledgers = sheet(
  '台账定义',
  '台账 列 类型 必填',
  '花名册 | 不良率 | 比率 | 是',
  '收息台账 | 期间 | 期间 | 是',
  '收息台账 | 工号 | 编号 | 是',
  '收息台账 | 利息收入 | 金额 | 是',
);
const parameters: Table = {
  name: '参数',
  header: ['参数', '值', '单位', '岗位'],
  rows: [
    ['收息计酬率', '1%', '%', null],
    ['延期支付比例', '40%', '%', null],
    ['延期支付比例', 0, '%', '见习客户经理'],
    ['不良容忍度', '2%', '%', null],
  ],
};
const roster: Table = {
  ...ROSTER,
  header: [...ROSTER.header, '不良率'],
  rows: ROSTER.rows.map((row, at) => [...row, ['1.5%', '2.5%', 0][at]]),
};
const interest: Table = {
  name: '收息台账',
  header: ['期间', '工号', '利息收入（万元）'],
  rows: [
    [2023, '1001', 300],
    ['2023年', '1002', 100],
    ['2023', '1003', 50],
    [2022, '1003', 50],
  ],
};
const tables = [info('年'), scheme, functions, ledgers, parameters, roster, interest];

/** The workbook with what was sealed in earlier years, as our own sheet 封存记录 tells. */
function sealed(...rows: readonly Row[]): Book {
  const book = ownBook(...tables);
  const header = ['方案', '期间', '归属期间', '工号', '项目', '金额', '单位', '状态', '发放项', '未付金额'];
  const record = sheetsBook([{ name: '封存记录', rows: [header, ...rows], marked: true }]).sheets[0];
  return { ...book, sheets: [...book.sheets, record] };
}
const seal = (year: string, officer: string, amount: number, scheme = 'custom'): Row => [
  scheme,
  year,
  year,
  officer,
  '本年延期',
  amount,
  '元',
  '已计',
  null,
  null,
];

describe('A yearly regulation that defers 40% of the pay over three years', () => {
  const history = [
    seal('2022', '1001', 10_000),
    seal('2021', '1001', 5_000),
    seal('2020', '1001', 2_000),
    seal('2019', '1001', 9_999),
    seal('2022', '1002', 6_000),
    seal('2022', '1003', 3_000, 'corporate-manager'),
  ];
  const result = runOwn(sealed(...history), '2023');

  test('it runs without a finding; a column that the bank added to 花名册 is read', () => {
    expect(findings(result)).toEqual([]);
    expect(figures(result, '1001').不良率).toBe('0.015');
  });

  test('3,000,000 of interest at 1% is 30,000: 12,000 is kept back, 18,000 paid', () => {
    expect(figures(result, '1001')).toMatchObject({
      年度绩效: '30000.00',
      本年延期: '12000.00',
      当年支付: '18000.00',
    });
  });

  test('returned: a third of 10,000 and of 5,000, and what is left of 2,000 after two thirds: 5,666.66', () => {
    // 3,333.33 + 1,666.67 + (2,000 − 2 × 666.67); 2019 is paid off.
    expect(figures(result, '1001')).toMatchObject({ 延期返还: '5666.66', 实际支付: '23666.66' });
  });

  test('above the line of bad loans nothing is returned', () => {
    expect(figures(result, '1002')).toMatchObject({ 延期返还: '0.00', 实际支付: '6000.00' });
  });

  test('trainees have nothing kept back; what another scheme sealed is no history of this one', () => {
    expect(figures(result, '1003')).toMatchObject({
      本年延期: '0.00',
      延期返还: '0.00',
      实际支付: '5000.00',
    });
  });

  test('without any history the first year pays 60%', () => {
    const first = runOwn(ownBook(...tables), '2023');
    expect(figures(first, '1001')).toMatchObject({ 延期返还: '0.00', 实际支付: '18000.00' });
  });
});
