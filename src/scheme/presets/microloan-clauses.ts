import type { ClauseSource, SchemeSource } from '../source';

const clause = (id: string, zh: string, en: string): ClauseSource => ({ id, title: { zh, en } });

export const clauses: readonly ClauseSource[] = [
  clause(
    'M-0',
    '工作心得 营销客户、上会通过、发放笔数和金额',
    'Customers marketed, passed, granted; amounts and principal repaid',
  ),
  clause(
    'M-1',
    '一(六)1 绩效奖励细化：不同金额、不同笔数的阶梯式奖励',
    'Rewards in steps by number and amount of loans',
  ),
  clause(
    'M-2',
    '一(六)1 贷后管理及逾期率与奖励挂钩扣抵',
    'Deductions for overdue loans and for duties not met',
  ),
  clause('M-3', '一(六)3 前三个月指标的细化与量化', 'Targets of a newcomer’s first three months'),
  clause('M-4', '一(六)3 根据通过率调整营销客户量', 'Pass rate, and how many customers to market'),
  clause(
    'M-5',
    '二(五) 贷审会委员工作量和审批不良率的考核和奖励',
    'Reward of committee members by cases and their NPL ratio',
  ),
  clause(
    'M-6',
    '一(二)5、一(五)2 贷后管理常态化、执行力到位',
    'Duties with deadlines: visit, answer, checks, reminders',
  ),
  clause('M-7', '一(二)3、4 交叉检验、额度量化审批', 'Repayment capacity, cross-checks by two methods'),
];

const reading = (id: string, zh: string, en: string): SchemeSource['settled'][number] => ({
  条款: id,
  text: { zh, en },
});

export const settled: SchemeSource['settled'] = [
  reading(
    'M-0',
    '营销户数按营销日期、通过户数按答复日期、放款按放款日期，各归所在月份，每行一户；累计收回本金＝截至月末累计放款−月末余额，只作核对',
    'Marketed by 营销日期, passed by 答复日期, paid out by 放款日期, each in its own month, a row a customer; principal repaid = paid out to date − balance, a check only.',
  ),
  reading(
    'M-1',
    '没有放款的客户经理不需要阶梯表；两项阶梯奖励各自一次舍入到分',
    'An officer without loans needs no step tables; each of the two rewards is rounded once.',
  ),
  reading(
    'M-2',
    '逾期率按微贷余额的工号，没有余额为 0；没有奖励就不需要扣减表；没有应办事项时合规率为空，不扣',
    'The overdue ratio goes by 微贷余额.工号, 0 without balance; no reward, no deduction table needed; nothing due: compliance is blank and takes nothing off.',
  ),
  reading(
    'M-2',
    '有微贷余额而没有月末时点的数据，所有人暂缓（SNAPSHOT_MISSING）；整张台账没有则只提示，按 0 计',
    '微贷余额 without a row of the month’s last day holds everybody (SNAPSHOT_MISSING); no such ledger at all is only said, its items are 0.',
  ),
  reading(
    'M-3',
    '目标按当月实绩考核，不累计；“新人目标”没有该月序的行或该格空白，视为不设目标',
    'Targets are those of the month alone, not cumulative; a month without a row in 新人目标, or a blank cell, sets no target.',
  ),
  reading(
    'M-4',
    '通过率＝放款笔数÷营销户数，等于上下限不提示；只填一个限值时不给建议户数',
    'Pass rate = loans paid out ÷ customers marketed; a rate on a bound is no warning; with one bound only there is no proposal.',
  ),
  reading(
    'M-5',
    '不良率分子为该委员最终不良的全部案件，分母为结果“通过”的案件（空白取微贷流程的结果），均截至月末；没有通过案件为 0',
    'NPL ratio: the member’s cases with 最终不良 1 over those passed (a blank 结果 is that of 微贷流程), all to the month’s end; 0 without passed cases.',
  ),
  reading(
    'M-6',
    '各项期限按自然日，事项归期限所在月（还款提醒归到期日所在月），到期未做即不合规，以后补做不改；事项归微贷流程的工号',
    'Deadlines are calendar days; a duty belongs to the month of its deadline (reminders: of 到期日); not done by then is not met, whatever comes later; credited to 微贷流程.工号.',
  ),
  reading(
    'M-6',
    '首检须在放款日至期限之间；月检自首检期限的次月起，按月末余额大于 0 的贷款，当月任一次检查即合规',
    'The first check lies from the day of payment to its deadline; monthly checks begin the month after it, for loans with a balance at the month’s end; any check in the month meets it.',
  ),
  reading(
    'M-6',
    '填有稳定客户检查间隔时，截至月末到期期数超过 6 期（按还款提醒计）的贷款，前（间隔−1）个月内查过的当月免检',
    'With 稳定客户检查间隔 set, a loan with more than six instalments due by the month’s end (counted in 还款提醒) owes no check in the months until the interval since the last one is over.',
  ),
  reading(
    'M-6',
    '贷后检查、还款提醒、微贷余额、贷审会中的申请号不在微贷流程的，该行不计（APPLICATION_UNKNOWN）',
    'A row of 贷后检查, 还款提醒, 微贷余额 or 贷审会 whose application is not in 微贷流程 is left out (APPLICATION_UNKNOWN).',
  ),
  reading(
    'M-6',
    '每日营销时长按营销日志中有记录的日子统计，不并入合规率',
    'Daily marketing hours go by the days in 营销日志; they are not pooled into 合规率.',
  ),
  reading(
    'M-7',
    '交叉检验偏差以两数中绝对值较大者为分母',
    'The deviation of a cross-check is relative to the larger figure without sign.',
  ),
];
