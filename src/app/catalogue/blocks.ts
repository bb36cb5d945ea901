import type { FunctionSource, ItemSource, ParameterSource, ParameterTableSource } from '../../scheme/source';
import type { Say } from './say';

/** What of an item a reader wants to see beside its formula, in this order. */
export const ITEM_DETAILS = [
  '取数',
  '日期列',
  '归属',
  '归属比例',
  '分成表',
  '分组',
  '条件',
  '分组条件',
  '适用岗位',
] as const;

/** An item: what it is over, and its formula. */
export function itemBlock(item: ItemSource, say: Say): string[] {
  const name = say({ zh: item.项目, en: item.english ? `${item.english} (${item.项目})` : item.项目 });
  const facts = [
    item.层级,
    item.台账,
    item.单位,
    item.应发 === '是' ? say({ zh: '应发', en: 'payable' }) : '',
  ];
  return [
    `### ${name}`,
    '',
    facts.filter(Boolean).join(' · '),
    '',
    ...fenced(`${item.项目} := ${item.公式}`),
    ...ITEM_DETAILS.flatMap((part) => (item[part] ? [`- ${part}: \`${item[part]}\``] : [])),
    '',
  ];
}

/** A domain function: its steps, each with its clause. */
export function functionBlock(source: FunctionSource, say: Say): string[] {
  return [
    `### ${source.函数}(${source.形参.join(', ')})`,
    '',
    say(source.说明),
    '',
    ...fenced(source.步骤.map((step) => `${step.名称} := ${step.公式}`).join('\n')),
    '',
  ];
}

/** Parameters and parameter tables with what ships, and what an empty one means. */
export function parameterTables(
  parameters: readonly ParameterSource[],
  tables: readonly ParameterTableSource[],
  say: Say,
): string[] {
  const heads = say({
    zh: '参数|值|单位|可选值／空的含义',
    en: 'Parameter|Value|Unit|Choices / when empty',
  }).split('|');
  const rows = parameters.map((one) => [one.参数, one.值, one.单位, meaning(one, say)]);
  return [
    ...(rows.length > 0 ? markdownTable(heads, rows) : []),
    ...tables.flatMap((table) => [
      `**${table.表}**`,
      '',
      ...markdownTable(
        table.列.map((column) => column.列),
        table.行.length > 0
          ? table.行
          : [[say({ zh: '（制度未给出，由银行填写）', en: '(not given; the bank fills it in)' })]],
      ),
    ]),
  ];
}

function meaning(parameter: ParameterSource, say: Say): string {
  if (parameter.取值) return parameter.取值.join(' / ');
  if (parameter.空 === '无') return say({ zh: '空＝无', en: 'empty = none' });
  return parameter.空 === '必填' ? say({ zh: '空＝必填', en: 'empty = must be given' }) : '';
}

function fenced(text: string): string[] {
  return ['```', text, '```', ''];
}

function markdownTable(heads: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]) =>
    `| ${heads.map((_, at) => (cells[at] ?? '').replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(heads), `|${heads.map(() => '---').join('|')}|`, ...rows.map(line), ''];
}
