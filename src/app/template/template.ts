import type { Message } from '../../formula/value';
import { PARAMETERS, SETTLEMENTS } from '../../ledger/tables';
import type { TableSpec } from '../../ledger/spec';
import type { BookPlan, NamePlan, SheetPlan } from '../../report/plan';
import { ledgerNames } from '../../run/ledgers';
import { loadScheme } from '../../scheme/scheme';
import type { SchemeSource } from '../../scheme/source';
import { tablesOf } from '../../scheme/tables';
import { guideSheet, type Guide, type GuideEntry } from './guide';
import { ledgerSheet } from './ledger-sheet';
import { parameterSheet, parameterTableSheet } from './parameter-sheets';
import { INPUT_STYLES } from './styles';

/** The name of all 工号 of 花名册, for the lists of officer columns. */
export const OFFICER_LIST = '工号清单';
export const OFFICER_NAMES: readonly NamePlan[] = [
  { name: OFFICER_LIST, formula: '花名册[工号]', comment: '花名册中的全部工号' },
];

const NEEDS = {
  required: { zh: '必填', en: 'required' },
  optional: { zh: '有则填', en: 'if any' },
  filled: { zh: '已填默认', en: 'prefilled' },
  fill: { zh: '用到时填', en: 'if used' },
} satisfies Record<string, Message>;

/** A workbook with a blank table for every ledger of a scheme, its parameters filled in, and a guide. Throws where the scheme does not load. */
export function makeTemplate(source: SchemeSource): BookPlan {
  const ledgers = ledgersOf(source);
  const sheets = [
    ...ledgers.map((spec) => inputSheet(spec, source)),
    inputSheet(SETTLEMENTS, source),
    parameterSheet(source),
    ...source.参数表.map((table) => parameterTableSheet(table)),
  ];
  return {
    sheets: [guideSheet({ ...words(source), entries: entriesOf(source, ledgers) }), ...sheets],
    styles: INPUT_STYLES,
    names: ledgers.some(({ name }) => name === '花名册') ? OFFICER_NAMES : [],
    title: `${source.名称.zh} 台账模板`,
  };
}

/** The ledgers that a scheme reads: the roster, the scheme's own, the common ones; 手工调整 is always among them. */
export function ledgersOf(source: SchemeSource): TableSpec[] {
  const { scheme, problems } = loadScheme(source);
  if (!scheme) throw new Error(`Scheme ${source.id} does not load: ${JSON.stringify(problems)}`);
  const names = new Set([...ledgerNames(scheme), '手工调整']);
  const ledgers = tablesOf(source).filter(({ name }) => names.has(name));
  const roster = ledgers.filter(({ name }) => name === '花名册');
  return [...roster, ...ledgers.filter((spec) => !roster.includes(spec))];
}

/** The plan of one table that people fill in; officers and items are offered as lists. */
export function inputSheet(
  spec: TableSpec,
  source: SchemeSource,
  data: Parameters<typeof ledgerSheet>[1] = null,
  headings?: Readonly<Record<string, string>>,
): SheetPlan {
  const decision = spec.name === '手工调整' || spec.name === SETTLEMENTS.name;
  return ledgerSheet(spec.name === '手工调整' ? withItems(spec, source) : spec, data, {
    tab: decision ? 'decision' : 'ledger',
    officers: OFFICER_LIST,
    freeze: spec.name === '花名册' ? 2 : 0,
    headings,
  });
}

/** What a list in a validation may hold. */
const LIST_LIMIT = 255;

/** 手工调整.项目 offers the items in yuan, as far as a list holds them. */
function withItems(spec: TableSpec, source: SchemeSource): TableSpec {
  const items = source.项目.filter((item) => item.单位 === '元').map((item) => item.项目);
  if (items.length === 0 || items.join(',').length > LIST_LIMIT) return spec;
  return {
    ...spec,
    columns: spec.columns.map((column) => (column.name === '项目' ? { ...column, choices: items } : column)),
  };
}

/** The list of sheets for the guide. */
export function entriesOf(source: SchemeSource, ledgers: readonly TableSpec[]): GuideEntry[] {
  return [
    ...ledgers.map(({ name }) => ({
      table: name,
      need: source.必备台账.includes(name) ? NEEDS.required : NEEDS.optional,
    })),
    { table: SETTLEMENTS.name, need: NEEDS.optional },
    { table: PARAMETERS.name, need: NEEDS.filled },
    ...source.参数表.map((table) => ({
      table: table.表,
      need: table.行.length > 0 ? NEEDS.filled : NEEDS.fill,
    })),
  ];
}

function words(source: SchemeSource): Omit<Guide, 'entries'> {
  const { zh, en } = source.名称;
  return {
    title: { zh: `${zh} · 台账模板`, en: `${en} · ledger template` },
    lead: {
      zh: `本工作簿按方案“${zh}”（${source.来源}）准备，按${source.周期}核算。每张台账一页，填好后即可检查和核算；原文件不会被改动。`,
      en: `Prepared for the scheme “${en}” (${source.id}). One sheet per ledger; check and run it when filled in. The file itself is never changed.`,
    },
    heading: { zh: '怎样填写', en: 'How to fill it in' },
    steps: STEPS,
  };
}

/** How any book of ledgers is filled in. */
const STEPS: readonly Message[] = [
  {
    zh: '先填“花名册”，再填其他台账。深色表头为必填列，浅色为选填列；鼠标停在表头上可看每列的填法。',
    en: 'Fill in 花名册 first, then the ledgers. Dark headers are required columns, light ones optional; rest the pointer on a header to see what it takes.',
  },
  {
    zh: '从表中第一行空行开始填或粘贴，表格会自动向下扩展。不要改动表名和表头；可以增加自己的列，它们不参与计算。',
    en: 'Type or paste from the first blank row on; the table grows by itself. Keep the names of tables and headers; columns of your own are allowed and ignored.',
  },
  {
    zh: '编号（工号、借据号、卡号等）按文本保存，前面的 0 不会丢失；超过 15 位的号码务必粘贴为文本。',
    en: 'Ids (officers, loans, cards …) are text, so leading zeros stay; paste numbers of more than 15 digits as text.',
  },
  {
    zh: '日期可写 2023-01-31、2023/1/31 或 2023年1月31日；比率可写 20%、0.2 或 1.5‰；金额以元为单位，表头写“万元”的按万元换算。',
    en: 'Dates: 2023-01-31, 2023/1/31 or 2023年1月31日. Ratios: 20%, 0.2 or 1.5‰. Amounts are in yuan; a header that says 万元 is scaled.',
  },
  {
    zh: '整行空白不算一行；第一格写合计、小计、总计或累计的行不计入。没有业务的台账留空即可。',
    en: 'A wholly blank row is no row; a row whose first cell says 合计, 小计, 总计 or 累计 is left out. Leave ledgers without business blank.',
  },
  {
    zh: '“参数”已按制度填好默认值，黄色格可改；标“空=必填”的用到时必须填，标“空=无”的不填表示没有限制。同一参数可增加行，按生效日期、岗位区分。',
    en: '参数 holds the regulation’s own values; yellow cells may be changed. 空=必填 must be filled in when used, 空=无 means no limit. Add rows of a parameter for another date (生效日期) or post (岗位).',
  },
];
