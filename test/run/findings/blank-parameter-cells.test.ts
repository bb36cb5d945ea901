import { assessed, everybody, records } from '../../support/four-virtues';
import { applications, paid as micro } from '../../support/microloan';
import { paid as piece } from '../../support/post-and-piece';
import { held } from '../../support/reading';
import { ledger } from '../../support/tables';
import type { RunResult } from '../../../src/run/result';

/** Errors: `CODE 表!行` and, of the words, what names the cell to fill in. */
const told = (result: RunResult) => [
  ...new Set(
    result.findings
      .filter(({ severity, code }) => severity === 'error' && code !== 'SCORE_MISSING')
      .map(
        ({ code, message }) =>
          `${code}: ${/参数表“[^“]*”第 \d+ 行的“[^“]*”（单元格 [A-Z]+\d+）/.exec(message.zh)?.[0] ?? message.zh}`,
      ),
  ),
];

describe('A cell of a parameter table that a figure needs and nobody has filled in is PARAMETER_MISSING, and is named', () => {
  test('V-1: the full marks of 勤', () => {
    const marks = ledger('满分表', '维度 满分\n德 20\n勤 -\n能 30\n绩 30');
    const result = assessed([marks, records(everybody('2001'))]);
    expect(told(result)).toEqual(['PARAMETER_MISSING: 参数表“满分表”第 2 行的“满分”（单元格 B3）']);
    expect(held(result).length).toBeGreaterThan(0);
    expect(result.findings.find(({ code }) => code === 'PARAMETER_MISSING')?.message.zh).toContain('没有填');
  });

  test('P-4: the bound of a star’s condition', () => {
    const conditions = ledger('星级条件', '星级 指标 下限\n3 存款 100\n4 存款 -');
    const result = piece([conditions, ledger('星级数据', '对象 指标 值\n1001 存款 150')]);
    expect(told(result)).toEqual(['PARAMETER_MISSING: 参数表“星级条件”第 2 行的“下限”（单元格 C3）']);
  });

  test('M-1: the price of the band reached, but not of one that is not reached', () => {
    const loans = (count: number) =>
      applications(
        Array.from(
          { length: count },
          (_, i) => `A${i} 3001 2023-03-01 2023-03-01 2023-03-01 2023-03-01 通过 2023-03-06 1000`,
        ).join('\n'),
      );
    const tiers = ledger('笔数阶梯', '下限 单价\n0 10\n2 -');
    expect(told(micro([tiers, loans(3)]))).toEqual([
      'PARAMETER_MISSING: 参数表“笔数阶梯”第 2 行的“单价”（单元格 B3）',
    ]);
    expect(told(micro([tiers, loans(2)]))).toEqual([]);
    expect(told(micro([tiers, loans(3)], { 笔数阶梯方式: '全额' }))).toEqual([
      'PARAMETER_MISSING: 参数表“笔数阶梯”第 2 行的“单价”（单元格 B3）',
    ]);
  });
});
