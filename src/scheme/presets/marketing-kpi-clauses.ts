import type { ClauseSource, SchemeSource } from '../source';

const clause = (id: string, zh: string, en: string): ClauseSource => ({ id, title: { zh, en } });

export const clauses: readonly ClauseSource[] = [
  clause('K-1', '绩效考核指标 1 营销业绩指标', 'Marketing indicators'),
  clause('K-2', '绩效考核指标 2 风险控制指标', 'Risk indicators'),
  clause('K-3', '绩效考核指标 3 客户满意度指标', 'Customer satisfaction indicators'),
  clause('K-4', '激励机制 1 薪酬激励', 'Pay by the indicators'),
  clause('K-5', '各层级职责 2 营销主管职责', 'Supervisors and their teams'),
  clause('K-6', '激励机制 2 晋升激励、3 荣誉激励', 'Promotion and commendation'),
];

const reading = (id: string, zh: string, en: string) => ({ 条款: id, text: { zh, en } });

export const settled: SchemeSource['settled'] = [
  reading(
    'K-4',
    '权重不因缺少指标而重新分配：缺一项即没有该类得分和综合得分',
    'Weights are never redistributed: with an indicator missing there is no score of its category and no total.',
  ),
  reading(
    'K-4',
    '下限空白为 0，上限空白为不限；目标为 0 不能计分，“越低越好”且完成也为 0 的除外（完成率 100%）',
    'A blank lower bound is 0, a blank upper one none; a target of 0 gives no score, unless lower is better and the result is 0 too (completion 1).',
  ),
  reading(
    'K-4',
    '综合得分保留八位小数后与系数档次、晋升线、他人得分比较；低于最低档系数为 0',
    'Scores are compared to 8 decimals with bands, lines and other officers; below the lowest band the coefficient is 0.',
  ),
  reading(
    'K-4',
    '“门槛”方式看本人各类得分；主管按团队得分取系数，不适用',
    'The threshold looks at the officer’s own categories; a supervisor’s coefficient goes by the team score and knows none.',
  ),
  reading(
    'K-5',
    '在“团队”中任主管工号的为主管，不要求本人指标；其系数、晋升、表彰按团队得分',
    'Who stands as 主管工号 in 团队 is a supervisor and needs no own indicators; coefficient, promotion and commendation go by the team score.',
  ),
  reading(
    'K-5',
    '团队得分为成员综合得分的简单平均；成员是没有本人指标的主管的，取其团队得分，不论几层主管',
    'A team’s score is the plain mean of its members’ totals; a member who is a supervisor without own rows enters with his team score, however many layers there are.',
  ),
  reading(
    'K-5',
    '成员没有得分、相互隶属的，暂缓主管和该成员',
    'A member without score or a circle holds the supervisor and the member.',
  ),
  reading(
    'K-1',
    '产品经理的行填产品的数据，按同样的办法计分',
    'Product managers’ rows hold their product’s figures and are scored alike.',
  ),
  reading(
    'K-6',
    '表彰名次在全部人员中排列，同分同名次，可以超出名额',
    'Commendation ranks run over all officers; ties share a rank and may exceed the number.',
  ),
];
