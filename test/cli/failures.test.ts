import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { failure } from '../../src/cli/failure';
import { speaking } from '../../src/cli/language';
import { C, jisuan, Q1, saved, scratch } from './support';

const folder = scratch();
const book = saved(folder, 'book', []);
const explain = ['explain', book, ...Q1];

describe('A command line that makes no sense ends with 2 and says what to do, in one language', () => {
  test.each([
    [['run', book, '--period', '2023Q1'], '缺少选项 --scheme', 'Option --scheme is missing'],
    [['run', book, ...C], '缺少选项 --period', 'Option --period is missing'],
    [['run', ...Q1], '缺少参数 BOOK.xlsx', 'Argument BOOK.xlsx is missing'],
    [['run', book, '--schme', 'x'], '没有选项“--schme”。是否应为：--scheme？', 'Did you mean --scheme?'],
    [['rum', book], '没有命令“rum”。是否应为：run？', 'There is no command “rum”. Did you mean run?'],
    [['run', book, 'other.xlsx', ...Q1], '参数太多', 'Too many arguments'],
    [['run', book, ...Q1, '--json'], '选项 --json <FILE|-> 后面缺少内容', 'needs a value'],
    [['run', book, '--scheme', 'x', '--period', '2023Q1'], '没有名为“x”的方案', 'There is no scheme “x”'],
    [
      ['run', book, ...C, '--period', '2023-03'],
      '期间应为季度，如 2023Q1',
      'needs a quarter, such as 2023Q1',
    ],
    [['run', book, ...C, '--period', '去年'], '收到的是“去年”', 'got “去年”'],
    [['run', book, ...Q1, '--set', '营销奖励率'], '--set 应写成 参数=值', '--set wants 参数=值'],
    [['run', book, ...Q1, '--set', '营销奖率=1'], '是否应为：营销奖励率', 'Did you mean 营销奖励率'],
    [['run', book, ...Q1, '--set', '净增为负=忽略'], '计零 / 扣减', '计零 / 扣减'],
    [['run', book, ...Q1, '--mode', 'native'], '--mode 只能与 --out 一起使用', '--mode only goes with --out'],
    [['run', book, ...Q1, '--out', book], '不能是台账工作簿本身', 'must not be the ledger workbook itself'],
    [['run', book, ...Q1, '--out', 'r.csv'], '扩展名应与台账工作簿相同', 'must have the extension'],
    [['run', book, ...Q1, '--out', 'r.xlsx', '--mode', 'x'], '--mode 应为 native', '--mode is one of native'],
    [['statements', book, ...Q1], '缺少选项 --out', 'Option --out is missing'],
    [['seal', book], '没有核算结果', 'holds no results'],
    [['verify', book], '没有封存记录', 'holds no seal'],
    [['check', book, '--period', '2023Q9'], '收到的是“2023Q9”', '2023Q9'],
    [[...explain, '--officer', '9', '--item', '工资总额'], '花名册里没有工号“9”', 'no officer “9”'],
    [[...explain, '--officer', '1001', '--item', '工资总'], '是否应为：工资总额', 'Did you mean 工资总额'],
    [
      ['sample', '--officers', '-3', '--out', 'a.xlsx'],
      '--officers 应为不小于 1 的整数',
      'whole number from 1',
    ],
    [['sample', '--out', 'a.csv'], '--out 应是 .xlsx 文件', 'must be an .xlsx file'],
    [['template', '--out', 'a.xlsx'], '缺少选项 --scheme', 'Option --scheme is missing'],
  ])('%j', async (argv, zh, en) => {
    const chinese = await jisuan(argv);
    expect(chinese).toMatchObject({ exit: 2, out: '' });
    expect(chinese.err).toContain(zh);
    const english = await jisuan([...argv, '--lang=en']);
    expect(english).toMatchObject({ exit: 2, out: '' });
    expect(english.err).toContain(en);
    for (const { err } of [chinese, english]) expect(err).not.toMatch(/ at .*\.ts|Error:/);
  });

  test('an unknown language is told in the default one', async () => {
    expect(await jisuan(['schemes', '--lang', 'fr'])).toMatchObject({
      exit: 2,
      err: expect.stringContaining('--lang 只能是 zh 或 en') as string,
    });
  });
});

describe('A file that is no workbook ends with 2 and says what to do', () => {
  const put = (name: string, content: string): string => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };

  test.each([
    ['a missing file', () => join(folder, 'no.xlsx'), '找不到文件'],
    ['a text file', () => put('a.csv', '工号,姓名\n1001,张三\n'), '不是 .xlsx 工作簿'],
    ['an empty file', () => put('empty.xlsx', ''), '.xlsx'],
    ['a torn archive', () => put('torn.xlsx', 'PK\u0003\u0004 and nothing else'), '损坏'],
  ])('%s', async (_, path, words) => {
    const { exit, out, err } = await jisuan(['run', path(), ...Q1]);
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
    expect(err).toContain(words);
  });
});

describe('Writing', () => {
  test('where the folder does not exist says so and leaves nothing behind', async () => {
    const { exit, err } = await jisuan(['run', book, ...Q1, '--json', join(folder, 'none', 'r.json')]);
    expect(exit).toBe(2);
    expect(err).toContain('所在文件夹不存在');
  });

  test('over a folder is refused', async () => {
    mkdirSync(join(folder, 'sub'));
    const { exit, err } = await jisuan(['run', book, ...Q1, '--json', join(folder, 'sub')]);
    expect({ exit, err }).toMatchObject({
      exit: 2,
      err: expect.stringContaining('这是一个文件夹') as string,
    });
    expect(existsSync(join(folder, 'sub'))).toBe(true);
  });

  test('leaves no draft beside the file', async () => {
    const target = join(folder, 'kept.json');
    await jisuan(['run', book, ...Q1, '--json', target]);
    await jisuan(['run', book, ...Q1, '--json', target]);
    expect(readdirSync(folder).filter((name) => name.includes('kept'))).toEqual(['kept.json']);
  });
});

test('a bug of ours asks to be reported, in both languages, and ends with 70', () => {
  const { exit, text } = failure(new TypeError('x is undefined'), speaking('en'));
  expect(exit).toBe(70);
  expect(text).toContain('请');
  expect(text).toContain('please report it');
  expect(text).toContain('TypeError: x is undefined');
});
