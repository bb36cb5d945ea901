import type { CheckSource } from '../source';

const DIMENSIONS = ['德', '勤', '能', '绩'] as const;
/** Four dimensions and what stands between them; a longer text cannot be a list of them. */
const LONGEST_LIST = 12;

const outOfRange = (dimension: string): CheckSource => ({
  代码: 'SCORE_OUT_OF_RANGE',
  台账: '考评记录',
  列: dimension,
  条件: `OR([${dimension}]<0,[${dimension}]>INDEX(满分表[满分],MATCH("${dimension}",满分表[维度],0)))`,
  条款: 'V-1',
});

/** A letter that is no dimension, or two side by side: INLIST(x, x) holds for whatever separates nothing. */
function strangeLetters(): string {
  const stands = (text: string) => `INLIST(${text},${text})`;
  const letters = Array.from({ length: LONGEST_LIST }, (_, at) => {
    const one = `MID([严重违规项],${at + 1},1)`;
    const two = `MID([严重违规项],${at + 1},2)`;
    return `AND(${stands(one)},NOT(INLIST(${one},"${DIMENSIONS.join('、')}"))),AND(LEN(${two})=2,${stands(two)})`;
  });
  return `OR(LEN([严重违规项])>${LONGEST_LIST},${letters.join(',')})`;
}

export const checks: readonly CheckSource[] = [
  ...DIMENSIONS.map(outOfRange),
  {
    代码: 'SCORE_OUT_OF_RANGE',
    台账: '考评记录',
    列: '加分',
    条件: 'OR([加分]<0,[加分]>加分上限)',
    条款: 'V-3',
  },
  {
    代码: 'UNKNOWN_CHOICE',
    台账: '考评记录',
    列: '严重违规项',
    条件: `IF([严重违规项]="",FALSE,${strangeLetters()})`,
    条款: 'V-4',
  },
  {
    代码: 'WEIGHTS_NOT_100',
    参数: '检查占比',
    条件: 'ABS(检查占比+月考核占比+年考核占比-1)>0.000000001',
    条款: 'V-2',
  },
];
