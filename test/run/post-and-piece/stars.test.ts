import { figure, findings, held } from '../../support/reading';
import { ledger } from '../../support/tables';
import { paid } from '../../support/post-and-piece';

const CONDITIONS = ledger(
  '星级条件',
  `星级 指标     下限
   3    存款     100
   3    满意度   80%
   4    存款     200
   4    满意度   90%
   5    存款     300
   5    新客户   10`,
);
const data = (text: string) => ledger('星级数据', `对象 指标 值\n${text}`);
const stars = (given: string) => figure(paid([CONDITIONS, data(given)]), '1001', '星级');

describe('P-4 星级: the highest star whose own conditions all hold', () => {
  test.each([
    ['both of three stars exactly met', '1001 存款 100\n1001 满意度 80%', '3'],
    ['deposits one short', '1001 存款 99\n1001 满意度 95%', '0'],
    ['four stars', '1001 存款 200\n1001 满意度 0.9', '4'],
    ['four stars missed by the second condition: three', '1001 存款 250\n1001 满意度 89.99%', '3'],
    ['a missing indicator is not met', '1001 存款 250', '0'],
    [
      'five stars by their own conditions alone, though three and four fail',
      '1001 存款 300\n1001 新客户 10',
      '5',
    ],
    ['none', '1001 新客户 3', '0'],
    ['nothing known', '1002 存款 500', '0'],
  ])('%s', (_, given, expected) => {
    expect(stars(given)).toBe(expected);
  });

  test('the order of the conditions does not matter', () => {
    const backwards = { ...CONDITIONS, rows: [...CONDITIONS.rows].reverse() };
    const result = paid([backwards, data('1001 存款 250\n1001 满意度 95%')]);
    expect(figure(result, '1001', '星级')).toBe('4');
  });

  test('branches have stars too: list 网点星级, each branch once', () => {
    const result = paid([
      CONDITIONS,
      data('城东 存款 300\n城东 新客户 12\n城西 存款 150\n城西 满意度 85%\n1001 存款 1'),
    ]);
    expect(result.lists['网点星级']).toEqual([
      expect.objectContaining({ officer: '', 网点: '城东', 星级: '5' }),
      expect.objectContaining({ officer: '', 网点: '城西', 星级: '3' }),
    ]);
    expect(figure(result, '1001', '星级')).toBe('0');
  });

  test('an object that is neither officer nor branch is OFFICER_UNKNOWN, and no branch of the list', () => {
    const result = paid([CONDITIONS, data('城北 存款 300\n城北 新客户 12\n城东 存款 1')]);
    expect(findings(result)).toEqual([
      'OFFICER_UNKNOWN 星级数据!1 对象 A2',
      'OFFICER_UNKNOWN 星级数据!2 对象 A3',
    ]);
    expect(held(result)).toEqual([]);
    expect(result.lists['网点星级'].map(({ 网点 }) => 网点)).toEqual(['城东']);
  });

  test('an indicator twice is DUPLICATE_KEY: the officer is held, and the indicator counts as missing', () => {
    const result = paid([CONDITIONS, data('1001 存款 300\n1001 存款 301\n1001 新客户 12\n1002 存款 1')]);
    expect(findings(result)).toEqual([
      'DUPLICATE_KEY 星级数据!1 对象 A2',
      'DUPLICATE_KEY 星级数据!2 对象 A3',
    ]);
    expect([figure(result, '1001', '星级'), figure(result, '1002', '星级')]).toEqual(['0', '0']);
    expect(held(result)).toEqual(['1001']);
  });

  test('a value that cannot be read holds its officer only; for the stars it is an indicator that is missing', () => {
    const result = paid([CONDITIONS, data('1001 存款 很多\n1002 存款 300\n1002 新客户 10')]);
    expect(findings(result)).toEqual(['UNREADABLE_NUMBER 星级数据!1 值 C2']);
    expect([figure(result, '1001', '星级'), figure(result, '1002', '星级')]).toEqual(['0', '5']);
    expect(held(result)).toEqual(['1001']);
  });

  test('without conditions nobody has stars', () => {
    expect(figure(paid([data('1001 存款 300')]), '1001', '星级')).toBe('0');
  });
});
