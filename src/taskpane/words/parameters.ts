import type { Message } from '../../formula/value';

export const parameterWords = {
  title: { zh: '参数', en: 'Parameters' },
  lead: {
    zh: '本期生效的参数。数值在工作簿的“参数”表里改，改后重新核算。',
    en: 'Parameters in force in this period. Values are edited in the table 参数 of the workbook; run again afterwards.',
  },
  search: { zh: '查找参数', en: 'Find a parameter' },
  changedOnly: { zh: '只看与制度不同的', en: 'Only those that differ from the regulation' },
  own: { zh: '制度原值', en: 'The regulation’s value' },
  missing: { zh: '须填写', en: 'must be given' },
  none: { zh: '（空）', en: '(none)' },
  edit: { zh: '去修改', en: 'Edit' },
  add: { zh: '加入参数表', en: 'Add to 参数' },
  editName: (name: string): Message => ({ zh: `去修改 ${name}`, en: `Edit ${name}` }),
  addName: (name: string): Message => ({ zh: `加入参数表：${name}`, en: `Add to 参数: ${name}` }),
  since: (day: string): Message => ({ zh: `自 ${day} 起`, en: `since ${day}` }),
  post: (post: string): Message => ({ zh: `岗位 ${post}`, en: `post ${post}` }),
  choices: { zh: '可选', en: 'Choices' },
  clause: { zh: '条款', en: 'Clause' },
  added: { zh: '已加入“参数”表', en: 'Added to 参数' },
  addedHint: {
    zh: '已转到该行：改“值”；需要时填生效日期或岗位。',
    en: 'The row is selected: change 值; fill in 生效日期 or 岗位 if needed.',
  },
  addedByPane: { zh: '在任务窗格中加入', en: 'added in the task pane' },
  nothing: { zh: '没有符合的参数', en: 'No such parameter' },
  count: (shown: number, all: number): Message => ({ zh: `${shown} / ${all} 项`, en: `${shown} of ${all}` }),
} as const;
