import type { ClauseSource, SchemeSource } from '../source';

export const clauses: readonly ClauseSource[] = [
  {
    id: 'O-1',
    title: {
      zh: '二 贷款质量高、不拖欠本息、形态正常的，按收息额的一定比例奖励',
      en: 'Good loans: a share of the interest collected',
    },
  },
  {
    id: 'O-2',
    title: {
      zh: '二 贷款营销形成不良，实行挂钩考核',
      en: 'Loans gone bad: no reward, and what was paid is taken back',
    },
  },
];

const settle = (条款: string, zh: string, en: string): SchemeSource['settled'][number] => ({
  条款,
  text: { zh, en },
});

export const settled: SchemeSource['settled'] = [
  settle(
    'O-1',
    '贷款质量看季末时点：正常、未逾期、未欠息为良好；次级、可疑、损失为不良，不论天数；其余（关注，或正常而有逾期、欠息）不计奖也不追回',
    'Standing on the quarter’s last day: 正常 without overdue or arrears is good; 次级, 可疑, 损失 are bad whatever the days; the rest earns nothing and nothing is taken back.',
  ),
  settle(
    'O-1',
    '季末时点没有、以前时点有的贷款视为已结清，按良好；任何时点都没有的（季末以后的不算）为 LOAN_UNKNOWN，该行不计',
    'A loan absent from the last day’s snapshot but in an earlier one is settled: good; in none (later ones do not count): LOAN_UNKNOWN, the row is left out.',
  ),
  settle(
    'O-1',
    '利息按月份归入本期，冲减（负数）按同一比例冲回；收息奖励逐笔四舍五入到分',
    'Interest belongs to the quarter of its month; a negative row takes back at the same rate; each row is rounded to the fen.',
  ),
  settle(
    'O-1',
    '利息归行上的工号；管户变更以后仍写原工号的，归新管户人',
    'Interest is its row’s officer’s; rows that still name the former one after a handover go to the new one.',
  ),
  settle(
    'O-2',
    '不良停奖利息是利息额，不是奖励额；追回奖励＝－（以前期间已付奖励合计），按领取人、借据、期间各一行；管户变更不改变领取人',
    'The stopped figure is the interest itself; the clawback is minus what earlier periods paid, a line per payee, loan and period; a handover does not move it.',
  ),
  settle(
    'O-2',
    '已追回的在“已付奖励”中记为负数行（期间为原发放期间或追回所在期间均可），正负相抵，不会重复追回',
    'A clawback is booked in 已付奖励 as a negative row (of the paid or the clawing period); the two net, so it happens once.',
  ),
];
