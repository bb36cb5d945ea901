import type { Calculation } from '../../run/calculate';
import type { ClauseSource, ItemSource, SchemeSource } from '../../scheme/source';
import { functionBlock, itemBlock, parameterTables } from './blocks';
import { workedExample } from './example';
import type { Say } from './say';

/** Clause numbers in the regulation's own order: C-2 before C-10. */
function byNumber(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true });
}

/**
 * The rule catalogue of a scheme as Markdown: clause by clause the items with their formulas, functions and parameters, and a
 * worked example from a run of the scheme's sample.
 */
export function ruleCatalogue(scheme: SchemeSource, example: Calculation | null, say: Say): string {
  const lines = [
    `# ${say(scheme.名称)}`,
    '',
    say({
      zh: `方案 \`${scheme.id}\`，按${scheme.周期}核算。依据：${scheme.来源}。本页由 \`npm run docs\` 从方案生成，请勿手改。`,
      en: `Scheme \`${scheme.id}\`. Source: ${scheme.来源}. Generated from the scheme by \`npm run docs\`; do not edit.`,
    }),
    '',
    ...[...scheme.条款]
      .sort((a, b) => byNumber(a.id, b.id))
      .flatMap((clause) => clauseBlock(scheme, clause, example, say)),
    ...settledBlock(scheme, say),
  ];
  return `${lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`;
}

function clauseBlock(
  scheme: SchemeSource,
  clause: ClauseSource,
  example: Calculation | null,
  say: Say,
): string[] {
  const title = say({ zh: clause.title.zh, en: `${clause.title.en} (${clause.title.zh})` });
  const items = scheme.项目.filter((item) => item.条款 === clause.id);
  const functions = scheme.函数.filter((one) => one.条款 === clause.id);
  const checks = scheme.校验.filter((check) => check.条款 === clause.id);
  const lists = scheme.名单.filter((list) => list.条款 === clause.id);
  const parameters = scheme.参数.filter((parameter) => parameter.条款 === clause.id);
  const tables = scheme.参数表.filter((table) => table.条款 === clause.id);
  const heading = [`## ${clause.id} ${title}`, ''];
  return [
    ...heading,
    ...items.flatMap((item) => [...itemBlock(item, say), ...exampleBlock(item, example, say)]),
    ...functions.flatMap((one) => functionBlock(one, say)),
    ...parameterTables(parameters, tables, say),
    ...checks.map(
      ({ 代码, 台账, 条件 }) =>
        `- ${say({ zh: '校验', en: 'Check' })} \`${代码}\`${台账 ? ` · ${台账}` : ''}: \`${条件}\``,
    ),
    ...lists.map(({ 名单, 条件 }) => `- ${say({ zh: '名单', en: 'List' })} **${名单}**: \`${条件}\``),
    '',
  ];
}

function exampleBlock(item: ItemSource, example: Calculation | null, say: Say): string[] {
  const worked = example && workedExample(example, item.项目);
  return worked
    ? [
        `${say({ zh: '算例', en: 'Example' })}: \`${worked.substituted}\` = **${worked.value}**${worked.unit}`,
        '',
      ]
    : [];
}

function settledBlock(scheme: SchemeSource, say: Say): string[] {
  if (scheme.settled.length === 0) return [];
  return [
    `## ${say({ zh: '文本未尽、在此确定的读法', en: 'Readings settled where the text is silent' })}`,
    '',
    ...scheme.settled.map(({ 条款, text }) => `- ${条款}: ${say(text)}`),
  ];
}
