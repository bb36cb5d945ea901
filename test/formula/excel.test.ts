import {
  stepToExcel,
  stepsOf,
  toExcel,
  type ExcelOptions,
  type ReferenceNode,
} from '../../src/formula/excel';
import { parse } from '../../src/formula/parse';
import { Fault } from '../../src/formula/value';
import { define } from './scope';

const reward = define(
  'REWARD',
  ['金额', '性质', '率'],
  [
    ['计奖额', 'IF(性质="新增",金额,金额*50%)'],
    ['奖励', 'ROUND(计奖额*率,2)'],
  ],
);
const twice = define('TWICE', ['x'], [['值', 'REWARD(x,"新增",1%)+REWARD(x,"重组",1%)']]);
const options: ExcelOptions = {
  functions: new Map([
    ['REWARD', reward],
    ['TWICE', twice],
  ]),
  isId: (node) => node.kind !== 'call' && nameOf(node).endsWith('号'),
};

function nameOf(node: ReferenceNode): string {
  return node.kind === 'name' || node.kind === 'call'
    ? node.name
    : node.kind === 'all'
      ? node.item
      : node.column;
}

/** Columns of this row in row 2, tables as ranges named by letter, names as they are. */
function refer(node: ReferenceNode, whole: boolean): string {
  switch (node.kind) {
    case 'column':
      return whole ? `${node.column}$2:${node.column}$9` : `$${node.column}2`;
    case 'tableColumn':
      return `${node.table}!$${node.column}$2:$${node.column}$9`;
    case 'all':
      return `全体!${node.item}`;
    case 'roster':
      return `花名册!${node.column}`;
    case 'call':
      return '封存!A1';
    case 'name':
      return node.name === '万元' ? 'B2*10000' : node.name;
  }
}

function written(formula: string, more: Partial<ExcelOptions> = {}): string {
  return toExcel(parse(formula), refer, { ...options, ...more });
}

describe('a rule is written in functions of Excel 2016', () => {
  test.each([
    ['[A]*1.5‰+花名册.系数', '$A2*0.0015+花名册!系数'],
    ['a‰', 'a/1000'],
    ['(a+b)‰*2', '(a+b)/1000*2'],
    ['30%*a', '30%*a'],
    ['-2^2-+3', '-2^2-3'],
    ['a-(b-c)', 'a-(b-c)'],
    ['万元*2', '(B2*10000)*2'],
    ['ROUND(a*b,2)', 'ROUND(ROUND(a*b,8),2)'],
    ['ROUND(a,-2)', 'ROUND(ROUND(a,4),-2)'],
    ['ROUND(a,n)', 'ROUND(ROUND(a,n+6),n)'],
    ['ROUNDUP(a/b,0)', 'ROUNDUP(ROUND(a/b,9),0)'],
    ['ROUNDUP(a,1)', 'ROUNDUP(a,1)'],
    ['INT(a/30)', 'INT(ROUND(a/30,9))'],
    ['IFS(a>1,"高",a>0,"中",TRUE,"低")', 'IF(a>1,"高",IF(a>0,"中","低"))'],
    ['IFS(a>1,2)', 'IF(a>1,2,NA())'],
    ['SWITCH(x,"甲",1,"乙",2,0)', 'IF(x="甲",1,IF(x="乙",2,0))'],
    ['SWITCH(x,"甲",1)', 'IF(x="甲",1,NA())'],
    ['SWITCH(工号,"a",1,0)', 'IF(EXACT(工号,"a"),1,0)'],
    ['CONCAT(a,"b",c)', 'a&"b"&c'],
    ['CONCAT(a)', 'a&""'],
    ['DAYS(a,b-1)', 'a-(b-1)'],
    ['ISBLANK(a)', 'a=""'],
    // A blank is 0 in Excel's eyes, not in the rule's.
    ['a=0', 'IF(a="",FALSE,a=0)'],
    ['a<>0', 'IF(a="",TRUE,a<>0)'],
    ['SUM((表[A]=0)*表[B])', 'SUMPRODUCT((表!$A$2:$A$9<>"")*(表!$A$2:$A$9=0)*表!$B$2:$B$9)'],
    ['AND(a>1,b>1)', 'AND(a>1,b>1)'],
    // Excel computes every argument of AND; the rule stops at the first that is FALSE.
    ['AND(b<>0,a/b>1)', 'IF(IF(b="",TRUE,b<>0),IF(a/b>1,TRUE,FALSE),FALSE)'],
    ['OR(b=0,a/b>1)', 'IF(IF(b="",FALSE,b=0),TRUE,IF(a/b>1,TRUE,FALSE))'],
    ['"说""好"""', '"说""好"""'],
    ['EOMONTH(a,-1)+WEEKDAY(a,2)', 'EOMONTH(a,-1)+WEEKDAY(a,2)'],
    ['TEXT(a,"yyyy-mm")&LEFT(b,2)', 'TEXT(a,"yyyy-mm")&LEFT(b,2)'],
    ['往期(x,"2022")+1', '封存!A1+1'],
    ['SUM(全体[得分])', 'SUM(全体!得分)'],
    ['LOOKUP(x,表[A],表[B])', 'IF(x<MIN(表!$A$2:$A$9),0,LOOKUP(x,表!$A$2:$A$9,表!$B$2:$B$9))'],
    ['INDEX(表[B],MATCH("甲",表[A],0))', 'INDEX(表!$B$2:$B$9,MATCH("甲",表!$A$2:$A$9,0))'],
    [
      'SUMIFS(表[B],表[A],x,表[C],">="&y)',
      'SUMPRODUCT((表!$A$2:$A$9&""=x&"")*(表!$C$2:$C$9>=y)*ISNUMBER(表!$C$2:$C$9),表!$B$2:$B$9)',
    ],
    ['SUM(表[B]*2)', 'SUMPRODUCT(表!$B$2:$B$9*2)'],
    ['MAX(表[B]-表[C])', 'SUMPRODUCT(MAX(表!$B$2:$B$9-表!$C$2:$C$9))'],
    ['SUMPRODUCT((表[A]=x)*表[B])', 'SUMPRODUCT((表!$A$2:$A$9=x)*表!$B$2:$B$9)'],
    ['SUM(IF(AND(表[A]>1,表[B]>1),表[C],0))', 'SUMPRODUCT((表!$A$2:$A$9>1)*(表!$B$2:$B$9>1)*表!$C$2:$C$9)'],
    ['SUM(ROUND(表[B]*率,2))', 'SUMPRODUCT(ROUND(ROUND(表!$B$2:$B$9*率,8),2))'],
  ])('%s', (formula, expected) => {
    expect(written(formula)).toBe(expected);
  });

  test('in a group an aggregate takes the rows, a bare column the group’s own cell', () => {
    expect(written('IF([A]>1,SUM([B]),SUM([B]*[C]))', { isGroup: true })).toBe(
      'IF($A2>1,SUM(B$2:B$9),SUMPRODUCT(B$2:B$9*C$2:C$9))',
    );
  });

  test('a text of more than 255 characters is joined from parts', () => {
    expect(written(`"${'长'.repeat(300)}"`)).toBe(`"${'长'.repeat(255)}"&"${'长'.repeat(45)}"`);
  });
});

describe('ids never meet SUMIFS, COUNTIFS or MATCH', () => {
  test.each([
    ['[工号]=花名册.工号', 'EXACT($工号2,花名册!工号)'],
    ['[工号]<>"1"', 'NOT(EXACT($工号2,"1"))'],
    ['[工号]=""', '$工号2=""'],
    ['COUNTIFS(表[工号],x)', 'SUMPRODUCT(EXACT(表!$工号$2:$工号$9,x)*1)'],
    ['COUNTIFS(表[工号],"<>")', 'SUMPRODUCT((表!$工号$2:$工号$9<>"")*1)'],
    [
      'SUMIFS(表[B],表[工号],x,表[C],">="&y)',
      'SUMPRODUCT(EXACT(表!$工号$2:$工号$9,x)*(表!$C$2:$C$9>=y)*ISNUMBER(表!$C$2:$C$9),表!$B$2:$B$9)',
    ],
    [
      'MATCH(x,表[工号],0)',
      'SUMPRODUCT(MIN(ROW(表!$工号$2:$工号$9)-MIN(ROW(表!$工号$2:$工号$9))+1+(1-EXACT(表!$工号$2:$工号$9,x))*1E+9))',
    ],
  ])('%s', (formula, expected) => {
    expect(written(formula)).toBe(expected);
  });

  test('no written formula over ids holds a function that reads them as numbers or wildcards', () => {
    for (const name of ['SUMIFS', 'AVERAGEIFS', 'MAXIFS', 'MINIFS']) {
      const text = written(`${name}(表[B],表[借据号],[借据号])`);
      expect(text).not.toMatch(/SUMIFS|COUNTIFS|AVERAGEIFS|MAXIFS|MINIFS|MATCH/);
      expect(text).toContain('EXACT');
    }
  });
});

describe('domain functions', () => {
  test('in native mode their steps are put in', () => {
    expect(written('REWARD([A],[B],1.5‰)+1')).toBe('ROUND(ROUND(IF($B2="新增",$A2,$A2*50%)*0.0015,8),2)+1');
    expect(written('REWARD(a+b,"x",c-d)')).toBe('ROUND(ROUND(IF("x"="新增",a+b,(a+b)*50%)*(c-d),8),2)');
  });

  test('steps can have columns of their own', () => {
    const tree = parse('REWARD([A],[B],1.5‰)*2');
    const uses = stepsOf(tree, options.functions);
    const cells = new Map(uses.map((use, i) => [use.key, `${'XYZ'[i]}2`]));
    const placed = { ...options, stepReference: (use: { key: string }) => cells.get(use.key) };
    expect(uses.map((use) => [use.step.name, stepToExcel(use, refer, placed)])).toEqual([
      ['计奖额', 'IF($B2="新增",$A2,$A2*50%)'],
      ['奖励', 'ROUND(ROUND(X2*0.0015,8),2)'],
    ]);
    expect(toExcel(tree, refer, placed)).toBe('Y2*2');
  });

  test('each use of a function inside a function has steps of its own', () => {
    const uses = stepsOf(parse('TWICE(a)+REWARD(b,"新增",1%)'), options.functions);
    expect(new Set(uses.map((use) => use.key)).size).toBe(7);
    expect(uses.map((use) => use.step.name)).toEqual([
      '计奖额',
      '奖励',
      '计奖额',
      '奖励',
      '值',
      '计奖额',
      '奖励',
    ]);
  });

  test('in functions mode the custom function is called', () => {
    const functions = { mode: 'functions' as const, functionName: (name: string) => `JISUAN.${name}` };
    expect(written('ROUND(REWARD([A],[B],1.5‰),2)', functions)).toBe(
      'ROUND(ROUND(JISUAN.REWARD($A2,$B2,0.0015),8),2)',
    );
  });
});

describe('what has no native form is said', () => {
  test.each([
    ['CONCAT(表[A])'],
    ['SUM(IF(表[A]>0,1/表[A],0))'],
    ['SUM(IF(表[A]>0,"a",0))'],
    ['SUM(EDATE(表[A],1))'],
    ['MAXIFS(表[B],表[A],"a*")'],
    ['INDEX(表[A]*2,1)'],
    ['SUM(LOOKUP(表[A],表[B],表[C]))'],
  ])('%s', (formula) => {
    let fault: unknown;
    try {
      written(formula);
    } catch (caught) {
      fault = caught;
    }
    expect(fault).toBeInstanceOf(Fault);
    expect((fault as Fault).text.zh).toContain('Excel 2016');
  });

  test('a formula that grows beyond 8,192 characters is refused', () => {
    const steps: [string, string][] = [['s0', 'x+1']];
    for (let i = 1; i < 40; i += 1) steps.push([`s${i}`, `s${i - 1}+s${i - 1}`]);
    const grow = define('GROW', ['x'], steps);
    expect(() => written('GROW(1)', { functions: new Map([['GROW', grow]]) })).toThrow(Fault);
  });
});
