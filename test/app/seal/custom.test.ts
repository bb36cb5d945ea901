import { reportOf } from '../../../src/app/report';
import { runScheme } from '../../../src/app/run';
import { verifyBook } from '../../../src/app/seal/verify';
import { sealSheet } from '../../../src/report/sheets/seal-sheet';
import { STYLES } from '../../../src/report/styles';
import { sealedHistory } from '../../../src/run/history';
import { resultOf } from '../../../src/run/result';
import { readBook } from '../../../src/workbook/file/read';
import { ledger } from '../../support/tables';
import type { Table } from '../../support/book';
import { workbookOf } from '../../report/workbook';
import { injected, seal } from './sealing';

/** A bank's own yearly scheme: a tenth of the bonus is kept back and returned in the year after. */
const scheme = (rate = '0.1'): Table[] => [
  ledger('方案信息', '名称 周期\n年终奖递延 年'),
  {
    name: '方案',
    header: ['项目', '层级', '台账', '日期列', '公式', '单位', '应发'],
    rows: [
      ['奖金', '明细', '奖金台账', '日期', '[金额]', '元', '否'],
      ['扣留', '个人', null, null, `ROUND(奖金*${rate},2)`, '元', '否'],
      ['返还', '个人', null, null, 'IF(往期(扣留,上期)="",0,往期(扣留,上期))', '元', '否'],
      ['实发', '个人', null, null, '奖金-扣留+返还', '元', '是'],
    ],
  },
  {
    name: '台账定义',
    header: ['台账', '列', '类型', '必填'],
    rows: [
      ['奖金台账', '工号', '编号', '是'],
      ['奖金台账', '日期', '日期', '是'],
      ['奖金台账', '金额', '金额', '是'],
    ],
  },
  ledger('花名册', '工号 姓名 岗位 固定工资 浮动工资\n01 张三 客户经理 0 0\n1 李四 客户经理 0 0'),
];
const bonuses = (first = 1000): Table =>
  ledger(
    '奖金台账',
    `工号 日期 金额\n01 2022-06-30 ${first}\n1 2022-06-30 500\n01 2023-06-30 2000\n1 2023-06-30 300`,
  );
const PERIOD = (period: string) => ({ scheme: 'custom', period });

function sealedYear(bytes: Uint8Array, period: string): Uint8Array {
  const book = readBook(bytes);
  const options = { mode: 'native', lang: 'zh', effects: false } as const;
  const plan = reportOf(book, runScheme(book, PERIOD(period)), {}, options)!;
  return seal(injected(bytes, plan));
}

const items = (bytes: Uint8Array, period: string) =>
  resultOf(runScheme(readBook(bytes), PERIOD(period))).officers.map(({ id, items: own }) => [
    id,
    own.返还,
    own.实发,
  ]);
const over = (sealed: Uint8Array, ...tables: Table[]): Uint8Array => {
  const book = readBook(sealed);
  const plan = { sheets: [sealSheet(sealedHistory(book), 'zh')], styles: STYLES };
  return injected(workbookOf(tables), plan, book.data ?? []);
};

describe('seals of a bank’s own scheme', () => {
  const first = workbookOf([...scheme(), bonuses()]);
  const sealed = sealedYear(first, '2022');

  test('往期 returns in 2023 what 2022 kept back, to each officer his own; without a seal there is nothing to return', () => {
    expect(items(first, '2023')).toEqual([
      ['01', '0.00', '1800.00'],
      ['1', '0.00', '270.00'],
    ]);
    expect(items(sealed, '2023')).toEqual([
      ['01', '100.00', '1900.00'],
      ['1', '50.00', '320.00'],
    ]);
  });

  test('what was sealed stays what it was, whatever becomes of the ledger of 2022', () => {
    expect(items(over(sealed, ...scheme(), bonuses(9000)), '2023')).toEqual(items(sealed, '2023'));
  });

  test('verify tells a changed formula from a changed ledger', () => {
    expect(verifyBook(readBook(sealed))[0]).toMatchObject({ scheme: 'custom', unchanged: true });
    const [formula] = verifyBook(readBook(over(sealed, ...scheme('0.2'), bonuses())));
    expect([formula.schemeChanged, formula.tables]).toEqual([true, []]);
    const [row] = verifyBook(readBook(over(sealed, ...scheme(), bonuses(1100))));
    expect([
      row.schemeChanged,
      row.tables.map(({ table, changed }) => [table, changed[0].cells[0].address]),
    ]).toEqual([false, [['奖金台账', 'C2']]]);
    expect(row.tables[0].changed[0].touches).toEqual([{ officer: '01', item: '奖金' }]);
  });

  test('the year run again offers the difference on the one item that is paid', () => {
    const list = resultOf(runScheme(readBook(over(sealed, ...scheme(), bonuses(1100))), PERIOD('2022')))
      .lists['补扣清单'];
    // 100 more, a tenth of it kept back.
    expect(list[0]).toMatchObject({ officer: '01', 归属项目: '实发', 差额: '90.00', 处理: '补发' });
    expect(list[1]).toMatchObject({ officer: '1', 差额: '0.00' });
  });
});
