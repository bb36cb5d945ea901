import type { Message } from '../../formula/value';
import { SCHEME_TABLE_WORDS } from './scheme-table-words';

const WORDS: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  花名册: [
    '客户经理名单：岗位、工资、系数、入离职、换岗',
    'Officers: post, wages, coefficient, joining, leaving, changes of post',
  ],
  任务指标: ['每人每季五项任务的目标和完成', 'Five targets per officer and quarter'],
  网点指标: [
    '挂钩网点的任务（只用于花名册中填有挂钩网点的人）',
    'Branch targets, for officers tied to a branch',
  ],
  贷款余额: [
    '季初、季末两个时点的贷款余额',
    'Loan balances at the month-end before the quarter and at its end',
  ],
  贷款发放: ['本季发放的贷款，含冲销', 'Loans paid out, reversals included'],
  业绩分成: ['联合型贷款每人的比例', 'Shares of joint loans'],
  管户变更: ['贷款从一位客户经理移交给另一位', 'Loans handed over between officers'],
  利息收入: ['按月收到的贷款利息', 'Interest received, by month'],
  存款日均: ['每个账户的日均存款', 'Daily average deposits by account'],
  银行卡: ['新开的银行卡', 'Cards issued'],
  POS商户: ['安装 POS 机的商户', 'POS merchants'],
  计件业务: ['代收代付等计件业务', 'Piece-rate business'],
  诉讼时效: ['失效贷款及其挽回', 'Loans past limitation, and those regained'],
  不良清收: ['清收的不良贷款', 'Non-performing loans recovered'],
  手工调整: ['经审批的手工加减，单独列示', 'Approved manual adjustments, shown on their own'],
  计提基数: ['提取风险保障金的基数', 'What the risk reserve accrues from'],
  保证金账户: ['每人每季保证金的期初余额', 'Opening reserve per officer and quarter'],
  风险责任: ['形成的贷款损失及每人的责任', 'Loan losses and each officer’s part of them'],
  保证金释放: ['返还或支付的保证金', 'Reserve released or paid as rewards'],
  已付奖励: [
    '以前期间按借据已付和已追回的奖励',
    'Rewards of earlier periods by loan, less what was taken back',
  ],
  计提比例: ['各种基数的计提比例', 'Rates of accrual by kind of base'],
  责任比例: ['各种原因的责任比例', 'Rates of liability by cause'],
  异常处理: ['对“异常清单”中各条的处理决定', 'How findings were settled'],
  参数: ['奖励率、单价、上限和各项口径选择', 'Rates, prices, caps and choices'],
  指标权重: ['五项任务的权重，合计 100%', 'Weights of the targets, 100% in all'],
  时效挽回档位: ['按挽回金额分档的每户奖励', 'Reward per customer by amount regained'],
  计件单价: ['各项计件业务的单价', 'Prices of piece-rate business'],
  清收奖励率: ['各种清收方式的奖励率', 'Reward rates by way of recovery'],
};

/** What a table is for, in both languages. */
export function tableWords(table: string): Message {
  const words = [WORDS, SCHEME_TABLE_WORDS].find((one) => Object.hasOwn(one, table))?.[table];
  const [zh, en] = words ?? [table, table];
  return { zh, en };
}
