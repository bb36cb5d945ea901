import type { ClauseSource, SchemeSource } from '../source';

const clause = (id: string, zh: string, en: string): ClauseSource => ({ id, title: { zh, en } });

export const clauses: readonly ClauseSource[] = [
  clause(
    'G-1',
    '完善分级管理 自我评价、基层领导评价、管理委员会再评价相结合',
    'Grading by the officer, the branch’s leader and the committee',
  ),
  clause('G-2', '完善分级管理 按分数分级，按级别确定薪酬', 'Grades by score, pay by grade'),
  clause('G-3', '扁平化管理 四 见习客户经理转为正式客户经理', 'From trainee to formal customer manager'),
  clause('G-4', '扁平化管理 五 严格执行客户经理轮换制度', 'Rotation'),
  clause('G-5', '扁平化管理 六 进一步推广预约谈话制度', 'Interviews'),
  clause('G-6', '专业化管理 二 建立培训考试制度', 'Training and examinations'),
  clause('G-7', '扁平化管理 八 逐步实行客户经理垂直考核', 'Vertical appraisal by head office'),
  clause('G-8', '扁平化管理 四 科学确定各网点客户经理配置', 'Staffing of branches'),
  clause(
    'G-9',
    '扁平化管理 三 年度考核与续聘；专业化管理 一 对客户经理进行分类',
    'Yearly appraisal and retention; classes of customer managers',
  ),
];

const text = (id: string, zh: string, en: string): SchemeSource['settled'][number] => ({
  条款: id,
  text: { zh, en },
});

export const settled: SchemeSource['settled'] = [
  text(
    'G-1',
    '评分权重以外的评分不计分，也不影响结果；见习与否按年末在册的岗位',
    'Scores without a row in 评分权重 do not count; who is a trainee goes by the roster row in force at the year’s end.',
  ),
  text(
    'G-2',
    '等级高低按等级表的下限比较；得分低于最低下限时等级、薪酬为 0',
    'Grades are ranked by their bounds in 等级表; below the lowest bound grade and pay are 0.',
  ),
  text(
    'G-3',
    '入职日起满见习最短月数当天起的考核有效，含以前年度的；次数按未通过的有效考核计；参数取年末的',
    'Examinations count from the day the months are complete, those of earlier years too; failures are counted among them; parameters are those of the year’s end.',
  ),
  text(
    'G-4',
    '年限从连续任职的第一天起算，正好满年限不提示；没有任职记录的不提示',
    'The years run from the first day of the unbroken run; exactly the years is not longer; without records there is no notice.',
  ),
  text('G-5', '面谈提示不分正式、见习', 'Interviews concern trainees as well.'),
  text(
    'G-6',
    '每个季度都须达到；年中入职的，入职前的季度同样要求',
    'Every quarter counts, also those before an officer joined.',
  ),
  text(
    'G-7',
    '指标不全的不计算；没有考核部分权重时总部、网点不分，有则未填部分的按总部',
    'An incomplete set of indicators gives no score; without 考核部分权重 there is one part, with it a blank part is 总部.',
  ),
  text(
    'G-8',
    '现有人数为年末已入职、未离职（离职当天仍算在职）、所在网点为该网点的花名册人员，不分岗位',
    'Present are those on the roster of the branch at the year’s end who have joined and not left (the last day counts), whatever their post.',
  ),
  text(
    'G-9',
    '当年入职、名册上从未任见习客户经理的客户经理提示；贷款类别按年末余额大于 0 的贷款，只看公司、个人客户经理',
    'A warning names customer managers who joined this year and were never trainees; classes are tested on loans with a balance at the year’s end, for 公司 and 个人客户经理.',
  ),
];
