import { ITEM_DETAILS } from '../../app/catalogue/blocks';
import type { FunctionSource, ItemSource, ParameterTableSource, SchemeSource } from '../../scheme/source';
import type { Message } from '../../formula/value';
import { layTable, type TableColumn } from '../layout/table';
import { hanging, wrap } from '../layout/width';
import { heading } from './heading';
import type { Page } from './page';

const PERIODS: Readonly<Record<SchemeSource['周期'], Message>> = {
  月: { zh: '每月', en: 'monthly' },
  季: { zh: '每季', en: 'quarterly' },
  年: { zh: '每年', en: 'yearly' },
};

/** The schemes that ship with the product. */
export function showSchemes(schemes: readonly SchemeSource[], page: Page): string[] {
  const { say } = page;
  const columns = [
    column(page, '方案', 'Scheme'),
    column(page, '周期', 'Period'),
    column(page, '名称', 'Name'),
    column(page, '来源', 'Source'),
  ];
  const rows = schemes.map(({ id, 周期, 名称, 来源 }) => [id, say(PERIODS[周期]), say(名称), 来源]);
  const hint = say({
    zh: '用 schemes <ID> 查看项目、参数和条款。',
    en: 'schemes <ID> prints items, parameters and clauses.',
  });
  return [...layTable({ columns, rows, keys: 1 }, page.width), '', ...wrap(hint, page.width)];
}

/** One scheme in full: items with their rules, parameters, tables, functions, checks, readings, clauses. */
export function showScheme(scheme: SchemeSource, page: Page): string[] {
  const { say, width } = page;
  const { id, 名称, 周期, 来源, 必备台账 } = scheme;
  const needs = say({
    zh: `必备台账：${必备台账.join('、')}`,
    en: `Needs the ledgers ${必备台账.join(', ')}`,
  });
  return [
    `${say(名称)}  (${id})  ${say(PERIODS[周期])}`,
    ...wrap(say({ zh: `依据：${来源}`, en: `Source: ${来源}` }), width),
    ...wrap(needs, width),
    ...heading({ zh: '项目', en: 'Items' }, page),
    ...scheme.项目.flatMap((item) => showItem(item, scheme, page)),
    ...heading({ zh: '参数', en: 'Parameters' }, page),
    ...showParameters(scheme, page),
    ...scheme.参数表.flatMap((table) => showParameterTable(table, page)),
    ...heading({ zh: '函数', en: 'Functions' }, page),
    ...scheme.函数.flatMap((one) => showFunction(one, page)),
    ...heading({ zh: '校验', en: 'Checks' }, page),
    ...scheme.校验.flatMap(({ 代码, 台账, 条件, 条款 }) =>
      hanging(`  ${代码}  `, `${台账 ? `${台账}: ` : ''}${条件}  [${条款}]`, width),
    ),
    ...heading({ zh: '文本未尽、在此确定的读法', en: 'Readings settled where the text is silent' }, page),
    ...scheme.settled.flatMap(({ 条款, text }) => hanging(`  ${条款}  `, say(text), width)),
    ...heading({ zh: '条款', en: 'Clauses' }, page),
    ...scheme.条款.flatMap((clause) => hanging(`  ${clause.id}  `, titleOf(clause.title, page), width)),
  ];
}

/** The regulation's own title; in English its gloss beside it. */
function titleOf(title: Message, { language }: Page): string {
  return language === 'en' ? `${title.en} (${title.zh})` : title.zh;
}

function column({ say }: Page, zh: string, en: string, align?: 'right'): TableColumn {
  return { title: say({ zh, en }), align };
}

function showItem(item: ItemSource, scheme: SchemeSource, page: Page): string[] {
  const { say, width, language } = page;
  const { 项目, 层级, 台账, 单位, 应发, 条款, english } = item;
  const name = language === 'en' && english ? `${english} (${项目})` : 项目;
  const clause = scheme.条款.find((one) => one.id === 条款);
  const facts = [层级, 台账, 单位, 应发 === '是' ? say({ zh: '应发', en: 'payable' }) : ''].filter(Boolean);
  const title = 条款 ? `  [${条款}${clause ? ` ${say(clause.title)}` : ''}]` : '';
  return [
    ...wrap(`${name}  ${facts.join(' · ')}${title}`, width),
    ...hanging('    = ', item.公式, width),
    ...ITEM_DETAILS.flatMap((part) => (item[part] ? hanging(`    ${part} `, item[part], width) : [])),
    ...(item.说明 && language === 'zh' ? hanging('    ', item.说明, width) : []),
  ];
}

function showParameters({ 参数 }: SchemeSource, page: Page): string[] {
  const { say } = page;
  const columns = [
    column(page, '参数', 'Parameter'),
    column(page, '值', 'Value', 'right'),
    column(page, '单位', 'Unit'),
    column(page, '可选 / 空的含义', 'Choices / when empty'),
    column(page, '条款', 'Clause'),
  ];
  const meaning = {
    无: say({ zh: '空＝没有', en: 'empty: none' }),
    必填: say({ zh: '空＝用到时须填', en: 'empty: must be given when used' }),
  };
  const rows = 参数.map(({ 参数: name, 值, 单位, 取值, 空, 条款 }) => [
    name,
    值,
    单位,
    取值 ? 取值.join(' / ') : 空 ? meaning[空] : '',
    条款,
  ]);
  return layTable({ columns, rows, keys: 1 }, page.width);
}

function showParameterTable({ 表, 列, 行, 条款 }: ParameterTableSource, page: Page): string[] {
  const columns = 列.map(({ 列: title }): TableColumn => ({ title }));
  const title = { zh: `参数表 ${表}  ${条款}`, en: `Parameter table ${表}  ${条款}` };
  const none = page.say({
    zh: '制度没有给出，请在工作簿中填写。',
    en: 'The regulation gives none; enter it in the workbook.',
  });
  return [
    ...heading(title, page),
    ...layTable({ columns, rows: 行, keys: 1 }, page.width),
    ...(行.length === 0 ? wrap(none, page.width) : []),
  ];
}

function showFunction({ 函数, 形参, 步骤, 条款, 说明 }: FunctionSource, { say, width }: Page): string[] {
  return [
    ...wrap(`${函数}(${形参.join(', ')})  [${条款}]`, width),
    ...hanging('    ', say(说明), width),
    ...步骤.flatMap(({ 名称, 公式, 条款: clause }) =>
      hanging(`    ${名称} = `, `${公式}  [${clause}]`, width),
    ),
  ];
}
