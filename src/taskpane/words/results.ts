import type { Message } from '../../formula/value';

export const resultWords = {
  title: { zh: '核算结果', en: 'Results' },
  none: { zh: '还没有核算', en: 'No run yet' },
  payable: { zh: '应发', en: 'Payable' },
  held: { zh: '暂缓', en: 'Held' },
  officers: (count: number): Message => ({
    zh: `${count} 人`,
    en: count === 1 ? '1 officer' : `${count} officers`,
  }),
  yuan: { zh: '元', en: 'yuan' },
  noPay: {
    zh: '这个方案只评分评级，不产生应发金额。',
    en: 'This scheme scores and grades; it pays nothing by itself.',
  },
  heldTitle: { zh: '暂缓的客户经理', en: 'Officers on hold' },
  heldNone: { zh: '没有人暂缓。', en: 'Nobody is on hold.' },
  heldShared: { zh: '全员共用的数据有异常', en: 'Data shared by all have findings' },
  moreReasons: (count: number): Message => ({ zh: `另有 ${count} 处`, en: `${count} more` }),
  changes: (period: string): Message => ({
    zh: `与 ${period} 封存相比变化最大的`,
    en: `Largest changes against the seal of ${period}`,
  }),
  changeTotal: (before: string, now: string): Message => ({
    zh: `合计 ${before} → ${now} 元`,
    en: `In all ${before} → ${now} yuan`,
  }),
  noChanges: { zh: '没有变化。', en: 'No changes.' },
  noSeal: {
    zh: '还没有封存过以前的期间；封存后，下一期会在这里比较。',
    en: 'No earlier period is sealed yet; once it is, the next one is compared here.',
  },
  lists: { zh: '名单', en: 'Lists' },
  entries: (count: number): Message => ({ zh: `${count} 条`, en: `${count}` }),
  open: { zh: '打开', en: 'Open' },
  byItem: { zh: '各项目合计（含暂缓）', en: 'By item, held included' },
  byBranch: { zh: '各网点绩效（含暂缓）', en: 'Pay by branch, held included' },
  byOfficer: { zh: '每人应发', en: 'By officer' },
  scores: { zh: '每人结果', en: 'By officer' },
  checks: (count: number): Message => ({ zh: `核对 ${count} 项全部通过`, en: `All ${count} checks pass` }),
  checksFail: (bad: number, count: number): Message => ({
    zh: `核对 ${count} 项中有 ${bad} 项不通过，不能封存`,
    en: `${bad} of ${count} checks fail; it cannot be sealed`,
  }),
  toSheet: (sheet: string): Message => ({ zh: `打开“${sheet}”`, en: `Open “${sheet}”` }),
  summary: { zh: '绩效汇总', en: 'Summary' },
  again: { zh: '重新核算', en: 'Run again' },
  next: { zh: '下一步：封存', en: 'Next: seal' },
  stale: { zh: '不是最新', en: 'Out of date' },
  staleText: {
    zh: '核算之后台账或参数有改动，下面的数不是最新。',
    en: 'Ledgers or parameters were changed after the run; these figures are out of date.',
  },
  recheck: { zh: '重新核对', en: 'Compare again' },
  unwritten: {
    zh: '这些数还没有写入工作表。',
    en: 'These figures are not on sheets yet.',
  },
  explain: (name: string): Message => ({ zh: `解释 ${name} 的应发`, en: `Explain the pay of ${name}` }),
  more: (count: number): Message => ({ zh: `显示另外 ${count} 人`, en: `Show ${count} more` }),
  moreItems: (count: number): Message => ({ zh: `显示另外 ${count} 项`, en: `Show ${count} more` }),
} as const;
