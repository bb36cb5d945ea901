import { figure, figures, findings, held, rows } from '../../support/reading';
import { ledger } from '../../support/tables';
import { graded } from '../../support/grading';

describe('G-4 轮岗提示: longer than 轮岗年限 (3 years) at one branch at the year’s end', () => {
  const stays = (text: string) => ledger('任职记录', `工号 网点 开始日期\n${text}`);
  const due = (text: string, years = '3') =>
    figure(graded([stays(text)], { 轮岗年限: years }), '1001', '轮岗提示');

  test.each([
    ['since 2020-12-30: three years and a day', '1001 城东 2020-12-30', '1'],
    ['since 2020-12-31: exactly three years', '1001 城东 2020-12-31', '0'],
    ['since 2021-06-01', '1001 城东 2021-06-01', '0'],
    [
      'a second record at the same branch does not restart it',
      '1001 城东 2015-01-01\n1001 城东 2022-01-01',
      '1',
    ],
    ['a move does', '1001 城东 2015-01-01\n1001 城西 2022-01-01', '0'],
    ['a return restarts it', '1001 城东 2010-01-01\n1001 城西 2021-01-01\n1001 城东 2022-01-01', '0'],
    [
      'a return long ago',
      '1001 城东 2010-01-01\n1001 城西 2012-01-01\n1001 城东 2013-01-01\n1001 城东 2022-01-01',
      '1',
    ],
    ['in any order of rows', '1001 城东 2022-01-01\n1001 城西 2021-01-01\n1001 城东 2010-01-01', '0'],
    ['a move after the year’s end does not count yet', '1001 城东 2015-01-01\n1001 城西 2024-01-01', '1'],
    ['a move on the last day counts', '1001 城东 2015-01-01\n1001 城西 2023-12-31', '0'],
    ['nothing known', '1002 城东 2015-01-01', '0'],
  ])('%s', (_, text, expected) => {
    expect(due(text)).toBe(expected);
  });

  test('half years: 2.5 years since 2021-06-30 passed a day before the year’s end, since 2021-07-01 not yet', () => {
    expect([due('1001 城东 2021-06-30', '2.5'), due('1001 城东 2021-07-01', '2.5')]).toEqual(['1', '0']);
  });

  test('轮岗名单 has the branch and the first day of the run', () => {
    const result = graded(
      [stays('1001 城西 2012-01-01\n1001 城东 2013-01-01\n1001 城东 2022-01-01\n1002 城东 2022-01-01')],
      {
        轮岗年限: '3',
      },
    );
    expect(result.lists['轮岗名单']).toEqual([
      expect.objectContaining({ officer: '1001', row: '3', 网点: '城东', 连续任职起始日: '2013-01-01' }),
    ]);
    expect(rows(result, '任职记录')).toBe('4 rows: 4 credited');
  });

  test('without 轮岗年限 the officer’s last row is PARAMETER_MISSING', () => {
    const result = graded([stays('1001 城东 2013-01-01\n1001 城东 2022-01-01')]);
    expect(findings(result)).toEqual(['PARAMETER_MISSING 任职记录!2 工号 A3']);
    expect(held(result)).toEqual(['1001']);
  });
});

describe('G-5 面谈提示: a complaint or a bad loan of one’s own making in the year', () => {
  const events = (text: string) => ledger('预警事项', `工号 日期 类型\n${text}`);

  test.each([
    ['a complaint on the first day', '1001 2023-01-01 投诉', '1'],
    ['主观不良 on the last day', '1001 2023-12-31 主观不良', '1'],
    ['of the year before', '1001 2022-12-31 投诉', '0'],
    ['of the year after', '1001 2024-01-01 投诉', '0'],
    ['another kind', '1001 2023-05-01 客观不良', '0'],
    ['only part of a kind’s name', '1001 2023-05-01 不良', '0'],
    ['another officer’s', '1002 2023-05-01 投诉', '0'],
  ])('%s', (_, text, expected) => {
    expect(figure(graded([events(text)]), '1001', '面谈提示')).toBe(expected);
  });

  test('面谈类型 of a bank’s own; trainees are talked to as well', () => {
    const result = graded([events('1001 2023-05-01 投诉\n1003 2023-05-01 违纪')], { 面谈类型: '违纪、旷工' });
    expect([figure(result, '1001', '面谈提示'), figure(result, '1003', '面谈提示')]).toEqual(['0', '1']);
  });

  test('面谈名单 has every event of the year that calls for it', () => {
    const result = graded([
      events('1001 2023-05-01 投诉\n1001 2022-05-01 投诉\n1002 2023-06-01 表扬\n1001 2023-07-01 主观不良'),
    ]);
    expect(result.lists['面谈名单']).toEqual([
      expect.objectContaining({ officer: '1001', row: '1', 日期: '2023-05-01', 类型: '投诉' }),
      expect.objectContaining({ officer: '1001', row: '4', 日期: '2023-07-01', 类型: '主观不良' }),
    ]);
    expect(rows(result, '预警事项')).toBe('4 rows: 2 credited, 1 OUT_OF_PERIOD, 1 CONDITION');
  });
});

describe('G-6 培训达标 and 考试达标', () => {
  const courses = (text: string) => ledger('培训考试', `工号 日期 类型\n${text}`);
  const QUARTERS = '1001 2023-03-31 培训\n1001 2023-04-01 培训\n1001 2023-09-30 培训';

  test.each([
    ['one in each quarter, on its edges', `${QUARTERS}\n1001 2023-10-01 培训`, '1'],
    ['none in the fourth', QUARTERS, '0'],
    ['two in the third do not make up for the fourth', `${QUARTERS}\n1001 2023-08-01 培训`, '0'],
    ['the fourth one day late', `${QUARTERS}\n1001 2024-01-01 培训`, '0'],
    ['an examination is no training', `${QUARTERS}\n1001 2023-10-01 考试`, '0'],
  ])('trained: %s', (_, text, expected) => {
    expect(figure(graded([courses(text)]), '1001', '培训达标')).toBe(expected);
  });

  test('培训每季下限 2 and 0', () => {
    const twice = courses(`${QUARTERS}\n1001 2023-10-01 培训`);
    const met = (least: string) => figure(graded([twice], { 培训每季下限: least }), '1001', '培训达标');
    expect([met('2'), met('0')]).toEqual(['0', '1']);
    expect(figure(graded([], { 培训每季下限: '0' }), '1001', '培训达标')).toBe('1');
  });

  test.each([
    ['two in one month', '1001 2023-05-01 考试\n1001 2023-05-02 考试', '1'],
    ['one', '1001 2023-05-01 考试', '0'],
    ['one in the year and one before it', '1001 2023-05-01 考试\n1001 2022-12-31 考试', '0'],
  ])('examined: %s', (_, text, expected) => {
    expect(figure(graded([courses(text)]), '1001', '考试达标')).toBe(expected);
  });

  test('another kind is UNKNOWN_CHOICE at its cell', () => {
    const result = graded([courses('1001 2023-05-01 讲座')]);
    expect(findings(result)).toEqual(['UNKNOWN_CHOICE 培训考试!1 类型 C2']);
    expect(held(result)).toEqual(['1001']);
  });

  test('without the ledger nobody is trained or examined, and nobody is held', () => {
    const result = graded([]);
    expect(figures(result, '1001')).toMatchObject({
      培训达标: '0',
      考试达标: '0',
      轮岗提示: '0',
      面谈提示: '0',
    });
    expect(held(result)).toEqual([]);
  });
});
