import type { FunctionSource } from '../source';

export const MAINTENANCEFEE: FunctionSource = {
  函数: 'MAINTENANCEFEE',
  形参: ['基数户数', '期末户数', '基数户维护费', '超基数户维护费', '减少户处理', '减少户扣款'],
  条款: 'C-4',
  说明: {
    zh: '维护正常贷款户数：基数部分每户每季 30 元，超出基数每户 90 元；低于基数按“减少户处理”。',
    en: 'Maintenance of normal loan customers: 30 yuan per customer up to the base, 90 above it; below the base as 减少户处理 says.',
  },
  步骤: [
    { 名称: '减少户数', 公式: 'MAX(0,基数户数-期末户数)', 条款: 'C-4' },
    {
      名称: '基数部分',
      公式: 'IF(减少户数=0,基数户数*基数户维护费,IF(减少户处理="按期末户数",期末户数*基数户维护费,IF(减少户处理="按基数",基数户数*基数户维护费,基数户数*基数户维护费-减少户数*减少户扣款)))',
      条款: 'C-4',
    },
    { 名称: '超基数部分', 公式: 'MAX(0,期末户数-基数户数)*超基数户维护费', 条款: 'C-4' },
    { 名称: '维护费', 公式: '基数部分+超基数部分', 条款: 'C-4' },
  ],
};
