import { parse } from '../../../src/formula/parse';
import { print } from '../../../src/formula/print';
import { guard } from '../../../src/report/native/blanks';
import { withoutFinding } from '../../../src/report/native/nodes';

/** 余额 and 期限 may rightly be blank, 逾期率 only for want of a figure; 档[上限] is a column of many cells. */
function guarded(formula: string): string {
  const { tree } = guard(parse(formula), {
    mayBeBlank: (node) => node.kind === 'column' && ['余额', '期限', '逾期率'].includes(node.column),
    unformed: (node) => (node.kind === 'column' && node.column === '逾期率' ? 'blank' : 'never'),
    isColumn: (node) => node.kind === 'tableColumn',
    unmatched: () => null,
    leftOut: () => null,
  });
  return print(withoutFinding(tree));
}

describe('a figure that the rule does not have is no figure in the sheet either, never 0', () => {
  it.each([
    ['arithmetic over a blank has no result', '[余额]*2', 'IF([余额]="","",[余额]*2)'],
    ['a comparison with a blank has none', '[余额]>0', 'IF([余额]="","",[余额]>0)'],
    [
      'AND comes to its second condition only where the first holds',
      'AND([户数]=1,[余额]>0)',
      'IF(AND([户数]=1,[余额]=""),"",AND([户数]=1,[余额]>0))',
    ],
    [
      'OR comes to its second condition only where the first fails',
      'OR([户数]=1,[余额]>0)',
      'IF(AND(NOT([户数]=1),[余额]=""),"",OR([户数]=1,[余额]>0))',
    ],
    [
      'what the first condition asks is asked once',
      'AND([余额]>0,[余额]*2>[户数])',
      'IF([余额]="","",AND([余额]>0,[余额]*2>[户数]))',
    ],
    [
      'a condition that rules the blank out guards what follows',
      'AND([余额]<>"",[余额]>0)',
      'AND([余额]<>"",[余额]>0)',
    ],
    [
      'a third condition is come to only where both before it hold',
      'AND([户数]=1,[户数]<9,[期限]>0)',
      'IF(AND([户数]=1,AND([户数]<9,[期限]="")),"",AND([户数]=1,[户数]<9,[期限]>0))',
    ],
    [
      'inside a sum, one cell that comes to the blank is enough',
      'SUMPRODUCT(AND(档[上限]>0,[余额]<档[上限])*1)',
      'IF(SUMPRODUCT(AND(档[上限]>0,[余额]="")*1)>0,"",SUMPRODUCT(AND(档[上限]>0,[余额]<档[上限])*1))',
    ],
    [
      'a choice inside arithmetic has none where the branch taken has none',
      '2*SWITCH([户数],1,[余额],[期限])',
      'IF(OR(AND([户数]=1,[余额]=""),AND(NOT([户数]=1),[期限]="")),"",2*SWITCH([户数],1,[余额],[期限]))',
    ],
    [
      'a test for a blank has its answer where blanks are rightly so',
      'IF([余额]="",0,1)',
      'IF([余额]="",0,1)',
    ],
    [
      'it has none where the blank is for want of a figure',
      'IF([逾期率]="",0,1)',
      'IF([逾期率]="","",IF([逾期率]="",0,1))',
    ],
  ])('%s: %s', (_, formula, written) => {
    expect(guarded(formula)).toBe(written);
  });
});
