import { canonical } from '../../src/run/seal';
import { decimal } from '../../src/money/decimal';
import { bookOf, sheetsBook, type Table } from '../support/book';
import { corporate, paid, ROSTER, run, targets } from '../support/corporate';
import { changed, ledger } from '../support/tables';

const loans = (amount: string) =>
  ledger(
    '贷款发放',
    `借据号 客户号 工号 发放日期 发放金额 贷款性质 客户类型\nD1 K1 1001 2023-01-05 ${amount} 新增 自主开发型`,
  );
const sealOf = (tables: Table[], overrides?: Record<string, string>) => paid(tables, overrides).seal!;
const plain = sealOf([loans('1000')]);

describe('The seal: three SHA-256 hashes over what went in, by which parameters, and what came out', () => {
  test('each is a hash, and running again gives the same', () => {
    expect(Object.values(plain).join(' ')).toMatch(/^[0-9a-f]{64} [0-9a-f]{64} [0-9a-f]{64}$/);
    expect(sealOf([loans('1000')])).toEqual(plain);
  });

  test('where and how a table stands does not matter: as an Excel table or as a plain sheet', () => {
    const tables = [ROSTER, targets(), loans('1000')];
    const sheets = tables.map(({ name, header, rows }) => ({
      name,
      rows: [[`${name}台账`], header, ...rows],
    }));
    expect(run(sheetsBook(sheets)).seal).toEqual(plain);
    expect(run(bookOf([...tables].reverse())).seal).toEqual(plain);
  });

  test('the dress of a cell does not matter: 1,000.00元 is 1000', () => {
    expect(sealOf([changed(loans('1000'), 1, '发放金额', '￥1,000.00元')])).toEqual(plain);
    expect(sealOf([changed(loans('1000'), 1, '发放日期', '2023年1月5日')])).toEqual(plain);
  });

  test.each<[string, Table]>([
    ['an amount', loans('1000.01')],
    ['an id', changed(loans('1000'), 1, '借据号', 'D01')],
    ['a date', changed(loans('1000'), 1, '发放日期', '2023-01-06')],
    ['a choice', changed(loans('1000'), 1, '贷款性质', '重组')],
    [
      'a row more',
      {
        ...loans('1000'),
        rows: [...loans('1000').rows, ['D2', 'K1', '1001', 44930, 0, '新增', '自主开发型']],
      },
    ],
  ])('%s changes the hash of the inputs', (_, table) => {
    const seal = sealOf([table]);
    expect(seal.inputs).not.toBe(plain.inputs);
    expect(seal.parameters).toBe(plain.parameters);
  });

  test('a parameter changes the hash of the parameters, and the results where it matters', () => {
    const dearer = sealOf([loans('1000')], { 营销奖励率: '2‰' });
    expect(dearer.inputs).toBe(plain.inputs);
    expect(dearer.parameters).not.toBe(plain.parameters);
    expect(dearer.results).not.toBe(plain.results);
    const idle = sealOf([loans('1000')], { POS单价: '300' });
    expect(idle.parameters).not.toBe(plain.parameters);
    expect(idle.results).toBe(plain.results);
  });

  test('1.5‰ and 0.0015 are one parameter', () => {
    expect(sealOf([loans('1000')], { 营销奖励率: '0.0015' })).toEqual(plain);
  });

  test('who is held is part of the results', () => {
    const heldOnly = [loans('0'), changed(loans('0'), 1, '客户号', null)].map(
      (table) => sealOf([table]).results,
    );
    expect(heldOnly[0]).not.toBe(heldOnly[1]);
  });

  test('a value has one form: a number never looks like a text, a blank or a truth value', () => {
    const forms = [decimal(1), '1', true, null, decimal('1.0'), '', decimal('1e30')].map(canonical);
    expect(forms[0]).toBe(forms[4]);
    expect(new Set(forms).size).toBe(forms.length - 1);
    expect(forms[6]).not.toContain('e');
  });

  test('without a roster there is nothing to seal', () => {
    expect(run(bookOf([targets()])).seal).toBeNull();
    expect(run(corporate([])).seal).not.toBeNull();
  });
});
