import type { Message } from '../../formula/value';

export const adjustWords = {
  title: { zh: '手工调整', en: 'Manual adjustment' },
  lead: {
    zh: '台账之外的补发或扣减。须写明原因和审批人，记入“手工调整”表，下次核算时计入。',
    en: 'Pay to add or deduct beside the ledgers. It needs a reason and an approver, is kept in 手工调整 and counted by the next run.',
  },
  officer: { zh: '客户经理', en: 'Officer' },
  choose: { zh: '请选择', en: 'Choose' },
  item: { zh: '计入项目', en: 'Item' },
  amount: { zh: '金额（元）', en: 'Amount, yuan' },
  amountHint: { zh: '扣减写负数', en: 'negative to deduct' },
  amountWrong: { zh: '请写金额，最多两位小数，不为 0', en: 'An amount with at most two decimals, not 0' },
  reason: { zh: '原因', en: 'Reason' },
  by: { zh: '审批人', en: 'Approved by' },
  submit: { zh: '记入手工调整', en: 'Record it' },
  adding: { zh: '记入手工调整', en: 'Recording the adjustment' },
  added: { zh: '已记入“手工调整”', en: 'Recorded in 手工调整' },
  addedHint: { zh: '重新核算后计入结果。', en: 'Run again to have it counted.' },
  again: { zh: '去核算', en: 'Run again' },
  required: { zh: '请填写', en: 'Please fill in' },
  noOfficers: { zh: '先读取花名册', en: 'The roster comes first' },
  noOfficersText: {
    zh: '点“读取花名册”后，可从名单里选人。',
    en: 'Read the roster to choose from its officers.',
  },
  load: { zh: '读取花名册', en: 'Read the roster' },
  period: (period: string): Message => ({ zh: `记在 ${period}`, en: `For ${period}` }),
} as const;
