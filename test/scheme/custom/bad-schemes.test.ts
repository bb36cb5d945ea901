import { readCustomScheme } from '../../../src/scheme/custom/custom';
import { NO_VALUE, type Table } from '../../support/book';
import { changed } from '../../support/tables';
import { info, ownBook, PARAMETERS as parameters, problems, runOwn, sheet, words } from './own-scheme';

const ledgers = sheet(
  '台账定义',
  '台账 列 类型 必填 取值 唯一 允许负数 缺省',
  '存款 | 工号 | 编号 | 是',
  '存款 | 账号 | 编号 | 是 | | 是',
  '存款 | 日期 | 日期 | 是',
  '存款 | 金额 | 金额 | 是',
  '存款 | 户名 | 文本',
);
/** A sound scheme of two items; the cases spoil one cell. */
const scheme = sheet(
  '方案',
  '项目 层级 公式 台账 取数 日期列 归属 分成表 分组 条件 单位 应发',
  '存款奖 | 明细 | ROUND([金额]*奖励率,2) | 存款 | | 日期 | | | | [金额]>0 | 元',
  '合计 | 个人 | 存款奖 | | | | | | | | 元 | 是',
);
const sound = [info(), scheme, ledgers, parameters];

/** The scheme with one cell changed; further tables are added or take the place of one of that name. */
function spoiled(row: number, column: string, to: string | number | null, ...others: Table[]) {
  const names = new Set(others.map((table) => table.name));
  const tables = [changed(scheme, row, column, to), ...sound.filter((table) => table !== scheme)];
  return ownBook(...tables.filter((table) => !names.has(table.name)), ...others);
}
const withTable = (table: Table) => ownBook(...sound.filter((one) => one.name !== table.name), table);

describe('A sound scheme', () => {
  test('has no finding, and an item may be called 合计', () => {
    expect(problems(ownBook(...sound))).toEqual([]);
  });
});

describe('What is wrong with a rule is told at its cell, with the way to mend it', () => {
  test.each<[string, number, string, string | number | null, string, RegExp]>([
    ['a formula that stops short', 1, '公式', '[金额]*', 'SYNTAX 方案!1 公式 C2', /公式第 6 个字符/],
    [
      'a bracket that is not closed',
      1,
      '公式',
      'ROUND([金额]*奖励率,2',
      'SYNTAX 方案!1 公式 C2',
      /ROUND 的“\(”/,
    ],
    ['a misspelt parameter', 1, '公式', '[金额]*奖率', 'NAME_UNKNOWN 方案!1 公式 C2', /是否想写“奖励率”/],
    [
      'a parameter that is nowhere',
      1,
      '公式',
      '[金额]*风险系数',
      'NAME_UNKNOWN 方案!1 公式 C2',
      /请写进“参数”表/,
    ],
    [
      'a column that the ledger has not',
      1,
      '公式',
      '[余额]*奖励率',
      'NAME_UNKNOWN 方案!1 公式 C2',
      /台账“存款”没有名为“余额”的列/,
    ],
    ['a column without brackets', 1, '公式', '金额*奖励率', 'NAME_UNKNOWN 方案!1 公式 C2', /请写 \[金额\]/],
    [
      'a function that Excel has and we have not',
      1,
      '公式',
      'IFERROR([金额],0)',
      'NAME_UNKNOWN 方案!1 公式 C2',
      /没有名为 IFERROR 的函数/,
    ],
    [
      'VLOOKUP',
      1,
      '公式',
      'VLOOKUP([户名],A1,2,0)',
      'NAME_UNKNOWN 方案!1 公式 C2',
      /没有名为 VLOOKUP 的函数/,
    ],
    [
      'a text times a number',
      1,
      '公式',
      '[户名]*奖励率',
      'TYPE_MISMATCH 方案!1 公式 C2',
      /\[户名\]是文本，此处应为数字/,
    ],
    ['a line that is text', 1, '公式', '[户名]', 'TYPE_MISMATCH 方案!1 公式 C2', /得出文本/],
    ['text in an item of yuan', 2, '公式', '花名册.岗位', 'TYPE_MISMATCH 方案!2 公式 C3', /单位请写“文本”/],
    ['a whole column as one value', 2, '公式', '存款[金额]', 'TYPE_MISMATCH 方案!2 公式 C3', /SUM/],
    ['a condition that decides nothing', 1, '条件', '[户名]', 'TYPE_MISMATCH 方案!1 条件 J2', /条件应是比较/],
    ['an item that reads itself', 2, '公式', '合计+1', 'CYCLE 方案!2 公式 C3', /合计 → 合计/],
    [
      'a table that is nowhere',
      1,
      '公式',
      '[金额]*INDEX(费率[率],1)',
      'NAME_UNKNOWN 方案!1 公式 C2',
      /没有名为“费率”的台账或参数表/,
    ],
    [
      'a column of the roster that is not there',
      2,
      '公式',
      '花名册.职级',
      'NAME_UNKNOWN 方案!2 公式 C3',
      /花名册没有名为“职级”的列/,
    ],
    [
      'yuan and a count added up',
      2,
      '公式',
      '存款奖+单价',
      'UNIT_MISMATCH 方案!2 公式 C3',
      /单位不同：元 与 元\/户/,
    ],
    ['a cell reference', 2, '公式', '存款奖+B7', 'NAME_UNKNOWN 方案!2 公式 C3', /不能引用单元格/],
    ['an unknown level', 1, '层级', '按笔', 'UNKNOWN_CHOICE 方案!1 层级 B2', /明细、分组明细、个人/],
    ['no level', 1, '层级', null, 'REQUIRED_BLANK 方案!1 层级 B2', /没有填写/],
    ['no formula', 1, '公式', null, 'REQUIRED_BLANK 方案!1 公式 C2', /没有填写/],
    ['a ledger that nobody defined', 1, '台账', '存款表', 'TABLE_MISSING 方案!1 台账 D2', /是否想写“存款”/],
    ['lines of no ledger', 1, '台账', null, 'REQUIRED_BLANK 方案!1 台账 D2', /层级改为 个人/],
    [
      'a date column that is not there',
      1,
      '日期列',
      '存入日期',
      'NAME_UNKNOWN 方案!1 日期列 F2',
      /是否想写“日期”/,
    ],
    [
      'a date column that is no date',
      1,
      '日期列',
      '户名',
      'TYPE_MISMATCH 方案!1 日期列 F2',
      /应是日期或期间/,
    ],
    [
      'an owner that is not there',
      1,
      '归属',
      '客户经理',
      'NAME_UNKNOWN 方案!1 归属 G2',
      /没有名为“客户经理”的列/,
    ],
    ['a split table that is not there', 1, '分成表', '分成', 'TABLE_MISSING 方案!1 分成表 H2', /没有定义/],
    [
      'a snapshot of the wrong kind',
      1,
      '取数',
      '月末',
      'UNKNOWN_CHOICE 方案!1 取数 E2',
      /期内、期初、期末、全部/,
    ],
    ['groups on a level without groups', 1, '分组', '[账号]', 'TYPE_MISMATCH 方案!1 分组 I2', /分组明细/],
    [
      'a ledger at the level of persons',
      2,
      '台账',
      '存款',
      'TYPE_MISMATCH 方案!2 台账 D3',
      /个人层级不用“台账”/,
    ],
    ['an item twice', 2, '项目', '存款奖', 'DUPLICATE_KEY 方案!1 项目 A2', /重复出现/],
    [
      'an item named like a parameter',
      2,
      '项目',
      '奖励率',
      'NAME_COLLISION 方案!2 项目 A3',
      /同时用作参数和项目/,
    ],
    ['an item named like a period name', 2, '项目', '期末日', 'NAME_COLLISION 方案!2 项目 A3', /期间名称/],
  ])('%s', (_, row, column, to, expected, said) => {
    const book = spoiled(row, column, to);
    expect(problems(book)).toContain(expected);
    expect(words(book)).toMatch(said);
  });

  test('one slip is one finding: what depends on it is not told again', () => {
    expect(problems(spoiled(1, '公式', '[金额]*'))).toEqual(['SYNTAX 方案!1 公式 C2']);
    expect(problems(spoiled(1, '台账', '存款表'))).toEqual(['TABLE_MISSING 方案!1 台账 D2']);
    expect(problems(spoiled(1, '公式', '[金额]*INDEX(费率[率],1)'))).toEqual(['NAME_UNKNOWN 方案!1 公式 C2']);
    expect(problems(spoiled(2, '公式', '合计+1'))).toEqual(['CYCLE 方案!2 公式 C3']);
  });

  test('several slips are told together, unreadable formulas beside unknown names', () => {
    const both = changed(changed(scheme, 1, '公式', '[金额]*('), 2, '公式', '存款奖+差旅费');
    expect(problems(withTable(both))).toEqual(['SYNTAX 方案!1 公式 C2', 'NAME_UNKNOWN 方案!2 公式 C3']);
  });

  test('a rule typed with = that Excel took for its own formula: how to type it', () => {
    const error = withTable(changed(scheme, 1, '公式', { error: '#NAME?' }));
    expect(problems(error)).toEqual(['FORMULA_ERROR 方案!1 公式 C2']);
    expect(words(error)).toMatch(/#NAME\?.*单引号/);
    expect(problems(withTable(changed(scheme, 1, '公式', NO_VALUE)))).toEqual([
      'NO_CACHED_VALUE 方案!1 公式 C2',
    ]);
  });

  test('a post misspelt by a letter is warned of; a post that nobody holds now is not', () => {
    const posts = (text: string) =>
      withTable({
        ...scheme,
        header: [...scheme.header, '适用岗位'],
        rows: scheme.rows.map((row, at) => [...row, at === 1 ? text : null]),
      });
    expect(problems(posts('客户经里'))).toEqual(['UNKNOWN_CHOICE 方案!2 适用岗位 M3']);
    expect(problems(posts('客户经理、产品经理'))).toEqual([]);
  });

  test('without 日期列 the whole ledger counts, other periods too: told as information', () => {
    const book = spoiled(1, '日期列', null);
    expect(problems(book)).toEqual([]);
    const { scheme: read, findings } = readCustomScheme(book);
    expect(read).not.toBeNull();
    expect(findings.map(({ code, severity, where }) => [code, severity, where.address])).toEqual([
      ['REQUIRED_BLANK', 'info', 'F2'],
    ]);
    expect(words(book)).toMatch(/将计算台账“存款”的全部行/);
    const meant = changed(changed(scheme, 1, '日期列', null), 1, '取数', '全部');
    expect(words(withTable(meant))).toBe('');
  });

  test('0 and 1 as the only numbers of a column', () => {
    const flags = sheet(
      '台账定义',
      '台账 列 类型 必填 取值',
      '存款 | 工号 | 编号 | 是',
      '存款 | 合格 | 整数 | | 0、1',
    );
    const items = sheet('方案', '项目 层级 公式 台账', '合格数 | 明细 | [合格] | 存款');
    const rows: Table = {
      name: '存款',
      header: ['工号', '合格'],
      rows: [
        ['1001', 1],
        ['1001', 2],
      ],
    };
    const result = runOwn(ownBook(info(), items, flags, rows), '2023Q1');
    expect(result.findings.filter(({ severity }) => severity === 'error').map(({ code }) => code)).toEqual([
      'UNKNOWN_CHOICE',
    ]);
  });

  test('two columns that are unique each by itself', () => {
    const unique = sheet(
      '台账定义',
      '台账 列 类型 唯一',
      '卡 | 工号 | 编号',
      '卡 | 卡号 | 编号 | 是',
      '卡 | 手机 | 编号 | 是',
    );
    const items = sheet('方案', '项目 层级 公式 台账', '开卡数 | 明细 | 1 | 卡');
    const rows = sheet('卡', '工号 卡号 手机', '1001 | a | 1', '1001 | b | 1', '1001 | c |', '1001 | d |');
    const result = runOwn(ownBook(info(), items, unique, rows), '2023Q1');
    const errors = result.findings.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ code, where }) => [code, where.address])).toEqual([
      ['DUPLICATE_KEY', 'C2'],
      ['DUPLICATE_KEY', 'C3'],
    ]);
  });

  test('a bare number is a rule', () => {
    expect(problems(spoiled(1, '公式', 20))).toEqual([]);
  });

  test('a column that the workbook has but 台账定义 does not: its type is asked for', () => {
    const ledger: Table = { name: '存款', header: ['工号', '账号', '日期', '金额', '余额'], rows: [] };
    expect(words(spoiled(1, '公式', '[余额]*奖励率', ledger))).toMatch(/“台账定义”没有写出它的类型/);
  });

  test('both languages say it', () => {
    for (const { message } of runOwn(spoiled(1, '公式', '[金额]*奖率'), '2023Q1').findings) {
      expect(message.zh).toMatch(/公式第 6 个字符：/);
      expect(message.en).toMatch(/公式, character 6: .*Do you mean "奖励率"\?/);
    }
  });
});

describe('Functions of the bank’s own', () => {
  const functions = (...rows: string[]) => sheet('函数定义', '函数 形参 公式 条款', ...rows);
  const calling = (formula: string, ...rows: string[]) => spoiled(2, '公式', formula, functions(...rows));

  test('take what they are given, see parameters, and call each other', () => {
    expect(
      problems(
        calling('FEE(存款奖,2)', 'FEE | 基数，倍数 | ROUND(HALF(基数)*倍数+单价,2)', 'half | x | x/2'),
      ),
    ).toEqual([]);
  });

  test.each<[string, string, string[], string, RegExp]>([
    ['one that calls itself', 'F(1)', ['F | x | F(x)+1'], 'CYCLE 函数定义!1 公式 C2', /F → F/],
    ['a circle of two', 'F(1)', ['F | x | G(x)', 'G | x | F(x)'], 'CYCLE 函数定义!2 公式 C3', /G → F → G/],
    [
      'an unknown name inside',
      'F(1)',
      ['F | x | x*比例'],
      'NAME_UNKNOWN 函数定义!1 公式 C2',
      /没有名为“比例”/,
    ],
    ['a column inside', 'F(1)', ['F | x | x*[金额]'], 'NAME_UNKNOWN 函数定义!1 公式 C2', /金额/],
    ['an item inside', 'F(1)', ['F | x | x*存款奖'], 'NAME_UNKNOWN 函数定义!1 公式 C2', /作为形参/],
    [
      'named like one of Excel’s',
      'SUM(1)',
      ['SUM | x | x'],
      'NAME_COLLISION 函数定义!1 函数 A2',
      /自带的函数/,
    ],
    ['without parameters', 'F()', ['F |  | 1'], 'REQUIRED_BLANK 函数定义!1 形参 B2', /没有填写/],
    ['a parameter with brackets', 'F(1)', ['F | [x] | 1'], 'SYNTAX 函数定义!1 形参 B2', /不能作形参/],
    ['called with too few', 'F(1)', ['F | x,y | x+y'], 'SYNTAX 方案!2 公式 C3', /F 需要 2 个参数/],
    ['an unreadable formula', 'F(1)', ['F | x | x+'], 'SYNTAX 函数定义!1 公式 C2', /公式第/],
    ['no formula', 'F(1)', ['F | x'], 'REQUIRED_BLANK 函数定义!1 公式 C2', /没有填写/],
  ])('%s', (_, formula, rows, expected, said) => {
    const book = calling(formula, ...rows);
    expect(problems(book)).toContain(expected);
    expect(words(book)).toMatch(said);
  });

  test('a parameter of a function may be called like one of 参数: inside the function its own goes first', () => {
    const book = calling('F(存款奖)', 'F | 单价 | 单价*2');
    expect(problems(book)).toEqual([]);
  });

  test('a step called like a parameter of its function is a collision', () => {
    const functions = sheet('函数定义', '函数 形参 步骤 公式', 'F | x | x | x*2', 'F | | 结果 | x+1');
    expect(problems(spoiled(2, '公式', 'F(存款奖)', functions))).toEqual([
      'NAME_COLLISION 函数定义!1 步骤 C2',
    ]);
  });

  test('one of the product’s own may be called; what it needs of 参数 is told where it is called', () => {
    expect(problems(spoiled(2, '公式', 'MAINTENANCEFEE(1,1,10,20,"按期末户数",0)'))).toEqual([]);
    const book = spoiled(2, '公式', 'TARGETCOMPLETION(花名册.工号,"存款")*100');
    expect(problems(book)).toEqual(['NAME_UNKNOWN 方案!2 公式 C3']);
    expect(words(book)).toMatch(/TARGETCOMPLETION.*单项完成率上限/);
  });
});

describe('The other tables', () => {
  test('without 方案 or 方案信息 there is nothing to run', () => {
    expect(problems(ownBook(info(), ledgers))).toEqual(['TABLE_MISSING 方案!*']);
    expect(problems(ownBook(scheme, ledgers, parameters))).toEqual(['TABLE_MISSING 方案信息!*']);
  });

  test('an unknown kind of period, or two schemes', () => {
    expect(problems(withTable(sheet('方案信息', '名称 周期', '甲 | 半年')))).toEqual([
      'UNKNOWN_CHOICE 方案信息!1 周期 B2',
    ]);
    expect(problems(withTable(sheet('方案信息', '名称 周期', '甲 | 季', '乙 | 月')))).toEqual([
      'DUPLICATE_KEY 方案信息!2 名称 A3',
    ]);
  });

  test.each<[string, number, string, string, string]>([
    ['an unknown type', 4, '类型', '钱', 'UNKNOWN_CHOICE 台账定义!4 类型 C5'],
    ['a column twice', 5, '列', '金额', 'DUPLICATE_KEY 台账定义!4 台账 A5'],
    ['a default that is no number', 4, '缺省', '无', 'UNREADABLE_NUMBER 台账定义!4 缺省 H5'],
    ['是 for yes, not Y', 4, '必填', 'Y', 'UNKNOWN_CHOICE 台账定义!4 必填 D5'],
  ])('台账定义: %s', (_, row, column, to, expected) => {
    expect(problems(withTable(changed(ledgers, row, column, to)))).toContain(expected);
  });

  test('a column of 方案 is missing', () => {
    const short = { ...scheme, header: scheme.header.map((name) => (name === '层级' ? '级别' : name)) };
    expect(problems(withTable(short))).toContain('COLUMN_MISSING 方案!* 层级');
  });

  test('a row of 参数 that no formula names is only warned of, when the scheme runs', () => {
    const more: Table = { ...parameters, rows: [...parameters.rows, ['单价上限', 8, '元']] };
    const result = runOwn(withTable(more), '2023Q1');
    expect(result.findings.filter(({ severity }) => severity === 'warning').map(({ code }) => code)).toEqual([
      'PARAMETER_UNKNOWN',
      'PARAMETER_UNKNOWN',
    ]);
  });
});

describe('A scheme with errors does not run', () => {
  test('its result has no officers, and the findings', () => {
    const result = runOwn(spoiled(1, '公式', '[金额]*'), '2023Q1');
    expect(result).toMatchObject({ scheme: 'custom', officers: [], lines: [], seal: null });
    expect(result.findings.map(({ code }) => code)).toEqual(['SYNTAX']);
  });

  test('a warning only (units) lets it run, and is shown', () => {
    const result = runOwn(spoiled(2, '公式', '存款奖+单价'), '2023Q1');
    expect(result.officers).toHaveLength(3);
    expect(result.findings.map(({ code }) => code)).toContain('UNIT_MISMATCH');
  });
});
