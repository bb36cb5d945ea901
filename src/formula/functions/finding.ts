import { Fault, type FaultCode } from '../value';
import type { Message } from '../value';
import type { Call, FunctionSpec } from './call';

/** What a rule may report instead of a value, and the words a person reads. */
const REPORTED: ReadonlyMap<string, Message> = new Map<FaultCode, Message>([
  [
    'MANUAL_DECISION',
    { zh: '须由班子核定，尚未填写核定金额', en: 'the committee decides; its amount is not filled in' },
  ],
  ['TARGET_MISSING', { zh: '缺少任务指标', en: 'the target is missing' }],
  ['TARGET_ZERO', { zh: '目标必须大于 0', en: 'the target must be above 0' }],
  ['PARAMETER_MISSING', { zh: '缺少参数', en: 'a parameter is missing' }],
  ['SCORE_MISSING', { zh: '缺少评分', en: 'a score is missing' }],
  ['REQUIRED_BLANK', { zh: '必填项为空', en: 'a required value is blank' }],
  ['UNKNOWN_CHOICE', { zh: '不是规定的取值', en: 'not one of the allowed values' }],
  ['WEIGHTS_NOT_100', { zh: '权重合计应为 100%', en: 'the weights must add up to 100%' }],
  ['SNAPSHOT_MISSING', { zh: '台账里没有所需时点的数据', en: 'the ledger has no snapshot of the day' }],
  ['LOAN_UNKNOWN', { zh: '贷款不在余额台账中', en: 'the loan is in no snapshot' }],
  // Its cause is told where it stands: no second finding.
  ['UPSTREAM', { zh: '原因已在别处列出', en: 'the cause is told elsewhere' }],
  ['CYCLE', { zh: '互相引用，无法得出', en: 'a circle of references' }],
]);

/**
 * FINDING("MANUAL_DECISION"): the rule cannot give a figure here, and says why (docs/decisions/0002). A second argument is the
 * figure that is wanting: where it can name its own reason (the cell of a parameter table), that is told.
 */
export const FINDINGS: readonly FunctionSpec[] = [
  {
    name: 'FINDING',
    least: 1,
    most: 2,
    result: 'any',
    apply: (call) => {
      const code = call.text(0);
      const words = REPORTED.get(code);
      if (words) throw reasonOf(call, code) ?? new Fault(code as FaultCode, words, call.node.span);
      const known = [...REPORTED.keys()].join(', ');
      throw call.fault('TYPE_MISMATCH', `FINDING 只能报告：${known}`, `FINDING may report only: ${known}`, 0);
    },
  },
];

/** Why the second argument has no value, where that is the same finding. */
function reasonOf(call: Call, code: string): Fault | null {
  if (call.count < 2) return null;
  try {
    call.number(1);
  } catch (fault) {
    if (!(fault instanceof Fault)) throw fault;
    if (fault.code === code) return fault;
  }
  return null;
}
