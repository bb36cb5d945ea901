import fc from 'fast-check';
import { makeSample, sampleSchemes, type SampleOptions } from '../../src/app/sample/sample';
import { runScheme } from '../../src/app/run';
import { UsageError } from '../../src/app/usage';
import { resultOf, type RunResult } from '../../src/run/result';
import { readBook } from '../../src/workbook/file/read';
import { writeBook } from '../../src/workbook/file/write';
import { tableOf, type Cells } from './tables';

const options = (more: Partial<SampleOptions> = {}): SampleOptions => ({
  scheme: 'corporate-manager',
  officers: 20,
  seed: 1,
  dirty: false,
  ...more,
});
const bookOf = (given: SampleOptions) => readBook(writeBook(makeSample(given)));
const run = (given: SampleOptions): RunResult =>
  resultOf(runScheme(bookOf(given), { scheme: given.scheme, period: '2023Q1' }));

/** The worked case as the regulation's own text computes it. */
const WORKED = {
  综合完成率: '0.915',
  浮动工资考核: '4941.00',
  维护费: '1740.00',
  利息收入奖励: '900.00',
  贷款营销奖励: '2850.00',
  存款奖励: '16800.00',
  银行卡奖励: '450.00',
  POS奖励: '600.00',
  计件奖励: '0.00',
  不良清收奖励: '0.00',
  时效奖励: '250.00',
  时效罚款: '0.00',
  手工调整: '0.00',
  绩效合计: '28531.00',
  实发绩效: '26105.87',
  固定工资: '9000.00',
  工资总额: '35105.87',
};

describe('a clean sample', () => {
  const book = bookOf(options());
  const rows = (table: string): Cells[] => tableOf(book, table);
  const column = (table: string, name: string) => rows(table).map((row) => row[name]);

  it('officer 1001 is the worked case of the regulation to the fen, whatever the seed and the size', () => {
    const sizes = [
      options(),
      options({ seed: 99, officers: 3, rows: 5 }),
      options({ seed: 7, officers: 45, rows: 400 }),
    ];
    for (const size of sizes) {
      const officer = run(size).officers.find(({ id }) => id === '1001');
      expect(officer?.items).toMatchObject(WORKED);
      expect(officer?.status).toBe('ok');
    }
  });

  it('law: no finding at all, nobody on hold, every reconciliation holds, and the loans are as many as asked for', () => {
    const sizes = fc.record({
      seed: fc.integer({ min: 0, max: 2 ** 31 - 1 }),
      officers: fc.integer({ min: 3, max: 50 }),
      rows: fc.integer({ min: 5, max: 300 }),
    });
    fc.assert(
      fc.property(sizes, (size) => {
        const result = run(options(size));
        expect(result.findings).toEqual([]);
        expect(result.officers).toHaveLength(size.officers);
        expect(result.officers.filter(({ status }) => status !== 'ok')).toEqual([]);
        expect(result.checks.filter(({ ok }) => !ok)).toEqual([]);
        expect(result.rows.find(({ table }) => table === '贷款发放')?.total).toBe(size.rows);
      }),
      { numRuns: 4 },
    );
  });

  it('the same options give the same bytes, another seed gives another book', () => {
    const bytes = (seed: number) => Buffer.from(writeBook(makeSample(options({ seed }))));
    expect(bytes(1).equals(bytes(1))).toBe(true);
    expect(bytes(1).equals(bytes(2))).toBe(false);
  });

  it('loans come in every kind and nature', () => {
    const pairs = new Set(rows('贷款发放').map((row) => `${row.客户类型}+${row.贷款性质}`));
    expect(pairs.size).toBe(4 * 4);
  });

  it('every joint loan is shared out by 100%, and linked loans have a share from 10% to 30%, both included', () => {
    const sums = new Map<unknown, number>();
    for (const row of rows('业绩分成'))
      sums.set(row.借据号, (sums.get(row.借据号) ?? 0) + Number(row.分成比例));
    const joint = rows('贷款发放').filter((row) => row.客户类型 === '联合型');
    for (const { 借据号 } of joint) expect(sums.get(借据号)).toBeCloseTo(1, 9);
    const set = rows('贷款发放').flatMap((row) => (row.计奖比例 === null ? [] : [Number(row.计奖比例)]));
    expect([Math.min(...set), Math.max(...set)]).toEqual([0.1, 0.3]);
  });

  it('there are reversals of loans of the same quarter and of an earlier one', () => {
    const loans = rows('贷款发放');
    const firstDay = 44927; // 2023-01-01
    const originals = loans
      .filter((row) => Number(row.发放金额) < 0)
      .map((row) => loans.find((other) => other.借据号 === row.借据号 && Number(other.发放金额) > 0));
    expect(originals.every((row) => row !== undefined)).toBe(true);
    expect(new Set(originals.map((row) => Number(row!.发放日期) >= firstDay))).toEqual(
      new Set([true, false]),
    );
  });

  it('amounts regained stand at, a fen below and a fen above every tier', () => {
    const regained = column('诉讼时效', '挽回金额').map((value) => Math.round(Number(value ?? NaN) * 100));
    for (const tier of column('时效挽回档位', '下限')) {
      const fen = Number(tier) * 100;
      expect(regained).toContain(fen);
      expect(regained).toContain(fen + 1);
      if (fen > 0) expect(regained).toContain(fen - 1);
    }
  });

  it('cards stand around the smallest balance that counts', () => {
    expect(column('银行卡', '卡内余额')).toEqual(expect.arrayContaining([99.99, 100, 100.01, 0]));
  });

  it('a rate changes within the quarter, one is for a single post; what the text leaves open is marked 示例', () => {
    const rates = rows('参数').filter((row) => row.参数 === '营销奖励率');
    expect(rates.map(({ 值, 生效日期, 岗位 }) => [值, 生效日期, 岗位])).toEqual([
      [0.0015, null, null],
      [0.0016, 44986, null], // 2023-03-01
      [0.0018, null, '个人客户经理'],
    ]);
    for (const table of ['计件单价', '清收奖励率']) {
      expect(rows(table).length).toBeGreaterThan(0);
      expect(new Set(column(table, '说明'))).toEqual(new Set(['示例']));
    }
  });

  it('both snapshots are there, and loans that were handed over name the officer of their day', () => {
    expect(new Set(column('贷款余额', '时点'))).toEqual(new Set([44926, 45016])); // 2022-12-31, 2023-03-31
    const officer = (loan: unknown, day: number) =>
      rows('贷款余额').find((row) => row.借据号 === loan && row.时点 === day)?.工号;
    const handovers = rows('管户变更');
    expect(handovers.length).toBeGreaterThan(10);
    for (const { 借据号, 原工号, 新工号 } of handovers) {
      expect([officer(借据号, 44926), officer(借据号, 45016)]).toEqual([原工号, 新工号]);
    }
  });

  it('someone joined, someone left, someone changed post, and someone is tied to a branch with a target', () => {
    const roster = rows('花名册');
    expect(roster.filter((row) => Number(row.入职日期) > 44926)).toHaveLength(1);
    const left = roster.filter((row) => row.离职日期 !== null);
    expect(left).toHaveLength(1);
    const changed = roster.filter((row) => row.生效日期 !== null);
    expect(roster.filter((row) => row.工号 === changed[0].工号).map((row) => row.岗位)).toEqual([
      '个人客户经理',
      '公司客户经理',
    ]);
    const tied = roster.find((row) => row.挂钩网点 !== null);
    expect(column('网点指标', '网点')).toContain(tied?.挂钩网点);
  });

  it('nobody has business before joining or after leaving', () => {
    const roster = new Map(rows('花名册').map((row) => [row.工号, row]));
    for (const [table, date] of [
      ['贷款发放', '发放日期'],
      ['银行卡', '开卡日期'],
      ['POS商户', '装机日期'],
      ['计件业务', '日期'],
      ['利息收入', '月份'],
    ]) {
      for (const row of rows(table)) {
        if (Number(row.发放金额 ?? 1) < 0) continue; // a reversal names the officer of its loan
        const { 入职日期, 离职日期 } = roster.get(row.工号)!;
        if (Number(入职日期) > 44926) expect(Number(row[date])).toBeGreaterThanOrEqual(Number(入职日期));
        if (离职日期 !== null) expect(Number(row[date])).toBeLessThanOrEqual(Number(离职日期));
      }
    }
  });

  it('ids are text: a leading zero and nineteen digits stay', () => {
    expect(column('花名册', '工号')).toContain('0086');
    expect(column('银行卡', '卡号').every((id) => typeof id === 'string' && id.length === 19)).toBe(true);
  });

  it('a sample of 200,000 loans is not held in memory: its rows are made as they are written', () => {
    const before = process.memoryUsage().heapUsed;
    const { sheets } = makeSample(options({ officers: 200, rows: 200_000 }));
    const loans = sheets.find(({ name }) => name === '贷款发放')!;
    expect(loans.tables?.[0].range.bottom).toBe(200_000);
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(100e6);
  });
});

describe('a dirty sample', () => {
  const given = options({ dirty: true });
  const { planted } = makeSample(given);
  const result = run(given);

  it('has exactly the findings that were planted, each in its table and row', () => {
    const place = (code: string, severity: string, table: string, row: number | null) =>
      `${table} ${row ?? '–'} ${code} ${severity}`;
    expect(
      result.findings
        .map(({ code, severity, where }) => place(code, severity, where.table, where.row))
        .sort(),
    ).toEqual(planted.map(({ code, severity, table, row }) => place(code, severity, table, row)).sort());
  });

  it('holds those officers whom the planted errors name, and nobody else', () => {
    const held = result.officers.filter(({ status }) => status === 'held').map(({ id }) => id);
    expect(held.sort()).toEqual([...new Set(planted.flatMap(({ holds }) => holds))].sort());
  });

  it('each error holds officers of its own', () => {
    const holders = planted
      .filter(({ holds }) => holds.length > 0)
      .map(({ code, holds }) => `${holds.join('+')} ${code}`);
    const first = new Map<string, string>();
    for (const holder of holders) {
      const [officers, code] = holder.split(' ');
      expect(first.get(officers) ?? code).toBe(code);
      first.set(officers, code);
    }
  });

  it('pays everybody else what the clean sample pays', () => {
    const clean = run(options());
    const others = result.officers.filter(({ id }) => !id.startsWith('9'));
    expect(others).toEqual(clean.officers);
  });

  it('shows the accepted finding with its reason', () => {
    const settled = result.findings.filter((finding) => finding.settled);
    expect(settled.map(({ code, settled: by }) => [code, by?.action, by?.by])).toEqual([
      ['SHARE_OUT_OF_RANGE', '接受', '主办会计'],
    ]);
  });

  it('hostile customer names stay text, letter by letter', () => {
    const names = tableOf(bookOf(given), '贷款发放').map((row) => row.客户名称);
    const hostile = [
      "=cmd|' /C calc'!A0",
      '+8613800138000',
      '@SUM(1+1)',
      '👨‍👩‍👧‍👦家庭农场🌾',
      '\u202Eشركة التجارة\u202C',
    ];
    expect(names).toEqual(
      expect.arrayContaining([...hostile, '名称\u0001含\u0007控制符', '合计', '长'.repeat(32_767)]),
    );
  });
});

describe('a sample that cannot be', () => {
  const refused = (more: Partial<SampleOptions>) => () => makeSample(options(more));

  it('says which schemes have samples, and which sizes are possible', () => {
    expect(sampleSchemes()).toContain('corporate-manager');
    expect(refused({ scheme: 'constructor' })).toThrow(UsageError);
    expect(refused({ officers: 2 })).toThrow('--officers 应为 3 到');
    expect(refused({ rows: 4 })).toThrow('--rows 应为 5 到');
    expect(refused({ rows: 10.5 })).toThrow(UsageError);
    expect(refused({ officers: NaN })).toThrow(UsageError);
  });
});
