import { recalculate } from '../../support/univer';

describe.each([
  ['as the workbench calculates', true],
  ['by Univer alone', false],
])('%s: formulas come to what Excel makes of them', (_, direct) => {
  test('structured references, names, Chinese sheets and rounding', async () => {
    const values = await recalculate(
      [
        {
          name: '客户经理 台账',
          rows: [
            ['姓名', '机构', '日均存款', '奖励'],
            ['张三', '城关', 100000, '=ROUND([@日均存款]*0.001,2)'],
            ['李四', '东风', 200000.5, '=ROUND(客户经理[@日均存款]*费率,2)'],
            ['王五', '东风', 300, '=ROUND(客户经理[[#This Row],[日均存款]]*0.001,2)'],
          ],
          tables: { 客户经理: 'A1:D4' },
        },
        {
          name: '结果',
          rows: [
            ['=SUM(客户经理[日均存款])'],
            ['=SUMIFS(客户经理[日均存款],客户经理[机构],"东风")'],
            ['=SUM(客户经理[奖励])'],
            ["=SUM('客户经理 台账'!C:C)"],
            ['=ROUND(1.005,2)'],
            ['=ROUND(-2.5,0)'],
            ['=ROUND(1.45*3,1)'],
            ['=SUMPRODUCT(--EXACT(客户经理[机构],"东风"),客户经理[日均存款])'],
            ['=IFERROR(VLOOKUP("x",客户经理,2,0),"无")'],
            ['=A1&"元"'],
            ['=客户经理[[#Headers],[日均存款]]'],
            ['=ROWS(客户经理[#All])'],
            ['=不存在'],
            ['=没有!A1'],
            ['=1/0'],
            ['=COUNTA(范围)'],
            ['=_xlfn.IFS(A1>1,"大",TRUE,"小")'],
            ['=B99'],
          ],
        },
      ],
      { names: { 费率: '=0.001', 范围: '=客户经理[姓名]' }, direct },
    );
    expect(
      values
        .get('客户经理 台账')!
        .slice(1)
        .map((row) => row[3]),
    ).toEqual([100, 200, 0.3]);
    expect(values.get('结果')!.map(([value]) => value)).toEqual([
      300300.5,
      200300.5,
      300.3,
      300300.5,
      1.01,
      -3,
      4.4,
      200300.5,
      '无',
      '300300.5元',
      '日均存款',
      4,
      '#NAME?',
      '#REF!',
      '#DIV/0!',
      3,
      '大',
      0,
    ]);
  });

  test('custom functions are asked in one message, spill, and give errors', async () => {
    let asked = 0;
    const values = await recalculate(
      [
        {
          name: '表',
          rows: [
            [1, '=DOUBLE(A1)', '=DOUBLE(B1)+1'],
            [2, '=DOUBLE(A2)', '=_xldudf_DOUBLE(A1:A3)'],
            [3, '=DOUBLE(A3)', null],
            [null, '=FAIL()', null],
            [null, '=SUM(C2:C4)', null],
          ],
        },
      ],
      {
        direct,
        functions: {
          DOUBLE: (matrix) => {
            asked += 1;
            return (matrix as number[][]).map((row) => row.map((value) => value * 2));
          },
          FAIL: () => ({ error: '#N/A', message: '' }),
        },
      },
    );
    expect(values.get('表')).toEqual([
      [1, 2, 5],
      [2, 4, 2],
      [3, 6, 4],
      ['', '#N/A', 6],
      ['', 12, ''],
    ]);
    // DOUBLE(2) is asked once, for B2 and for C1.
    expect(asked).toBe(4);
  });
});
