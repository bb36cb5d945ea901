import type { ClauseSource, SchemeSource } from '../source';

const clause = (id: string, zh: string, en: string): ClauseSource => ({ id, title: { zh, en } });

export const clauses: readonly ClauseSource[] = [
  clause(
    'R-1',
    '按照贷款营销和利息收入等提取风险保障资金',
    'Accrual from loan marketing and interest income',
  ),
  clause(
    'R-2',
    '对客户经理发放而形成的不良贷款进行化解',
    'Losses on the officer’s loans are met from the reserve',
  ),
  clause('R-3', '贷款存量与增量新老划断', 'Old and new loans kept apart'),
  clause(
    'R-4',
    '区分不同情况确定责任标准，问责和免责统一，合理确定风险度',
    'Liability by cause, exemption, tolerance',
  ),
  clause('R-5', '用于对客户经理的奖励，维护客户经理的经济利益', 'Release and rewards from the reserve'),
];

const settle = (条款: string, zh: string, en: string): SchemeSource['settled'][number] => ({
  条款,
  text: { zh, en },
});

export const settled: SchemeSource['settled'] = [
  settle(
    'R-1',
    '计提逐笔四舍五入到分；负数基数（冲销）按负数计提，本期计提可以为负',
    'Each base accrues by itself, rounded to the fen; a negative base accrues negatively, so the accrual may be below 0.',
  ),
  settle(
    'R-2',
    '应承担金额逐笔四舍五入到分；损失金额、释放金额不得为负；未足额抵扣只列示，不自动结转下期',
    'Each charge is rounded to the fen; losses and releases are not negative; what the reserve does not cover is shown, not carried forward.',
  ),
  settle(
    'R-2',
    '损失按形成日期、释放按日期归入本期；同一笔损失几人承担的，每人一行，各填自己的部分',
    'A loss belongs to the quarter of 形成日期, a release to that of 日期; a loss that several officers bear has a row for each with his own part.',
  ),
  settle(
    'R-3',
    '新老划断日当天发放的属老贷款；不填新老划断日则不划断；老贷款不看原因，其原因不必在责任比例表中',
    'A loan paid out on the cut-off day is old; without a cut-off day no loan is; an old loan’s cause is not looked up.',
  ),
  settle(
    'R-4',
    '是否免责为“是”须有免责理由；“否”不论有无理由均不免责；空白而有理由的免责；免责的损失不计入应承担（行记为不符合条件）',
    '是否免责 = 是 needs a reason; 否 does not free whatever the reason; blank with a reason frees. A freed loss is no charge (its row: CONDITION).',
  ),
  settle(
    'R-4',
    '容忍度：先免责的金额＝容忍度×本人本期发放额（“贷款发放”按工号汇总，冲销相抵，不低于 0；联合贷款计在主办人），按各笔未免责损失的比例分摊后再乘责任比例；已免责的损失不占用容忍额',
    'Tolerance: 容忍度 × what the officer paid out in the quarter (贷款发放 by 工号, reversals net, not below 0; joint loans at the lead officer) is freed first, spread over his losses that are not exempt in proportion, before the rate of liability.',
  ),
  settle(
    'R-5',
    '期初余额：有本期“保证金账户”记录的用该记录（可为负）；没有的用上季封存的期末余额；都没有的按 0，并提示',
    'Opening: the row of 保证金账户 for the quarter (it may be negative); without one the closing sealed last quarter; else 0, with a note.',
  ),
  settle(
    'R-5',
    '本期释放即本期应发；已离职人员的保证金释放与其他人同样按记录计算，并列入名单',
    'Releases are what this scheme pays; those of leavers count as recorded like all others, and leavers are listed.',
  ),
];
