import { evaluate } from '../../../src/formula/evaluate';
import { parse } from '../../../src/formula/parse';
import { print } from '../../../src/formula/print';
import { Fault } from '../../../src/formula/value';
import { SampleScope } from '../scope';

const scope = new SampleScope({
  tables: { 表: { 分: [90, 80, null, 90, '缺考', 70], 空: [null, null] } },
  names: { 空: null, 起: 45000, 止: 44000 },
  ids: [],
});
const functions = new Map();
const value = (formula: string) => {
  const found = evaluate(parse(formula), scope, { functions });
  return typeof found === 'object' && found !== null ? found.toNumber() : found;
};
function fault(formula: string): Fault {
  try {
    value(formula);
  } catch (found) {
    if (found instanceof Fault) return found;
  }
  throw new Error(`${formula} has a value`);
}

describe('ranks and places among the numbers of a column', () => {
  test.each([
    ['RANK(90,表[分])', 1],
    ['RANK(80,表[分])', 3],
    ['RANK(70,表[分],0)', 4],
    ['RANK(70,表[分],1)', 1],
    ['RANK(90,表[分],1)', 3],
    // Excel's gives #N/A for a number that is not among them.
    ['RANK(85,表[分])', 3],
    ['RANK(1,表[空])', 1],
    ['LARGE(表[分],1)', 90],
    ['LARGE(表[分],3)', 80],
    ['SMALL(表[分],1)', 70],
    ['MEDIAN(表[分])', 85],
    ['MEDIAN(3,1,2)', 2],
  ])('%s is %d: blanks and texts do not count', (formula, expected) => {
    expect(value(formula)).toBe(expected);
  });

  test.each([
    ['LARGE(表[分],5)', 'FORMULA_ERROR', /要第 5 个，而这里有 4 个数/],
    ['SMALL(表[分],0)', 'FORMULA_ERROR', /要第 0 个/],
    ['MEDIAN(表[空])', 'FORMULA_ERROR', /没有可用的数字/],
    ['RANK(空,表[分])', 'REQUIRED_BLANK', /“空”为空/],
    ['DATEDIF(起,止,"Y")', 'FORMULA_ERROR', /起日晚于止日/],
    ['DATEDIF(止,起,"MD")', 'FORMULA_ERROR', /"Y"（满几年）/],
    ['CHOOSE(4,1,2,3)', 'FORMULA_ERROR', /没有“4”/],
    ['MOD(1,0)', 'FORMULA_ERROR', /除数为 0/],
    ['XLOOKUP(1,表[分],表[分])', 'FORMULA_ERROR', /找不到“1”/],
  ])('%s is a finding', (formula, code, words) => {
    expect(fault(formula).code).toBe(code);
    expect(fault(formula).text.zh).toMatch(words);
  });
});

describe('other spellings are read as the functions of the list', () => {
  test.each([
    ['SUMIF(表[a],">5",表[b])', 'SUMIFS(表[b],表[a],">5")'],
    ['SUMIF(表[a],">5")', 'SUMIFS(表[a],表[a],">5")'],
    ['xlookup(x,表[a],表[b])', 'INDEX(表[b],MATCH(x,表[a],0))'],
    ['XLOOKUP(x,表[a],表[b],"无")', 'IF(COUNTIFS(表[a],x)=0,"无",INDEX(表[b],MATCH(x,表[a],0)))'],
    ['MOD(x+1,y)', 'x+1-INT((x+1)/y)*y'],
    ['CEILING(x,10)', '-INT(-x/10)*10'],
    ['CHOOSE(n,"甲","乙")', 'SWITCH(n,1,"甲",2,"乙")'],
    ['ISNUMBER(FIND("信用",[产品]))', 'CONTAINS([产品],"信用")'],
    ['RANK.EQ(x,全体[x])', 'RANK(x,全体[x])'],
    ['TRUNC(x)', 'ROUNDDOWN(x,0)'],
  ])('%s', (written, read) => {
    expect(print(parse(written))).toBe(read);
    // What is read is written so that it is read the same again.
    expect(print(parse(read))).toBe(read);
  });
});
