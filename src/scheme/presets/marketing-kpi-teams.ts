import type { ItemSource } from '../source';

/** Supervisors of supervisors: how many layers of them find their score before the last mean is formed. */
const INNER_LAYERS = [1, 2, 3] as const;
const LAST = INNER_LAYERS[INNER_LAYERS.length - 1];

/** Own score of layer 0, then the score found so far. */
const scoreAt = (layer: number) => (layer === 0 ? '综合得分' : `归集得分${layer}`);
/** An item of the member on this row of 团队. */
const ofMember = (item: string) => `INDEX(全体[${item}],MATCH([成员工号],全体[人员编号],0))`;

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

const innerLayer = (layer: number): ItemSource[] => {
  const below = scoreAt(layer - 1);
  const found = `${ofMember(below)}=""`;
  return [
    ofTeam(
      `下级得分合计${layer}`,
      `IF(${found},0,${ofMember(below)})`,
      '分',
      `Members’ scores, layer ${layer}`,
      PASSED_ON,
    ),
    ofTeam(`下级有分人数${layer}`, `IF(${found},0,1)`, '', `Members with a score, layer ${layer}`, PASSED_ON),
    ofOfficer(
      scoreAt(layer),
      `IF(${below}<>"",${below},IF(AND(以团队计=1,下级有分人数${layer}>0,下级有分人数${layer}=团队人数),下级得分合计${layer}/团队人数,""))`,
      '分',
      `Score found, layer ${layer}`,
    ),
  ];
};

const MEMBER_SCORE = ofMember(scoreAt(LAST));
// Of longer circles each member simply has no score.
const IN_A_CIRCLE =
  'OR([成员工号]=[主管工号],COUNTIFS(团队[主管工号],[成员工号],团队[成员工号],[主管工号])>0)';

/** K-5: who is a supervisor, whose members score what, and the team's mean. */
export const teamItems: readonly ItemSource[] = [
  ofOfficer('人员编号', '花名册.工号', '文本', 'Officer’s id'),
  ofOfficer('是否主管', 'IF(COUNTIFS(团队[主管工号],花名册.工号)>0,1,0)', '1/0', 'Supervisor'),
  ofOfficer('以团队计', 'IF(AND(是否主管=1,本人指标数=0),1,0)', '1/0', 'Supervisor without own rows'),
  ofTeam('团队人数', '1', '', 'Members of the team'),
  { ...ofTeam('所属团队数', '1', '', 'Teams that the officer belongs to'), 归属: '成员工号' },
  ...INNER_LAYERS.flatMap(innerLayer),
  ofTeam('有分成员数', `IF(${MEMBER_SCORE}="",0,1)`, '', 'Members with a score'),
  ofTeam(
    '成员得分合计',
    `IF(${MEMBER_SCORE}<>"",${MEMBER_SCORE},IF(${IN_A_CIRCLE},FINDING("CYCLE"),FINDING("SCORE_MISSING")))`,
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
