import type { FunctionSource } from '../source';

/** Officers that a branch needs. */
export const OFFICERSNEEDED: FunctionSource = {
  函数: 'OFFICERSNEEDED',
  形参: ['户数', '余额', '客户数', '每人户数', '每人余额', '每人客户'],
  条款: 'G-8',
  说明: {
    zh: '网点需配客户经理人数＝户数、贷款余额、客户数各除以人均标准，取最大，向上取整。',
    en: 'Officers a branch needs = the largest of accounts, balance and customers by their norm a head, rounded up.',
  },
  步骤: [
    { 名称: '按户数', 公式: '户数/每人户数', 条款: 'G-8' },
    { 名称: '按余额', 公式: '余额/每人余额', 条款: 'G-8' },
    { 名称: '按客户', 公式: '客户数/每人客户', 条款: 'G-8' },
    { 名称: '需配人数', 公式: 'ROUNDUP(MAX(按户数,按余额,按客户),0)', 条款: 'G-8' },
  ],
};
