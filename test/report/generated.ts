import type { Row, Table } from '../support/book';
import { day } from '../support/tables';

const FIRST = day('2023-01-01');
const LAST = day('2023-03-31');
const OFFICERS = 40;
const TARGETS = ['贷款收息', '存款', '不良贷款余额下降', '中间业务', '工作质量'];
const NATURES = ['新增', '新增', '存量扩大', '借新还旧', '重组'];
const POSTS = ['公司客户经理', '公司客户经理', '个人客户经理'];

/** Deterministic numbers below a bound. */
function dice(seed: number): (bound: number) => number {
  let state = seed;
  return (bound) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % bound;
  };
}

const officer = (at: number): string => `E${String(100 + at)}`;

/**
 * A bank's quarter with thousands of lines, in which half-fen ties are the rule: at 2.5‰ an amount of 2 + 4k yuan earns
 * 0.005 + 0.01k, at a share of 50% one of 4 + 8k. Joint loans, reversals, dated and post-specific parameters among them.
 */
export function generatedTables(loans = 2_500): Table[] {
  const roll = dice(11);
  const any = () => officer(roll(OFFICERS));
  const within = () => FIRST + roll(LAST - FIRST + 12);
  const tie = (share: number) => (2 / share) * (1 + 2 * roll(150_000));
  const loanRows: Row[] = [];
  const shares: Row[] = [];
  for (let at = 0; at < loans; at += 1) {
    const nature = NATURES[roll(NATURES.length)];
    const joint = at % 10 === 0;
    const led = at % 17 === 0 && !joint;
    const amount = tie(joint ? 0.5 : 1);
    const previous = nature === '存量扩大' ? Math.floor(amount / 3) : null;
    const kind = joint ? '联合型' : led ? '联动型' : '自主开发型';
    loanRows.push([
      `L${at}`,
      `K${at % 900}`,
      any(),
      within(),
      amount,
      nature,
      previous,
      kind,
      led ? 0.2 : null,
    ]);
    if (joint) {
      const first = roll(OFFICERS);
      shares.push([`L${at}`, officer(first), 0.5], [`L${at}`, officer((first + 1) % OFFICERS), 0.5]);
    }
    // A part of the loan is taken back at the end of the quarter.
    if (at % 50 === 7)
      loanRows.push([`L${at}`, `K${at % 900}`, any(), LAST, -tie(1), nature, null, kind, null]);
  }
  const rows = (count: number, row: (at: number) => Row): Row[] =>
    Array.from({ length: count }, (_, at) => row(at));
  return [
    {
      name: '花名册',
      header: ['工号', '姓名', '网点', '岗位', '固定工资', '浮动工资', '岗位系数'],
      rows: rows(OFFICERS, (at) => [
        officer(at),
        `员工${at}`,
        '营业部',
        POSTS[at % 3],
        3000,
        4000 + at,
        1 + (at % 5) / 10,
      ]),
    },
    {
      name: '任务指标',
      header: ['工号', '期间', '指标', '目标', '完成'],
      rows: rows(OFFICERS * 5, (at) => [
        officer(Math.floor(at / 5)),
        '2023Q1',
        TARGETS[at % 5],
        at % 5 === 4 ? 100 : 700 + roll(300),
        at % 5 === 4 ? 80 + roll(20) : roll(1200),
      ]),
    },
    {
      name: '贷款发放',
      header: [
        '借据号',
        '客户号',
        '工号',
        '发放日期',
        '发放金额',
        '贷款性质',
        '原贷款金额',
        '客户类型',
        '计奖比例',
      ],
      rows: loanRows,
    },
    { name: '业绩分成', header: ['借据号', '工号', '分成比例'], rows: shares },
    {
      name: '利息收入',
      header: ['工号', '月份', '利息收入'],
      rows: rows(900, () => [any(), ['2023-01', '2023-02', '2023-03'][roll(3)], 2 + 4 * roll(5_000)]),
    },
    {
      name: '存款日均',
      header: ['期间', '工号', '账号', '基期日均', '本期日均'],
      rows: rows(400, (at) => ['2023Q1', any(), `A${at}`, roll(9_000), 2 + 4 * roll(9_000)]),
    },
    {
      name: '银行卡',
      header: ['工号', '卡号', '开卡日期', '卡内余额'],
      rows: rows(300, (at) => [any(), `C${at}`, within(), roll(300)]),
    },
    {
      name: '贷款余额',
      header: ['时点', '借据号', '客户号', '工号', '贷款余额', '逾期天数', '欠息天数'],
      rows: rows(800, (at) => [
        at % 2 ? LAST : FIRST - 1,
        `B${at >> 1}`,
        `K${at >> 2}`,
        officer((at >> 2) % OFFICERS),
        1000 + roll(5_000),
        roll(9) === 0 ? 10 : 0,
        0,
      ]),
    },
    {
      name: '参数',
      header: ['参数', '值', '生效日期', '岗位'],
      rows: [
        ['营销奖励率', 0.0025, null, null],
        ['营销奖励率', 0.0035, day('2023-02-10'), null],
        ['营销奖励率', 0.0015, day('2023-01-05'), '个人客户经理'],
        ['利息收入奖励率', 0.0025, null, null],
        ['存款奖励率', 0.0025, null, null],
        ['银行卡单价', 5, null, null],
      ],
    },
  ];
}

/** The same bank after somebody went through its ledgers: amounts, natures, shares, targets, balances and a rate are other ones. */
export function editedTables(tables: readonly Table[]): Table[] {
  const edit =
    (name: string, every: number, change: (row: Row) => Row) =>
    (table: Table): Table =>
      table.name === name
        ? { ...table, rows: table.rows.map((row, at) => (at % every === 1 ? change([...row]) : row)) }
        : table;
  const at = (column: number, to: (cell: Row[number]) => Row[number]) => (row: Row) =>
    row.map((cell, i) => (i === column ? to(cell) : cell));
  const number = (to: (value: number) => number) => (cell: Row[number]) => to(Number(cell));
  const edits = [
    edit(
      '贷款发放',
      40,
      at(
        4,
        number((amount) => (amount > 0 ? amount + 4 : amount)),
      ),
    ),
    edit(
      '贷款发放',
      90,
      at(5, () => '重组'),
    ),
    edit(
      '任务指标',
      12,
      at(
        4,
        number((done) => done + 37),
      ),
    ),
    edit(
      '银行卡',
      9,
      at(3, () => 99),
    ),
    edit(
      '利息收入',
      30,
      at(
        2,
        number((interest) => interest + 1_000),
      ),
    ),
    edit(
      '参数',
      100,
      at(1, () => 0.0045),
    ),
  ];
  return edits.reduce<Table[]>((all, one) => all.map(one), [...tables]);
}
