import type { FunctionSource } from '../source';

/** The part of disposable cash that may go into repayment, in yuan. */
export const REPAYMENTCAPACITY: FunctionSource = {
  函数: 'REPAYMENTCAPACITY',
  形参: ['可支配现金', '可用比例'],
  条款: 'M-7',
  说明: {
    zh: '还款能力：能够用于还款的现金＝可支配现金总额×可用比例（一般不超过 80%），不低于 0。',
    en: 'Repayment capacity: disposable cash × the usable part (generally not above 80%), not below 0.',
  },
  步骤: [{ 名称: '还款能力', 公式: 'ROUND(MAX(0,可支配现金)*可用比例,2)', 条款: 'M-7' }],
};

/** 正常, or 警示 where the repayment takes more of the disposable cash than may be used. */
export const REPAYMENTVERDICT: FunctionSource = {
  函数: 'REPAYMENTVERDICT',
  形参: ['还款额', '可支配现金', '可用比例'],
  条款: 'M-7',
  说明: {
    zh: '还款额是否超出还款能力：不超过可支配现金×可用比例为“正常”，超过为“警示”。',
    en: 'Does a repayment exceed the capacity? 正常 up to disposable cash × the usable part, 警示 above.',
  },
  步骤: [
    { 名称: '占比', 公式: 'ROUND(还款额/可支配现金,8)', 条款: 'M-7' },
    {
      名称: '判断',
      公式: 'IF(还款额<=0,"正常",IF(可支配现金<=0,"警示",IF(占比<=可用比例,"正常","警示")))',
      条款: 'M-7',
    },
  ],
};

/** How far two methods differ on one figure, as a ratio of the larger; 0 where both are 0. */
export const CROSSDEVIATION: FunctionSource = {
  函数: 'CROSSDEVIATION',
  形参: ['甲法', '乙法'],
  条款: 'M-7',
  说明: {
    zh: '交叉检验偏差：两种方法得出的数之差÷其中绝对值较大者；两数都为 0 时为 0。',
    en: 'Deviation of a cross-check: the difference of two methods ÷ the larger figure without sign; 0 where both are 0.',
  },
  步骤: [
    { 名称: '较大者', 公式: 'MAX(ABS(甲法),ABS(乙法))', 条款: 'M-7' },
    { 名称: '偏差', 公式: 'IF(较大者=0,0,ABS(甲法-乙法)/较大者)', 条款: 'M-7' },
  ],
};

/** 相符, or 偏差过大 where two methods differ by more than is allowed; 方法不足 where one is missing. */
export const CROSSVERDICT: FunctionSource = {
  函数: 'CROSSVERDICT',
  形参: ['甲法', '乙法', '允许偏差'],
  条款: 'M-7',
  说明: {
    zh: '交叉检验结论：偏差（8 位小数）不超过允许偏差为“相符”，超过为“偏差过大”；不足两种方法为“方法不足”。',
    en: 'Verdict of a cross-check: 相符 up to the deviation allowed (8 decimals), 偏差过大 above; 方法不足 with fewer than two methods.',
  },
  步骤: [
    { 名称: '比较用偏差', 公式: 'ROUND(CROSSDEVIATION(甲法,乙法),8)', 条款: 'M-7' },
    {
      名称: '结论',
      公式: 'IF(OR(甲法="",乙法=""),"方法不足",IF(比较用偏差<=允许偏差,"相符","偏差过大"))',
      条款: 'M-7',
    },
  ],
};
