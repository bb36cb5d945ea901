import type { Message } from '../../formula/value';
import type { Severity } from '../../ledger/finding';

export const checkWords = {
  title: { zh: '检查', en: 'Check' },
  lead: {
    zh: '逐行核对台账和参数，列出要处理的地方。改好后点“重新检查”，已解决的会消失。',
    en: 'Goes through ledgers and parameters row by row. Mend what is listed and check again: what is solved goes away.',
  },
  check: { zh: '开始检查', en: 'Check now' },
  again: { zh: '重新检查', en: 'Check again' },
  next: { zh: '下一步：核算', en: 'Next: run' },
  clean: { zh: '没有发现问题', en: 'Nothing found' },
  cleanText: { zh: '可以核算了。', en: 'The run can be made.' },
  noLedgersText: {
    zh: '先放入空白台账或示例数据，或打开有台账的工作簿。',
    en: 'Put in blank ledgers or sample data first, or open a workbook that has ledgers.',
  },
  onlyNotes: { zh: '没有需要处理的问题，只有提示', en: 'Nothing to mend, only notes' },
  notFull: {
    zh: '还没有选择期间，只检查了各表的写法。',
    en: 'No period is chosen: only how the tables are written was checked.',
  },
  severity: {
    error: { zh: '错误', en: 'Errors' },
    warning: { zh: '警告', en: 'Warnings' },
    info: { zh: '提示', en: 'Notes' },
  } satisfies Record<Severity, Message>,
  severityHint: {
    error: {
      zh: '涉及的人暂缓发放，须改正或处理',
      en: 'These hold the officers concerned until mended or settled',
    },
    warning: { zh: '照常核算，请确认', en: 'These do not stop the run; please confirm' },
    info: { zh: '供参考', en: 'For information' },
  } satisfies Record<Severity, Message>,
  count: (count: number): Message => ({ zh: `${count} 处`, en: `${count}` }),
  groupBy: { zh: '分组', en: 'Group by' },
  byKind: { zh: '按问题', en: 'Problem' },
  byOfficer: { zh: '按客户经理', en: 'Officer' },
  everybody: { zh: '涉及全员或未指明人员', en: 'Everybody, or nobody named' },
  settled: { zh: '已记入“异常处理”', en: 'Recorded in 异常处理' },
  settledWhere: {
    zh: '理由和姓名会出现在结果的异常清单里。',
    en: 'The reason and the name are shown on the findings sheet.',
  },
  notCheckedAgain: {
    zh: '但没能重新检查，请点“重新检查”，不要再记一次。',
    en: 'Checking again did not work: choose “Check again”, and do not record it twice.',
  },
  settling: { zh: '记入异常处理', en: 'Settling the finding' },
  settle: { zh: '处理…', en: 'Settle…' },
  settleTitle: { zh: '怎样处理', en: 'How to settle it' },
  action: {
    接受: { zh: '接受：按原样计入', en: 'Accept: count the row as it is' },
    不计: { zh: '不计：这一行不参与核算', en: 'Leave out: the row does not count' },
  },
  reason: { zh: '理由', en: 'Reason' },
  by: { zh: '处理人', en: 'Settled by' },
  confirm: { zh: '记入异常处理', en: 'Record it' },
  back: { zh: '取消', en: 'Cancel' },
  required: { zh: '请填写', en: 'Please fill in' },
  done: (action: string, reason: string, by: string): Message => ({
    zh: `已处理：${action}，${reason}（${by}）`,
    en: `Settled: ${action === '接受' ? 'accepted' : 'left out'}, ${reason} (${by})`,
  }),
  goTo: (place: string): Message => ({ zh: `转到 ${place}`, en: `Go to ${place}` }),
  more: (count: number): Message => ({ zh: `显示另外 ${count} 处`, en: `Show ${count} more` }),
  tables: (count: number): Message => ({ zh: `认出的表 ${count} 张`, en: `Tables recognised: ${count}` }),
  rows: (count: number): Message => ({ zh: `${count} 行`, en: count === 1 ? '1 row' : `${count} rows` }),
  absent: { zh: '没有的表（相关项目按 0）', en: 'Not there (their items are 0)' },
  unused: { zh: '没有用到', en: 'Not used' },
  near: (name: string): Message => ({ zh: `是否应为“${name}”？`, en: `did you mean “${name}”?` }),
  first: { zh: '还没有检查', en: 'Not checked yet' },
} as const;
