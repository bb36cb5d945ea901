import type { FunctionSource } from '../source';

/** 实发绩效 (C-12): F floating, N recovery, K card and POS, B other rewards, P fines, c completion. */
export const ACTUALPAY: FunctionSource = {
  函数: 'ACTUALPAY',
  形参: [
    '浮动',
    '清收',
    '卡与POS',
    '其他奖励',
    '罚款',
    '完成率',
    '季封顶',
    '作用范围',
    '二次挂钩',
    '罚款乘完成率',
  ],
  条款: 'C-12',
  说明: {
    zh: '实发绩效＝绩效合计×综合完成率；银行卡、POS 不受最高限额控制；各口径按“口径选择”。',
    en: 'Pay earned = rewards × composite completion; card and POS rewards stand outside the cap; the choices decide what is multiplied.',
  },
  步骤: [
    { 名称: '一般乘数', 公式: 'IF(作用范围="全部",完成率,1)', 条款: 'C-2' },
    { 名称: '浮动乘数', 公式: 'IF(二次挂钩="是",一般乘数,1)', 条款: 'C-3' },
    { 名称: '限额内罚款', 公式: 'IF(罚款乘完成率="是",罚款*一般乘数,0)', 条款: 'C-11.2' },
    { 名称: '限额外罚款', 公式: 'IF(罚款乘完成率="是",0,罚款)', 条款: 'C-11.2' },
    {
      名称: '限额内',
      公式: '浮动*浮动乘数+清收*完成率+其他奖励*一般乘数+限额内罚款',
      条款: 'C-12',
    },
    { 名称: '封顶后', 公式: 'IF(季封顶="",限额内,MIN(季封顶,限额内))', 条款: 'C-13' },
    { 名称: '实发', 公式: 'ROUND(封顶后+卡与POS*一般乘数+限额外罚款,2)', 条款: 'C-12' },
  ],
};
