import { isWellFormed, readsCells } from '../../../src/workbench/grid/edits/well-formed';

describe('a formula that Excel takes', () => {
  test.each([
    '=1',
    '=-1+2',
    '=.5*1.5E+3%',
    '=A1&" ""甲"" "&$B$2',
    '=SUM(A1:A3,,B:B)',
    '=IF(,1,)',
    '=TODAY()',
    '=A1<=B1',
    '=A1<>B1',
    '=A1>=-B1',
    '=SUM((A1,B2))',
    '=SUM(A1:C3 B2:D4)',
    '=不存在!A1',
    "='明细-手工调整'!A1:'明细-手工调整'!B2",
    '=[@金额]*费率',
    '=台账[[#This Row],[金额(元)]]',
    '=SUM(台账[奖励])',
    '=A1:INDEX(B:B,3)',
    '=Sheet1:Sheet3!A1',
    '=[1]表!A1+1',
    "='C:\\[账.xlsx]表'!$A$1",
    '=SUM({1,-2;3,TRUE})',
    '=LAMBDA(x,x+1)(5)',
    '=_xlfn.IFS(A1>1,"甲")',
    '=A1#',
    '=@A1',
    '=#REF!A1+#N/A',
    '= ( A1 + B1 ) * 2 ',
    '=IF(A1="",\n0,\n1)',
    '=甲 乙',
  ])('%s', (formula) => {
    expect(isWellFormed(formula)).toBe(true);
  });
});

describe('a formula that Excel refuses, and that would make a file damaged', () => {
  test.each([
    '=',
    '=1+',
    '=*1',
    '=SUM((1)',
    '=SUM(1))',
    '=SUM(1+)',
    '=(1',
    '=()',
    '="abc',
    '=A1:',
    '=1 2',
    '=A1 2',
    '=A1 B1 +',
    '=A1=<B1',
    '=A1> =B1',
    '=A1;B1',
    '={1,2',
    '={1,}',
    '=(1}',
    '=台账[金额',
    '=台账[[金额]',
    '=[@金额]B1',
    "=cmd|' /C calc'!A0",
    '=5(1)',
    '=A1?B1',
    '=%1',
    '=这是一句话。',
  ])('%s', (formula) => {
    expect(isWellFormed(formula)).toBe(false);
  });
});

test('an entry with a sign counts as a formula where it names cells or functions', () => {
  expect(['+A1+B1', '-台账[金额]', '+SUM(1,2)'].map(readsCells)).toEqual([true, true, true]);
  expect(['+86-138', '-5%', '+1+1', '-备注'].map(readsCells)).toEqual([false, false, false, false]);
});
