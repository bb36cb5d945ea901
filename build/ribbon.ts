import type { Message } from '../src/formula/value';
import type { CommandId } from '../src/functions/commands';

/** A button of the tab. Without a command it opens the pane. */
export interface Button {
  id: string;
  command: CommandId | null;
  label: Message;
  tip: Message;
}

export interface Group {
  id: string;
  label: Message;
  buttons: readonly Button[];
}

const button = (command: CommandId, zh: string, en: string, tipZh: string, tipEn: string): Button => ({
  id: command,
  command,
  label: { zh, en },
  tip: { zh: tipZh, en: tipEn },
});

/** The tab 绩算, group by group. */
export const RIBBON: readonly Group[] = [
  {
    id: 'calculation',
    label: { zh: '核算', en: 'Calculate' },
    buttons: [
      {
        id: 'pane',
        command: null,
        label: { zh: '绩算', en: 'Jisuan' },
        tip: {
          zh: '打开绩算窗格：选方案和期间，检查、核算、查看结果。',
          en: 'Opens the Jisuan pane: choose scheme and period, check, calculate, see the results.',
        },
      },
      button(
        'check',
        '检查',
        'Check',
        '检查台账，列出异常和改法。',
        'Checks the ledgers and lists what to mend.',
      ),
      button(
        'calculate',
        '核算',
        'Calculate',
        '按当前方案和期间核算，写出结果表。',
        'Calculates the chosen scheme and period and writes the result sheets.',
      ),
      button(
        'seal',
        '封存',
        'Seal',
        '封存本次核算，以后可查有无改动。',
        'Seals this run, so that later changes show.',
      ),
    ],
  },
  {
    id: 'review',
    label: { zh: '核对', en: 'Review' },
    buttons: [
      button(
        'explain',
        '解释',
        'Explain',
        '解释选中的数字：公式、代入的数、条款和来源行。',
        'Explains the selected figure: formula, numbers put in, clause and source rows.',
      ),
      button(
        'reconcile',
        '核对表',
        'Checks',
        '转到核对表，看各项是否相符。',
        'Goes to the checks and their differences.',
      ),
      button(
        'findings',
        '异常',
        'Findings',
        '查看异常清单，点击可转到单元格。',
        'Shows the findings; a click goes to the cell.',
      ),
      button(
        'verify',
        '封存后变化',
        'Since the seal',
        '封存以后改了什么。',
        'What has changed since the seal.',
      ),
    ],
  },
  {
    id: 'scenarios',
    label: { zh: '情景', en: 'Scenarios' },
    buttons: [
      button(
        'parameters',
        '参数',
        'Parameters',
        '查看和修改参数：单位、生效日期、条款。',
        'Shows and changes parameters: units, dates, clauses.',
      ),
      button(
        'choices',
        '口径',
        'Choices',
        '各项口径选择及其影响金额。',
        'Each choice of reading and its effect in yuan.',
      ),
    ],
  },
  {
    id: 'help',
    label: { zh: '帮助', en: 'Help' },
    buttons: [
      button(
        'template',
        '空白模板',
        'Blank tables',
        '新建本方案要用的空白台账。',
        'Makes the blank ledgers of the scheme.',
      ),
      button(
        'sample',
        '示例数据',
        'Sample data',
        '放入示例数据，先试一遍。',
        'Puts in sample data to try it out.',
      ),
      button(
        'diagnostics',
        '诊断',
        'Diagnostics',
        '版本、接口和日志，可复制给管理员。',
        'Versions, API sets and log, to copy for support.',
      ),
      button(
        'help',
        '帮助',
        'Help',
        '怎样开始，各函数的说明和例子。',
        'How to begin; the functions with examples.',
      ),
    ],
  },
];
