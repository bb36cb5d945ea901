import { CellError } from '../../src/functions/errors';
import { explainReward } from '../../src/functions/explain-reward';

function explained(name: string, args: readonly unknown[], language: 'zh' | 'en' = 'zh'): unknown {
  return (explainReward([[name]], args, language) as unknown[][])[0][0];
}

describe('EXPLAINREWARD', () => {
  test('gives the arithmetic of a reward line by line, with its clause', () => {
    expect(explained('MARKETINGREWARD', [1000000, '存量扩大', 1, 600000])).toBe(
      [
        'MARKETINGREWARD＝300（C-7.1 三(二)3(1) 个人营销贷款）',
        '新增部分 = SIGN(发放金额)*MAX(0,ABS(发放金额)-原贷款金额) = SIGN(1000000)*MAX(0,ABS(1000000)-600000) = 400000',
        '计奖金额 = IF(OR(贷款性质="借新还旧",贷款性质="重组"),0,IF(贷款性质="存量扩大",新增部分*存量扩大折扣,发放金额)) = ' +
          'IF(OR("存量扩大"="借新还旧","存量扩大"="重组"),0,IF("存量扩大"="存量扩大",400000*0.5,发放金额)) = 200000',
        '奖励 = ROUND(计奖金额*营销奖励率*分成,2) = ROUND(200000*0.0015*1,2) = 300',
      ].join('\n'),
    );
  });

  test('shows only the steps that were used', () => {
    expect(String(explained('MARKETINGREWARD', [1000000, '新增']))).not.toContain('新增部分 =');
  });

  test('goes into the functions that a rule calls, and cites their clauses', () => {
    const text = String(explained('RECORDSCORE', [18, 19, 27, 28, 5, 2, '绩'], 'en'));
    expect(text).toContain('RECORDSCORE = 67 (V-1');
    expect(text).toContain(
      '\n  维度计分 = IF(INLIST(维度名,违规维度),0,MIN(评分,维度满分)) = IF(INLIST("德","绩"),0,MIN(18,20)) = 18',
    );
  });

  test('of a reward that cannot be formed says why', () => {
    expect(String(explained('COMPLETION', [90, 0]))).toMatch(
      /^COMPLETION＝COMPLETION 的“完成比”：目标必须大于 0/,
    );
  });

  test('of a long range lets Excel breathe: other work is done before it is through', async () => {
    const wages = Array.from({ length: 2_000 }, (_, row) => [8000 + row]);
    const told = explainReward('POSTPAY', [wages, 0.3], 'zh');
    expect(told).toBeInstanceOf(Promise);
    const cells = await told;
    expect(cells).toHaveLength(2_000);
    // 9,999 × 30%
    expect(String(cells[1_999][0])).toContain('2999.7');
  });

  test('of a range explains each row', () => {
    const [[first], [second]] = explainReward('POSTPAY', [[[8000], [9000]], 0.3], 'zh') as unknown[][];
    expect([first, second]).toEqual([
      expect.stringContaining('POSTPAY＝2400'),
      expect.stringContaining('POSTPAY＝2700'),
    ]);
  });

  test('finds the function whatever its case, and proposes one for a slip of the pen', () => {
    expect(String(explained(' postpay ', [8000, 0.3]))).toContain('2400');
    expect(explained('MARKETREWARD', [1])).toEqual(
      new CellError('#VALUE!', '没有名为“MARKETREWARD”的函数，是否应为 MARKETINGREWARD？'),
    );
    expect(explained('SUM', [1], 'en')).toMatchObject({
      message: expect.stringContaining('"MARKETINGREWARD"'),
    });
  });
});
