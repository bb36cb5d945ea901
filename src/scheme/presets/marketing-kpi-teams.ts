import type { ItemSource } from '../source';

/** A figure of the member on this row of 团队; `layered` reads what the layers below have found so far. */
const ofMember = (item: string, whole: '全体' | '逐层' = '全体') =>
  `INDEX(${whole}[${item}],MATCH([成员工号],全体[人员编号],0))`;

/** A figure of each row of 团队, added up for the supervisor. */
const ofTeam = (
  name: string,
  formula: string,
  unit: string,
  english: string,
  condition?: string,
): ItemSource => ({
  项目: name,
  层级: '明细',
  台账: '团队',
  归属: '主管工号',
  ...(condition ? { 条件: condition } : {}),
  公式: formula,
  单位: unit,
  条款: 'K-5',
  辅助: '是',
  english,
});

const ofOfficer = (name: string, formula: string, unit: string, english: string): ItemSource => ({
  项目: name,
  层级: '个人',
  公式: formula,
  单位: unit,
  条款: 'K-5',
  辅助: '是',
  english,
});

/** Only a supervisor without own rows who is himself somebody's member passes a team score on. */
const PASSED_ON = 'AND(以团队计=1,所属团队数>0)';
const BELOW = ofMember('归集得分', '逐层');

/** Who counts by his own score has it at once; a supervisor without own rows when all his members have theirs. */
const carriedUp: readonly ItemSource[] = [
  ofTeam('下级得分合计', `IF(${BELOW}="",0,${BELOW})`, '分', 'Members’ scores found so far', PASSED_ON),
  ofTeam('下级有分人数', `IF(${BELOW}="",0,1)`, '', 'Members with a score so far', PASSED_ON),
  ofOfficer(
    '归集得分',
    'IF(综合得分<>"",综合得分,IF(AND(以团队计=1,下级有分人数>0,下级有分人数=团队人数),下级得分合计/团队人数,""))',
    '分',
    'Score that is carried up',
  ),
];

/** Why a score is not found: somebody below has none. Where nobody below lacks one, they stand in a circle. */
const lacking: readonly ItemSource[] = [
  ofTeam(
    '下级缺分人数',
    `IF(${ofMember('缺少得分', '逐层')}=1,1,0)`,
    '',
    'Members known to have no score',
    PASSED_ON,
  ),
  ofOfficer(
    '缺少得分',
    'IF(归集得分<>"",0,IF(OR(以团队计=0,团队人数=0),1,IF(下级缺分人数>0,1,"")))',
    '1/0',
    'Without a score, or above somebody without one',
  ),
];

const MEMBER_SCORE = ofMember('归集得分');

/** K-5: who is a supervisor, whose members score what, and the team's mean. */
export const teamItems: readonly ItemSource[] = [
  ofOfficer('人员编号', '花名册.工号', '文本', 'Officer’s id'),
  ofOfficer('是否主管', 'IF(COUNTIFS(团队[主管工号],花名册.工号)>0,1,0)', '1/0', 'Supervisor'),
  ofOfficer('以团队计', 'IF(AND(是否主管=1,本人指标数=0),1,0)', '1/0', 'Supervisor without own rows'),
  ofTeam('团队人数', '1', '', 'Members of the team'),
  { ...ofTeam('所属团队数', '1', '', 'Teams that the officer belongs to'), 归属: '成员工号' },
  ...carriedUp,
  ...lacking,
  ofTeam('有分成员数', `IF(${MEMBER_SCORE}="",0,1)`, '', 'Members with a score'),
  ofTeam(
    '成员得分合计',
    `IF(${MEMBER_SCORE}<>"",${MEMBER_SCORE},IF(${ofMember('缺少得分')}=1,FINDING("SCORE_MISSING"),FINDING("CYCLE")))`,
    '分',
    'Members’ scores',
  ),
  {
    项目: '团队得分',
    层级: '个人',
    公式: 'IF(是否主管=0,"",IF(团队人数=0,FINDING("SCORE_MISSING"),IF(有分成员数<团队人数,"",成员得分合计/团队人数)))',
    单位: '分',
    条款: 'K-5',
    说明: '成员综合得分的简单平均',
    english: 'Score of the team',
  },
];
