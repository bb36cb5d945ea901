import fc from 'fast-check';
import { parse } from '../../src/formula/parse';
import { print } from '../../src/formula/print';
import { Fault } from '../../src/formula/value';
import { anyTree, shape } from './trees';

function printed(text: string): string {
  return print(parse(text));
}

function syntax(text: string): Fault {
  try {
    parse(text);
  } catch (fault) {
    if (fault instanceof Fault) return fault;
    throw fault;
  }
  throw new Error(`accepted: ${text}`);
}

describe('a rule is read as Excel reads a formula', () => {
  // Every pair of operators: what the formula means, written with all parentheses.
  test.each([
    ['1+2*3', '1+(2*3)'],
    ['(1+2)*3', '(1+2)*3'],
    ['1-2-3', '(1-2)-3'],
    ['8/4/2', '(8/4)/2'],
    ['2^3^2', '(2^3)^2'],
    ['-2^2', '(-2)^2'],
    ['2^-1', '2^(-1)'],
    ['-2%', '-(2%)'],
    ['50%^2', '(50%)^2'],
    ['1+2&3+4', '(1+2)&(3+4)'],
    ['"a"&"b"="ab"', '("a"&"b")="ab"'],
    ['1<2=TRUE', '(1<2)=TRUE'],
    ['1.5‰*2', '(1.5‰)*2'],
    ['a*b/c', '(a*b)/c'],
    ['--1', '-(-1)'],
  ])('%s means %s', (text, meaning) => {
    expect(shape(parse(text))).toEqual(shape(parse(meaning)));
  });

  test.each([
    ['=1+1', '1+1'],
    ['＝IF（［金额］＞＝100，“高”，“低”）', 'IF([金额]>=100,"高","低")'],
    ['１２．５％×２', '12.5%*2'],
    ['a≥1', 'a>=1'],
    ['a≤1', 'a<=1'],
    ['a≠1', 'a<>1'],
    ['6÷2', '6/2'],
    ['a－b＋c＊d／e', 'a-b+c*d/e'],
    ['[@列]', '[列]'],
    ['[@[列]]', '[列]'],
    ['【列】', '[列]'],
    ['[ 列 名 ]', '[列 名]'],
    ["[余额'[元']]", "[余额'[元']]"],
    ['台账 [列]', '台账[列]'],
    ['全体[综合得分]', '全体[综合得分]'],
    ['花名册.岗位', '花名册.岗位'],
    ['花名册.1月工资', '花名册.[1月工资]'],
    ['round( 1 , 2 )', 'ROUND(1,2)'],
    ['Max(1)', 'MAX(1)'],
    ['true', 'TRUE'],
    ['FALSE()', 'FALSE'],
    ['往期(绩效合计,"2023Q1")', '往期(绩效合计,"2023Q1")'],
    ['1e3', '1000'],
    ['1.5E-3', '0.0015'],
    ['.5', '0.5'],
    ['5.', '5'],
    ['1月利息', '1月利息'],
    ['"他说""好"""', '"他说""好"""'],
    ['“新增”', '"新增"'],
    ['SUM()', 'SUM()'],
    [' 1 \u3000+\n2 ', '1+2'],
  ])('%s is accepted', (text, canonical) => {
    expect(printed(text)).toBe(canonical);
  });

  test('names such as constructor and __proto__ are ordinary names', () => {
    for (const name of ['constructor', '__proto__', 'toString', 'hasOwnProperty']) {
      expect(parse(name)).toMatchObject({ kind: 'name', name });
      expect(parse(`[${name}]`)).toMatchObject({ kind: 'column', column: name });
      expect(parse(`${name}(1)`)).toMatchObject({ kind: 'call', name: name.toUpperCase() });
    }
  });

  test('each part knows where it stands in the text', () => {
    const tree = parse('=[金额]*营销奖励率');
    expect(tree.span).toEqual({ start: 1, end: 11 });
    expect(tree).toMatchObject({
      left: { span: { start: 1, end: 5 } },
      right: { span: { start: 6, end: 11 } },
    });
  });
});

describe('a mistake is named with its place and what was expected', () => {
  test.each([
    ['', 1, '空'],
    ['=', 2, '空'],
    ['1+', 3, '中断'],
    ['1+*2', 3, '此处应为数字'],
    ['(1+2', 1, '右括号'],
    ['SUM(1,2', 4, '右括号'],
    ['1)', 2, '右括号'],
    ['SUM(1,,2)', 7, '第 2 个参数'],
    ['SUM(1,)', 7, '第 2 个参数'],
    ['a b', 3, '运算符'],
    ['[列', 1, '右方括号'],
    ['[]', 1, '列名'],
    ['[#全部]', 2, '列名'],
    ['"新增', 1, '双引号'],
    ['Sheet1!A1', 7, '工作表'],
    ['A1:B2', 3, '区域'],
    ['$A$1', 1, '单元格'],
    ['SUM(1;2)', 6, '逗号'],
    ['SUM(1、2)', 6, '逗号'],
    ["'新增'", 1, '双引号'],
    ['a==b', 3, '一个“=”'],
    ['a=>b', 3, '>='],
    ['a&&b', 3, 'AND'],
    ['a||b', 2, 'OR'],
    ['{1,2}', 1, '数组'],
    ['#REF!', 1, '错误值'],
    ['台账[@列]', 3, '[列]'],
    ['台账.列', 1, '花名册'],
    ["'存款 表'!A1", 1, '单元格'],
    ['[a]!=1', 4, '<>'],
    ['[a]>=1，0)', 7, '逗号只能写在函数的括号里'],
    ['IF([a]大于1,1,0)', 7, '运算符 >'],
    ['[a]x2', 4, '运算符 *'],
    ['[a]乘以2', 4, '运算符 *'],
    ['[a]不低于2', 4, '运算符 >='],
    ['〔a〕*2', 1, '方括号'],
    ['[金额*2', 1, '是否应为 [金额]'],
    ['{="a"}', 1, '数组公式'],
    ['OR([a]={"甲","乙"})', 8, 'INLIST'],
    ['表[[a]:[b]]', 6, '一次只能写一列'],
    ['IF(SUM(1,IF(2,3', 12, '缺 3 个'],
    ['2(1+2)', 2, '运算符'],
    ['MOD(1)', 1, 'MOD(数,除数)'],
    ['SUMIF(表[a])', 1, 'SUMIF(条件列,条件,求和列)'],
    ['XLOOKUP(1,表[a],表[b],0,2)', 1, '第 5 个参数'],
    ['ISNUMBER([a])', 1, 'FIND'],
    ['ISNUMBER(SEARCH("POS",[a]))', 1, '请改用 FIND'],
    ['TRUE(1)', 5, '没有参数'],
    ['1e999', 1, '范围'],
    ['~1', 1, '区间'],
    ['¤1', 1, '不认识'],
  ])('%s is a mistake at character %i', (text, character, words) => {
    const fault = syntax(text);
    expect(fault.code).toBe('SYNTAX');
    expect(fault.text.zh).toContain(`第 ${character} 个字符`);
    expect(fault.text.zh).toContain(words);
    expect(fault.text.en).toContain(`character ${character}:`);
    expect(fault.span?.start).toBe(character - 1);
  });
});

describe('hostile text is refused quickly', () => {
  test.each([
    ['parentheses', '('.repeat(8000)],
    ['signs', '-'.repeat(8000)],
    ['calls', 'IF('.repeat(2700)],
    ['a chain of sums', Array(4000).fill('1').join('+')],
    ['arguments', `SUM(${Array(4000).fill('1').join(',')})`],
    ['too many characters', '1'.repeat(8193)],
    ['digits', '1'.repeat(8000)],
    ['open brackets', '['.repeat(8000)],
    ['quotes', '"'.repeat(8001)],
    ['percent signs', `1${'%'.repeat(8000)}`],
  ])('%s', (_, text) => {
    expect(syntax(text).code).toBe('SYNTAX');
  });

  test('64 levels are accepted, 65 are not', () => {
    expect(parse(`${'('.repeat(64)}1${')'.repeat(64)}`)).toMatchObject({ kind: 'number' });
    expect(syntax(`${'('.repeat(65)}1${')'.repeat(65)}`).text.zh).toContain('64');
  });

  test('any text at all is a formula or a SYNTAX fault', () => {
    const alphabet = fc.constantFrom(...'0123456789.%‰+-*/^&=<>()[]@"“”,，（）列金额aB#!: \n');
    fc.assert(
      fc.property(fc.array(alphabet, { maxLength: 30 }), (characters) => {
        try {
          parse(characters.join(''));
        } catch (fault) {
          expect(fault).toBeInstanceOf(Fault);
          expect((fault as Fault).code).toBe('SYNTAX');
          expect((fault as Fault).text.en).not.toBe('');
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe('the canonical text of a rule', () => {
  test('reading what was printed gives the same rule', () => {
    fc.assert(
      fc.property(anyTree, (tree) => {
        expect(shape(parse(print(tree)))).toEqual(shape(tree));
      }),
      { numRuns: 2000 },
    );
  });

  test('no parentheses but the needed ones', () => {
    expect(printed('((1+2))*(3)-((4)*5)')).toBe('(1+2)*3-4*5');
    expect(printed('1-(2-3)')).toBe('1-(2-3)');
    expect(printed('(1-2)-3')).toBe('1-2-3');
    expect(printed('2^(3^2)')).toBe('2^(3^2)');
    expect(printed('-(2^2)')).toBe('-(2^2)');
    expect(printed('(-2)^2')).toBe('-2^2');
  });
});
