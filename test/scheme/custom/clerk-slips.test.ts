import { changed } from '../../support/tables';
import type { Table } from '../../support/book';
import {
  info,
  ownBook,
  PARAMETERS as parameters,
  problems,
  ROSTER,
  runOwn,
  sheet,
  words,
} from './own-scheme';
import { figure, findings, lines } from '../../support/reading';

const ledgers = sheet(
  '台账定义',
  '台账 列 类型 必填',
  '存款 | 工号 | 编号 | 是',
  '存款 | 日期 | 日期 | 是',
  '存款 | 金额 | 金额 | 是',
  '存款 | 产品 | 文本',
  '存款 | 备注 | 文本',
);
const rate: Table = { ...parameters, rows: parameters.rows.slice(0, 1) };
const prices = sheet('产品单价', '产品 单价', '开户 | 2', '代发 | 5');
const tiers = sheet('档位', '下限 比率', '0 | 1%', '1000 | 2%');
const scheme = sheet(
  '方案',
  '项目 层级 公式 台账 日期列 单位 应发',
  '存款奖 | 明细 | ROUND([金额]*奖励率,2) | 存款 | 日期 | 元',
  '合计 | 个人 | 存款奖 |  |  | 元 | 是',
);
const deposits: Table = { name: '存款', header: ['工号', '日期', '金额', '产品', '备注'], rows: [] };
const sound = [info(), scheme, ledgers, parameters, prices, tiers, deposits];
const withTables = (...tables: Table[]) =>
  ownBook(...sound.filter((one) => !tables.some(({ name }) => name === one.name)), ...tables);
const line = (formula: string) => withTables(changed(scheme, 1, '公式', formula));
const person = (formula: string) => withTables(changed(scheme, 2, '公式', formula));
const english = (book: ReturnType<typeof line>) =>
  runOwn(book, '2023Q1')
    .findings.map(({ message }) => message.en)
    .join('\n');

test('a sound scheme has no finding', () => {
  expect(problems(withTables())).toEqual([]);
});

describe('What is written as in Excel is told with what to write, in both languages', () => {
  test.each<[string, RegExp, RegExp]>([
    [
      'VLOOKUP([产品],产品单价,2,0)*[金额]',
      /请改写为 INDEX\(产品单价\[单价\],MATCH\(\[产品\],产品单价\[产品\],0\)\)/,
      /write INDEX\(产品单价\[单价\]/,
    ],
    ['VLOOKUP([金额],档位,2)', /请改写为 LOOKUP\(\[金额\],档位\[下限\],档位\[比率\]\)/, /write LOOKUP\(/],
    ['LOOKUP(1,0/(产品单价[产品]=[产品]),产品单价[单价])', /靠错误值工作/, /works by errors/],
    ['INDEX(产品单价[单价],MATCH([产品],产品单价[产品]))', /请在最后加 ,0/, /add ,0 at the end/],
    ['LOOKUP([产品],产品单价[产品],产品单价[单价])', /按文字查找请写 INDEX/, /look for a text by INDEX/],
    ['IF([金额]>=1,000,1,0)', /千分位/, /thousands/],
    ['IF([日期]>2023年1月31日,1,0)', /DATE\(2023,1,31\)/, /DATE\(2023,1,31\)/],
    ['[金额]*百分之三', /3%/, /3%/],
    ['MIN([金额],5000元)', /5000元 请写成 5000/, /write 5000元 as 5000/],
    ['IF([金额]>"1000",1,0)', /数字不加引号/, /takes no quotes/],
    ['[产品]*2', /把类型改为 金额 或 数值/, /set its type/],
    ['存款[金额]*奖励率', /本行的请写 \[金额\]/, /this row is \[金额\]/],
    ['岗位&""', /花名册\.岗位/, /花名册\.岗位/],
    ['IF(OR([产品]="开户","代发"),1,0)', /请写 \[产品\]="代发"/, /write every condition/],
    ['NETWORKDAYS([日期],期末日)', /考勤台账/, /calendar of working days/],
    ['如果([金额]>0,1,0)', /IF\(条件,是则,否则\)/, /IF\(condition/],
    ['RANK([金额],[金额])', /全体\[得分\] 或 台账\[列\]/, /whole column/],
    ['计件单价([产品])', /请写进“函数定义”/, /Define a function/],
    ['SUMIFS(存款[金额],存款[产品])', /SUMIFS\(取数的列,条件列1,条件1/, /column 1,criterion 1/],
  ])('%s', (formula, zh, en) => {
    const book = line(formula);
    expect(problems(book).every((place) => place.includes('方案!1 公式 C2'))).toBe(true);
    expect(words(book)).toMatch(zh);
    expect(english(book)).toMatch(en);
  });

  test.each<[string, RegExp]>([
    ['SUMIFS(存款[金额],存款[工号],花名册[工号])', /本人的请写 花名册\.工号/],
    ['存款奖+SUM(参数[单价])', /直接写名称：单价/],
    ['往期(存款奖,2022Q4)', /加双引号写成 "2022Q4"/],
    ['上期(存款奖)', /往期\(项目,上期\)/],
    ['合计+1', /往期\(合计,上期\)/],
    ['IF(岗位="客户经理",1,0)', /花名册\.岗位/],
    ['存款奖+单价', /是否漏乘了单价/],
  ])('%s', (formula, zh) => {
    expect(words(person(formula))).toMatch(zh);
  });
});

describe('What Excel’s users write and means the same is read as it is', () => {
  const rows: Table = {
    ...deposits,
    rows: [
      ['1001', 44950, 1234.5, '开户', '信用卡'],
      ['1001', 44951, 500, '代发', null],
      ['1002', 44952, 900, '代发', '旧信用'],
    ],
  };
  const value = (formula: string) => {
    const result = runOwn(withTables(changed(scheme, 2, '公式', formula), rows, rate), '2023Q1');
    expect(findings(result)).toEqual([]);
    return figure(result, '1001', '合计');
  };
  test.each([
    ['SUMIF(存款[工号],花名册.工号,存款[金额])', '1734.50'],
    ['COUNTIF(存款[工号],花名册.工号)', '2.00'],
    ['XLOOKUP("代发",产品单价[产品],产品单价[单价])', '5.00'],
    ['XLOOKUP("无",产品单价[产品],产品单价[单价],7)', '7.00'],
    ['XLOOKUP(1500,档位[下限],档位[比率],0,-1)*100', '2.00'],
    ['RANK(存款奖,全体[存款奖])', '1.00'],
    ['RANK.EQ(存款奖,全体[存款奖],1)', '3.00'],
    ['LARGE(全体[存款奖],2)+SMALL(全体[存款奖],1)', '0.90'],
    ['MEDIAN(全体[存款奖])', '0.90'],
    ['MOD(17,5)+TRUNC(2.9)+QUOTIENT(9,2)', '8.00'],
    ['CEILING(101,50)+FLOOR(149,50)', '250.00'],
    ['CHOOSE(2,10,20,30)', '20.00'],
    ['SUM(IF(CONTAINS(存款[备注],"信用"),存款[金额],0))', '2134.50'],
    ['DATEDIF(DATE(2020,4,1),期末日,"Y")', '2.00'],
    // 张三 is in 城东 by himself, the others are in 城西.
    ['SUMIFS(全体[存款奖],全体[网点],"城西")', '0.90'],
    ['COUNTA(存款[备注])+COUNTBLANK(存款[备注])', '3.00'],
  ])('%s is %s', (formula, expected) => {
    expect(value(formula)).toBe(expected);
  });

  test('a rank of figures that never end, as thirds do, is right without rounding them first', () => {
    const thirds = changed(changed(scheme, 1, '公式', '[金额]/3'), 2, '公式', 'RANK(存款奖,全体[存款奖])');
    const result = runOwn(withTables(thirds, { ...rows, rows: rows.rows.slice(1) }), '2023Q1');
    expect(['1001', '1002', '1003'].map((id) => figure(result, id, '合计'))).toEqual([
      '2.00',
      '1.00',
      '3.00',
    ]);
  });
});

test('places and ranks within a group of rows, and of a row among all', () => {
  const items = sheet(
    '方案',
    '项目 层级 公式 台账 日期列 分组 单位 应发',
    '次高 | 分组明细 | LARGE([金额],2)+MEDIAN([金额]) | 存款 | 日期 | [产品] | 元',
    '名次 | 明细 | RANK([金额],存款[金额]) | 存款 | 日期 | | ',
    '差距 | 分组明细 | LARGE([金额],1)-SMALL([金额],1)+RANK(MAX([金额]),[金额]) | 存款 | 日期 | [产品] | 元 | 是',
  );
  const amounts = [100, 400, 300, 50, 60];
  const rows = amounts.map((amount, at) => ['1001', 44950, amount, at < 3 ? '开户' : '代发', null]);
  const result = runOwn(withTables(items, { ...deposits, rows }, { ...parameters, rows: [] }), '2023Q1');
  expect(findings(result)).toEqual([]);
  // 300 + 300, and 50 + 55; ranks 3, 1, 2, 5, 4; 300 + 1, and 10 + 1.
  expect(figure(result, '1001', '次高')).toBe('705.00');
  expect(lines(result, '名次').map((line) => line.split(' ')[1])).toEqual(['3', '1', '2', '5', '4']);
  expect(figure(result, '1001', '差距')).toBe('312.00');
});

test('a rank by COUNTIFS over a quotient that is not rounded is one off, as in Excel: told at its cell', () => {
  const ranked = (score: string) =>
    sheet(
      '方案',
      '项目 层级 公式 单位 应发',
      `得分 | 个人 | ${score} | 分`,
      '名次 | 个人 | 1+COUNTIFS(全体[得分],">"&得分) | 名 | 是',
    );
  const quotient = withTables(ranked('1/3'), rate);
  expect(problems(quotient)).toEqual(['FORMULA_ERROR 方案!2 公式 C3']);
  expect(words(quotient)).toMatch(/请改用 RANK\(得分,全体\[得分\]\)/);
  expect(figure(runOwn(quotient, '2023Q1'), '1001', '名次')).toBe('4');
  expect(problems(withTables(ranked('ROUND(1/3,8)'), rate))).toEqual([]);
});

describe('Names in the workbook that are nearly right', () => {
  test('a ledger’s sheet misspelt by a character: a warning, because the ledger would count as empty', () => {
    const book = ownBook(
      ...sound.map((table) => (table === deposits ? { ...deposits, name: '存款表' } : table)),
    );
    expect(problems(book)).toEqual(['TABLE_MISSING 存款!*']);
    expect(words(book)).toMatch(/但有工作表“存款表”.*改名为“存款”/);
  });

  test('a column of a ledger misspelt: the header that is nearly so', () => {
    const book = withTables({ ...deposits, header: ['工号', '日期', '金额数', '产品', '备注'] });
    expect(problems(book)).toEqual(['COLUMN_MISSING 存款!* 金额']);
    expect(words(book)).toMatch(/没有列“金额”，但有列“金额数”/);
  });

  test('方案 on a sheet of another name, 公式 under another header', () => {
    const others = sound.filter((table) => table !== scheme);
    expect(words(ownBook(...others, { ...scheme, name: '方案表' }))).toMatch(/有工作表“方案表”/);
    const header = scheme.header.map((name) => (name === '公式' ? '计算公式' : name));
    expect(words(withTables({ ...scheme, header }))).toMatch(/有“计算公式”：如果就是它，请把表头改为“公式”/);
  });

  test.each([
    ['台账定义', 3, '类型', '百分比', '比率'],
    ['台账定义', 3, '必填', '√', '是'],
    ['方案', 1, '层级', '逐笔', '明细'],
    ['方案信息', 1, '周期', '月度', '月'],
  ])('%s row %i %s %s: is %s meant?', (table, row, column, word, meant) => {
    const spoiled = sound.find(({ name }) => name === table)!;
    expect(words(withTables(changed(spoiled, row, column, word)))).toContain(`是否想写“${meant}”？`);
  });

  test('3 with the unit % would be 300%: a warning at the cell; a word in place of a number is an error there', () => {
    const rate = (value: string | number) =>
      withTables({ ...parameters, rows: [['奖励率', value, '%'], ...parameters.rows.slice(1)] });
    expect(problems(rate(3))).toEqual(['AMOUNT_SUSPICIOUS 参数!1 值 B2']);
    expect(problems(rate(1.2))).toEqual([]);
    expect(problems(rate('百分之三'))).toContain('UNREADABLE_NUMBER 参数!1 值 B2');
  });
});

test('a price for each 10,000 yuan is no amount in 万元: neither in a parameter table nor as a unit', () => {
  const items = changed(
    scheme,
    1,
    '公式',
    'ROUND([金额]/10000*LOOKUP([金额],单价表[下限],单价表[每万元奖励])+[金额]/10000*加价,2)',
  );
  const result = runOwn(
    withTables(
      items,
      { ...parameters, rows: [['加价', 0.5, '元/万元']] },
      {
        name: '单价表',
        header: ['下限（万元）', '每万元奖励'],
        rows: [
          [0, 5],
          [10, 8],
        ],
      },
      { ...deposits, rows: [['1001', 44950, 200_000, null, null]] },
    ),
    '2023Q1',
  );
  expect(findings(result)).toEqual([]);
  // 20 × 8 + 20 × 0.5.
  expect(figure(result, '1001', '合计')).toBe('170.00');
});

test('a roster column that 台账定义 does not describe is read as its cells are', () => {
  const roster: Table = {
    ...ROSTER,
    header: [...ROSTER.header, '职级系数'],
    rows: ROSTER.rows.map((row, at) => [...row, 1 + at / 10]),
  };
  const result = runOwn(
    withTables(changed(scheme, 2, '公式', '花名册.职级系数*100+SUM(全体[职级系数])'), roster, rate),
    '2023Q1',
  );
  expect(findings(result)).toEqual([]);
  expect(figure(result, '1002', '合计')).toBe('113.30');
});
