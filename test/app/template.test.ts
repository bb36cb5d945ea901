import { runScheme } from '../../src/app/run';
import { makeTemplate } from '../../src/app/template/template';
import type { RowPlan, SheetPlan, StyledCell } from '../../src/report/plan';
import { resultOf } from '../../src/run/result';
import { PRESETS } from '../../src/scheme/presets';
import { corporateManager } from '../../src/scheme/presets/corporate-manager';
import { readBook } from '../../src/workbook/file/read';
import { writeBook } from '../../src/workbook/file/write';
import { faults } from '../workbook/structure';
import { tableOf } from './tables';

const plan = makeTemplate(corporateManager);
const bytes = writeBook(plan);
const book = readBook(bytes);
const sheet = (name: string): SheetPlan => plan.sheets.find((one) => one.name === name)!;
const rowsOf = (name: string): RowPlan[] => [...sheet(name).rows];
const headers = (name: string) => rowsOf(name)[0].cells.map((cell) => (cell as StyledCell).value);
const column = (name: string, header: string) => headers(name).indexOf(header);

/** Section "Scheme C and common tables" of the ledgers' description. */
const LEDGERS = [
  '花名册 任务指标 网点指标 贷款余额 贷款发放 业绩分成 管户变更 利息收入 存款日均 银行卡 POS商户 计件业务 诉讼时效 不良清收',
  '手工调整 异常处理 参数 指标权重 时效挽回档位 计件单价 清收奖励率',
].flatMap((line) => line.split(' '));

describe('the template of a scheme', () => {
  it('has a guide and one sheet for each ledger and parameter table, each an Excel table of that name', () => {
    expect(plan.sheets.map(({ name }) => name)).toEqual(['说明', ...LEDGERS]);
    expect(book.tables.map(({ name, sheet: on }) => [name, on])).toEqual(LEDGERS.map((name) => [name, name]));
  });

  it('keeps every rule that makes Excel offer a repair when broken', () => {
    expect(faults(bytes)).toEqual([]);
  });

  it('has the headers that the reader knows', () => {
    expect(headers('贷款发放')).toEqual(
      '借据号 客户号 客户名称 工号 发放日期 发放金额 贷款性质 原贷款金额 客户类型 计奖比例'.split(' '),
    );
    expect(headers('诉讼时效')).toEqual(
      '借据号 客户号 失效日期 原责任人工号 现管户工号 挽回日期 挽回金额 核定奖励 损失金额'.split(' '),
    );
    expect(headers('参数')).toEqual('参数 值 单位 生效日期 岗位 条款 说明'.split(' '));
  });

  it('unfilled, it raises nothing: a blank row is no row, and the parameters are the regulation’s own', () => {
    const result = resultOf(runScheme(book, { scheme: 'corporate-manager', period: '2023Q1' }));
    expect(result.findings).toEqual([]);
    expect(result.officers).toEqual([]);
  });

  it('is made for every scheme that ships', () => {
    for (const source of PRESETS) expect(faults(writeBook(makeTemplate(source)))).toEqual([]);
  });

  it('says on each header what the column takes, in Chinese and in English', () => {
    for (const name of LEDGERS) {
      const { notes = [] } = sheet(name);
      expect(notes).toHaveLength(headers(name).length);
      for (const { text } of notes) expect(text).toMatch(/^【(必填|选填)】[^]+\n\n(Required|Optional): /);
    }
    const note = sheet('贷款发放').notes!.find((one) => one.column === column('贷款发放', '客户类型'))!.text;
    expect(note).toContain('【必填】可选：自主开发型、联合型、联动型、接管型');
    expect(sheet('花名册').notes!.find((one) => one.column === column('花名册', '岗位系数'))!.text).toContain(
      '空白按 1 计。',
    );
  });

  it('offers a list where only some values are allowed', () => {
    const list = (name: string, header: string) =>
      sheet(name).validations!.find(({ range }) => range.left === column(name, header))?.rule;
    expect(list('贷款发放', '贷款性质')).toEqual({
      kind: 'list',
      values: ['新增', '存量扩大', '借新还旧', '重组'],
    });
    expect(list('贷款余额', '五级分类')).toEqual({
      kind: 'list',
      values: ['正常', '关注', '次级', '可疑', '损失'],
    });
    expect(list('异常处理', '处理')).toEqual({ kind: 'list', values: ['接受', '不计'] });
    expect(list('手工调整', '项目')).toMatchObject({
      kind: 'list',
      values: expect.arrayContaining(['维护费']),
    });
    expect(list('贷款发放', '工号')).toEqual({ kind: 'list', formula: '工号清单' });
    expect(plan.names?.map(({ name, formula }) => [name, formula])).toEqual([['工号清单', '花名册[工号]']]);
  });

  it('formats ids as text, dates as dates, money with two decimals; the header stays in view', () => {
    const format = (name: string, header: string) =>
      plan.styles[sheet(name).columns![column(name, header)]!.style!].numberFormat;
    expect(format('贷款发放', '借据号')).toBe('@');
    expect(format('任务指标', '期间')).toBe('@');
    expect(format('贷款发放', '发放日期')).toBe('yyyy-mm-dd');
    expect(format('贷款发放', '发放金额')).toBe('#,##0.00');
    expect(format('花名册', '岗位系数')).toBe('0.00##');
    for (const name of LEDGERS) expect(sheet(name).freeze!.rows).toBe(1);
  });

  it('columns are wide enough for their Chinese headers and the filter button', () => {
    for (const name of LEDGERS) {
      headers(name).forEach((header, at) => {
        expect(sheet(name).columns![at]!.width).toBeGreaterThanOrEqual([...String(header)].length * 2 + 3);
      });
    }
  });
});

describe('the parameters of the template', () => {
  const parameter = (name: string) => tableOf(book, '参数').find((row) => row.参数 === name)!;

  it('are all listed, numbers as numbers, with unit and clause', () => {
    expect(tableOf(book, '参数').map((row) => row.参数)).toEqual(
      corporateManager.参数.map((one) => one.参数),
    );
    expect(parameter('营销奖励率')).toMatchObject({ 值: 0.0015, 条款: 'C-7.1 三(二)3(1) 个人营销贷款' });
    expect(parameter('POS单价')).toMatchObject({ 值: 200, 单位: '元/户' });
    expect(parameter('时效新老划断日').值).toBe(39082); // 2006-12-31
  });

  it('that the text leaves empty say whether empty means none or must be filled in', () => {
    expect(parameter('减少户扣款')).toMatchObject({ 值: null, 说明: expect.stringContaining('空=必填') });
    expect(parameter('绩效封顶')).toMatchObject({ 值: null, 说明: expect.stringContaining('空=无') });
  });

  it('that are choices offer their values, the default filled in', () => {
    expect(parameter('净增为负').值).toBe('计零');
    const row = tableOf(book, '参数').findIndex((one) => one.参数 === '净增为负') + 1;
    expect(
      sheet('参数').validations!.find(({ range }) => range.top === row && range.left === 1)?.rule,
    ).toEqual({
      kind: 'list',
      values: ['计零', '扣减'],
    });
  });

  it('in tables are filled in where the text gives them, and blank where it does not', () => {
    expect(tableOf(book, '指标权重').map((row) => [row.指标, row.权重])).toEqual([
      ['贷款收息', 0.4],
      ['存款', 0.2],
      ['不良贷款余额下降', 0.1],
      ['中间业务', 0.2],
      ['工作质量', 0.1],
    ]);
    expect(tableOf(book, '时效挽回档位').map((row) => row.下限)).toEqual([
      0, 5000, 20000, 50000, 200000, 500000,
    ]);
    expect(tableOf(book, '计件单价')).toEqual([]);
  });
});
