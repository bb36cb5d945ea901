import type { Message } from '../../formula/value';

export const helpWords = {
  title: { zh: '帮助', en: 'Help' },
  lead: { zh: '从台账到封存，一共五步。', en: 'From ledgers to a sealed result in five steps.' },
  steps: [
    {
      title: { zh: '准备', en: 'Set up' },
      text: {
        zh: '选方案和期间。没有台账时，先放入空白台账或示例数据。',
        en: 'Choose scheme and period. Without ledgers, begin with blank ones or with sample data.',
      },
    },
    {
      title: { zh: '检查', en: 'Check' },
      text: {
        zh: '点蓝绿色的单元格地址，直接转到要改的地方；改好再检查。改不了的，写明理由记入“异常处理”。',
        en: 'Click a cell’s address to go there; mend it and check again. What cannot be mended is settled with a reason.',
      },
    },
    {
      title: { zh: '核算', en: 'Run' },
      text: {
        zh: '先预览，再写入。台账不会被改动；结果表里都是可以审核的公式。',
        en: 'Preview, then write. Ledgers stay as they are; result sheets hold formulas that can be audited.',
      },
    },
    {
      title: { zh: '解释', en: 'Explain' },
      text: {
        zh: '停在“解释”页，点工作表里的任一结果或台账行，就能看到公式、代入的数、条款和来源行。',
        en: 'Stay on Explain and select any result or ledger row: its formula, numbers, clauses and source rows are shown.',
      },
    },
    {
      title: { zh: '封存', en: 'Seal' },
      text: {
        zh: '发放前封存。以后点“查看是否有变”，可知哪一行、哪一格改过。',
        en: 'Seal before paying. Later “Has anything changed?” names the rows and cells that did.',
      },
    },
  ] satisfies readonly { title: Message; text: Message }[],
  functions: { zh: '单元格函数说明和例子', en: 'The functions for cells, with examples' },
  functionsPage: { zh: 'help/functions.zh-CN.html', en: 'help/functions.en-US.html' },
} as const;
