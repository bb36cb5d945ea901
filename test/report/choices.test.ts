import { reportOf } from '../../src/app/report';
import { runScheme } from '../../src/app/run';
import { makeSample } from '../../src/app/sample/sample';
import { decimal } from '../../src/money/decimal';
import { resultOf } from '../../src/run/result';
import { readBook } from '../../src/workbook/file/read';
import { writeBook } from '../../src/workbook/file/write';
import { sheetPlan, shownRows } from './look/samples';

/** Every [choice] of the regulations, its values as quoted there, the default first. */
const CHOICES = {
  'corporate-manager': {
    period: '2023Q1',
    choices: [
      ['综合完成率作用范围', 'C-2', '全部', '仅不良清收'],
      ['岗位系数用法', 'C-3', '乘以基数', '已含于基数'],
      ['浮动工资二次挂钩', 'C-3', '是', '否'],
      ['减少户处理', 'C-4', '按期末户数', '按基数', '扣款'],
      ['维护范围', 'C-4', '全部贷款', '个人贷款'],
      ['净增为负', 'C-9', '计零', '扣减'],
      ['存款基期口径', 'C-9', '上期', '年初'],
      ['罚款乘完成率', 'C-11.2', '是', '否'],
      ['封顶周期', 'C-13', '季', '月'],
      ['单项完成率上限', 'C-14', '无', '100%'],
      ['综合完成率上限', 'C-14', '无', '100%'],
    ],
  },
  'risk-reserve': { period: '2023Q1', choices: [['计提基数口径', 'R-1', '奖励', '业务量']] },
  'opening-season': { period: '2023Q1', choices: [['不良追回', 'O-2', '是', '否']] },
  'marketing-kpi': { period: '2023Q1', choices: [['KPI方式', 'K-4', '加权', '门槛']] },
  microloan: {
    period: '2023-03',
    choices: [
      ['阶梯方式', 'M-1', '超额累进', '全额', '定额'],
      ['笔数阶梯方式', 'M-1', '按阶梯方式', '超额累进', '全额', '定额'],
      ['金额阶梯方式', 'M-1', '按阶梯方式', '超额累进', '全额', '定额'],
    ],
  },
};

type Shown = ReturnType<typeof shownRows>[number];

/** The register of one scheme: for each choice its rows, the words of its default without （默认）. */
function register(scheme: string, period: string, set: Record<string, string> = {}) {
  const book = readBook(writeBook(makeSample({ scheme, officers: 8, seed: 1, dirty: false })));
  const request = { scheme, period, overrides: new Map(Object.entries(set)) };
  const calculation = runScheme(book, request);
  const rows = shownRows(
    sheetPlan(reportOf(book, calculation, request, { mode: 'native', lang: 'zh' })!, '口径选择'),
  );
  const from = rows.findIndex(([first]) => first === '口径') + 1;
  const end = rows.findIndex(([first], at) => at > from && /^二、/.test(String(first)));
  const found = new Map<string, Shown[]>();
  for (const row of rows.slice(from, end < 0 ? undefined : end)) {
    if (row[3] === null || row[3] === undefined) continue;
    const name = row[0] === null ? [...found.keys()].at(-1)! : String(row[0]);
    found.set(name, [...(found.get(name) ?? []), row]);
  }
  const total = (other: Record<string, string>) => {
    const again = runScheme(book, { ...request, overrides: new Map(Object.entries({ ...set, ...other })) });
    return decimal(resultOf(again).totals.items.工资总额 ?? '0');
  };
  return { found, total };
}

describe('口径选择 lists every ambiguity of the regulation', () => {
  it.each(Object.entries(CHOICES))('%s', (scheme, { period, choices }) => {
    const { found } = register(scheme, period);
    const listed = [...found].map(([name, rows]) => [
      name,
      rows[0][1],
      ...rows.map((row) => String(row[3]).replace('（默认）', '')),
    ]);
    expect(listed.sort()).toEqual([...choices].sort());
  });
});

describe('each other reading is weighed in yuan against the one in force', () => {
  const { found, total } = register('corporate-manager', '2023Q1', { 综合完成率上限: '95%' });

  it.each(CHOICES['corporate-manager'].choices)('%s (%s)', (name) => {
    const base = total({});
    for (const [, , , value, inForce, sum, change] of found.get(name)!) {
      const text = String(value).replace('（默认）', '').replace('无', '');
      if (inForce !== null) {
        expect(sum).toBe(base.toNumber());
        continue;
      }
      if (sum === null) continue;
      const other = total({ [name]: text });
      expect([sum, change]).toEqual([other.toNumber(), other.minus(base).toNumber()]);
    }
  });

  it('a number of the bank’s own stands as the reading in force, beside those of the text', () => {
    expect(found.get('综合完成率上限')!.map((row) => [row[3], row[4]])).toEqual([
      ['无（默认）', null],
      ['100%', null],
      ['95%', '● 现用'],
    ]);
  });
});
