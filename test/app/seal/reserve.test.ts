import { reportOf } from '../../../src/app/report';
import { runScheme } from '../../../src/app/run';
import { resultOf } from '../../../src/run/result';
import { readBook } from '../../../src/workbook/file/read';
import { ledger } from '../../support/tables';
import { workbookOf } from '../../report/workbook';
import { injected, seal } from './sealing';

const book = workbookOf([
  ledger('花名册', '工号 姓名 网点 岗位 固定工资 浮动工资\n1001 张三 城东 公司客户经理 0 0'),
  ledger('计提基数', '工号 期间 基数类型 金额\n1001 2023Q1 营销奖励 1000\n1001 2023Q2 营销奖励 2000'),
  ledger('计提比例', '基数类型 比例\n营销奖励 0.1'),
  ledger('保证金释放', '工号 日期 金额 用途\n1001 2023-02-01 30 离职\n1001 2023-05-01 40 离职'),
]);
const R = (period: string) => ({ scheme: 'risk-reserve', period });
const items = (bytes: Uint8Array, period: string) =>
  resultOf(runScheme(readBook(bytes), R(period))).officers[0].items;

describe('the reserve goes on from the last sealed closing (R-5)', () => {
  test('without a seal the second quarter opens at 0; once the first is sealed, at its closing', () => {
    // 1,000 × 10% − 30 = 70; then 70 + 200 − 40 = 230.
    expect(items(book, '2023Q1')).toMatchObject({ 本期计提: '100.00', 本期释放: '30.00', 期末余额: '70.00' });
    expect(items(book, '2023Q2')).toMatchObject({ 期初余额: '0.00', 期末余额: '160.00' });
    const read = readBook(book);
    const options = { mode: 'native', lang: 'zh', effects: false } as const;
    const plan = reportOf(read, runScheme(read, R('2023Q1')), {}, options)!;
    const sealed = seal(injected(book, plan));
    expect(items(sealed, '2023Q2')).toMatchObject({ 期初余额: '70.00', 期末余额: '230.00' });
    expect(items(sealed, '2023Q1')).toMatchObject({ 期初余额: '0.00', 期末余额: '70.00' });
  });
});
