import { reportOf } from '../../../src/app/report';
import { runScheme } from '../../../src/app/run';
import { resultOf } from '../../../src/run/result';
import { readBook } from '../../../src/workbook/file/read';
import { differences, together, workbookOf } from '../../report/workbook';
import type { Table } from '../../support/book';
import { hasLibreOffice, LibreOffice } from '../../support/libreoffice';
import { figures, held, place } from '../../support/reading';
import { info, ROSTER, sheet } from './own-scheme';

/** Ranks, places and other spellings at every level: in a row, a group of rows, an officer. */
const items = sheet(
  '方案',
  '项目 层级 公式 台账 日期列 分组 条件 单位 应发',
  '次高 | 分组明细 | LARGE([金额],2)+MEDIAN([金额]) | 存款 | 日期 | [产品] | [金额]<>70 | 元',
  '名次 | 明细 | RANK([金额],存款[金额]) | 存款 | 日期',
  '差距 | 分组明细 | LARGE([金额],1)-SMALL([金额],1)+RANK(MAX([金额]),[金额]) | 存款 | 日期 | [产品] | | 元 | 是',
  '月数 | 明细 | DATEDIF([开户日],[日期],"M") | 存款 | 日期 | | [开户日]<>""',
  '信用 | 明细 | MOD([金额],30)+CEILING([金额],7)+FLOOR([金额],7)+TRUNC([金额]/3,1) | 存款 | 日期 | | CONTAINS([备注],"信用") | 元',
  '单价 | 明细 | XLOOKUP([产品],产品单价[产品],产品单价[单价])*XLOOKUP([备注],产品单价[产品],产品单价[单价],0)+CHOOSE(2,[金额],1) | 存款 | 日期 | | | 元',
  '总额 | 明细 | [金额]/3 | 存款 | 日期 | | | 元',
  '总名次 | 个人 | RANK(总额,全体[总额])+RANK(总额,全体[总额],1)*10',
  '网点均 | 个人 | SUMIF(全体[网点],花名册.网点,全体[总额])/COUNTIF(全体[网点],花名册.网点)+MEDIAN(全体[总额])+LARGE(全体[总额],2) | | | | | 元',
  '空白 | 个人 | COUNTBLANK(存款[备注])*10+SUMPRODUCT((存款[备注]="")*1)',
  '行数 | 个人 | COUNTA(存款[备注])+COUNTIFS(存款[备注],"",存款[工号],花名册.工号)*100',
);
const ledgers = sheet(
  '台账定义',
  '台账 列 类型 必填 允许负数',
  '存款 | 工号 | 编号 | 是',
  '存款 | 日期 | 日期 | 是',
  '存款 | 金额 | 金额 | 是 | 是',
  '存款 | 产品 | 文本',
  '存款 | 备注 | 文本',
  '存款 | 开户日 | 日期',
);
const deposits: Table = {
  name: '存款',
  header: ['工号', '日期', '金额', '产品', '备注', '开户日'],
  rows: [
    ['1001', 44950, 100, '开户', '信用卡', 44000],
    ['1002', 44950, 400.5, '开户', null, 43000],
    ['1001', 44950, 300, '开户', '旧信用', null],
    ['1001', 44950, 50, '代发', '信用卡', 44950],
    ['1002', 44950, -60, '代发', null, 44921],
    ['1003', 44950, 70, '代发', '信用卡', 40000],
  ],
};
const bytes = workbookOf([
  ...[ROSTER, info(), items, ledgers, deposits],
  sheet('产品单价', '产品 单价', '开户 | 2', '代发 | 5', '信用卡 | 3'),
]);
const book = readBook(bytes);
const request = { scheme: 'custom', period: '2023Q1', overrides: new Map<string, string>() };
const calculation = runScheme(book, request);

describe('Ranks, places and other spellings of Excel', () => {
  const result = resultOf(calculation);

  test('a second of one is a finding at its group; the other groups go on', () => {
    const errors = result.findings.filter(({ severity }) => severity === 'error');
    expect(errors.map(place)).toEqual([
      'FORMULA_ERROR 存款!4 金额 C5',
      'FORMULA_ERROR 存款!2 金额 C3',
      'FORMULA_ERROR 存款!5 金额 C6',
    ]);
    expect(errors[0].message.zh).toMatch(/LARGE 要第 2 个，而这里有 1 个数/);
    expect(held(result)).toEqual(['1001', '1002']);
    // 100 + 200, the group of 50 has no second.
    expect(figures(result, '1001').次高).toBe('300.00');
  });

  test('figures by hand', () => {
    expect(figures(result, '1001')).toMatchObject({
      // Third, second and fifth of 400.5, 300, 100, 70, 50, −60.
      名次: '10',
      // 300 − 100 + 1, 0 + 1.
      差距: '202.00',
      // 10 + 105 + 98 + 33.3; 0 + 301 + 294 + 100; 20 + 56 + 49 + 16.6.
      信用: '1082.90',
      // 2 × 3 + 1; 0 + 1; 5 × 3 + 1.
      单价: '24.00',
      总名次: '31',
      // Two of the six rows say nothing; no row after the last is counted.
      空白: '22',
    });
  });

  if (hasLibreOffice())
    test('another program computes the written formulas alike, in every cell', () => {
      const out = together(bytes, reportOf(book, calculation, request, { mode: 'native', lang: 'zh' })!);
      const office = new LibreOffice();
      const [back] = office.recalculated([out]);
      office.close();
      expect(differences(readBook(out), readBook(back))).toEqual([]);
    });
});
