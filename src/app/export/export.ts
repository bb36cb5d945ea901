import type { Message } from '../../formula/value';
import type { TableSpec } from '../../ledger/spec';
import type { BookPlan, RowPlan, SheetPlan } from '../../report/plan';
import { ledgerNames } from '../../run/ledgers';
import { SCHEME_TABLES, type SchemeTable } from '../../scheme/custom/tables';
import { loadScheme } from '../../scheme/scheme';
import type { SchemeSource } from '../../scheme/source';
import { tableOf } from '../../scheme/tables';
import { textWidth } from '../template/columns';
import { guideSheet, type GuideEntry } from '../template/guide';
import { ledgerSheet, type Row } from '../template/ledger-sheet';
import { parameterSheet, parameterTableSheet } from '../template/parameter-sheets';
import { INPUT_STYLES, type InputStyle } from '../template/styles';
import {
  checkRows,
  clauseRows,
  functionRows,
  infoRows,
  itemRows,
  ledgerRows,
  listRows,
  parameterFactRows,
  readingRows,
  tableFactRows,
  useRows,
} from './rows';
import { COLUMN_WORDS, TABLE_WORDS } from './words';

/** A scheme written out as the tables of a bank's own scheme, to start from: run unchanged it gives what the scheme gives. */
export function exportScheme(source: SchemeSource): BookPlan {
  const tables: [SchemeTable, Row[]][] = [
    ['info', infoRows(source)],
    ['items', itemRows(source.项目)],
    ['ledgers', ledgerRows(ledgersOf(source), source.必备台账)],
    ['functions', functionRows(source.函数)],
    ['checks', checkRows(source)],
    ['lists', listRows(source)],
    ['uses', useRows(source)],
    ['parameterFacts', parameterFactRows(source)],
    ['tableFacts', tableFactRows(source)],
    ['clauses', clauseRows(source)],
    ['readings', readingRows(source)],
  ];
  const [rules, facts] = [tables.slice(0, 7), tables.slice(7)].map((some) =>
    some
      .filter(([, rows]) => rows.length > 0)
      .map(([table, rows]) => schemeSheet(SCHEME_TABLES[table], rows)),
  );
  const sheets = [
    ...rules,
    parameterSheet(source),
    ...source.参数表.map((table) => parameterTableSheet(table)),
    ...facts,
  ];
  return {
    sheets: [guide(source, sheets), ...sheets],
    styles: INPUT_STYLES,
    title: `${source.名称.zh} 方案`,
    active: SCHEME_TABLES.items.name,
  };
}

/** The ledgers that a scheme reads, in the order of its row accounting. Throws where the scheme does not load. */
function ledgersOf(source: SchemeSource): TableSpec[] {
  const { scheme, problems } = loadScheme(source);
  if (!scheme) throw new Error(`Scheme ${source.id} does not load: ${JSON.stringify(problems)}`);
  return ledgerNames(scheme).map((name) => tableOf(source, name)!);
}

const WIDTHS: Readonly<Record<string, number>> = {
  项目: 22,
  公式: 72,
  条件: 44,
  分组条件: 30,
  归属: 16,
  归属比例: 30,
  分组: 30,
  说明: 46,
  英文说明: 46,
  英文名: 34,
  英文: 46,
  标题: 34,
  来源: 34,
  名称: 28,
  台账: 14,
  列: 18,
  函数: 24,
  形参: 34,
  步骤: 18,
  取值: 34,
  参数: 24,
  代码: 26,
  名单: 16,
};
/** Rules are long: they wrap within their cells. */
const WRAPPED = new Set(['公式', '条件', '分组条件', '归属比例', '分组', '说明', '英文说明', '英文', '形参']);

/** The columns that the documentation gives a bank; those after them are left out where a scheme has no use for them. */
const DOCUMENTED: Readonly<Record<string, number>> = { 方案: 17, 台账定义: 8, 函数定义: 4 };

function schemeSheet(full: TableSpec, rows: readonly Row[]): SheetPlan {
  const used = (name: string) => rows.some((row) => (row[name] ?? null) !== null);
  const columns = full.columns.filter(({ name }, at) => at < (DOCUMENTED[full.name] ?? 0) || used(name));
  const spec = { ...full, columns };
  const style = ({ name, choices }: TableSpec['columns'][number]): InputStyle =>
    WRAPPED.has(name) ? 'wrapped' : choices ? 'choice' : name === columns[0].name ? 'name' : 'text';
  const sheet = ledgerSheet(
    spec,
    { count: rows.length, rows },
    { tab: 'decision', style, freeze: spec.name === '方案' ? 1 : 0 },
  );
  const widths = columns.map(({ name }, at) => WIDTHS[name] ?? sheet.columns?.[at]?.width ?? 12);
  return {
    ...sheet,
    rows: [...sheet.rows].map((row, at) =>
      at === 0 ? row : { ...row, height: heightOf(row, columns, widths) },
    ),
    columns: widths.map((width, at) => ({ ...sheet.columns?.[at], width })),
    notes: sheet.notes?.map((note, at) => {
      const words = COLUMN_WORDS[`${spec.name}.${columns[at].name}`];
      return words === undefined ? note : { ...note, text: withWords(note.text, words) };
    }),
  };
}

/** Beside the Chinese part of a note its own words, beside the English part theirs. */
function withWords(note: string, { zh, en }: Message): string {
  const [first, ...rest] = note.split('\n\n');
  return [`${zh}\n${first}`, ...(rest.length > 0 ? [`${en}\n${rest.join('\n\n')}`] : [en])].join('\n\n');
}

const LINE = 15;
/** A wrapped line seldom fills the last characters of a cell. */
const FILLED = 0.92;

/** Excel does not fit the height of wrapped rows that another program wrote. */
function heightOf(row: RowPlan, columns: TableSpec['columns'], widths: readonly number[]): number {
  const lines = columns.map(({ name }, at) => {
    const cell = row.cells[at];
    if (!WRAPPED.has(name) || typeof cell !== 'string') return 1;
    return Math.ceil(textWidth(cell) / (widths[at] * FILLED));
  });
  return LINE * Math.max(...lines) + 3;
}

const NEEDS = {
  required: { zh: '必填', en: 'required' },
  optional: { zh: '可删', en: 'may go' },
  edit: { zh: '可改', en: 'to edit' },
};
const REQUIRED = new Set(['方案信息', '方案']);

function guide(source: SchemeSource, sheets: readonly SheetPlan[]): SheetPlan {
  const entries = sheets.map(({ name }): GuideEntry => ({
    table: name,
    need: REQUIRED.has(name)
      ? NEEDS.required
      : name.startsWith('方案') || name.endsWith('定义')
        ? NEEDS.optional
        : NEEDS.edit,
    ...(Object.hasOwn(TABLE_WORDS, name) ? { words: TABLE_WORDS[name] } : {}),
  }));
  const { zh, en } = source.名称;
  return guideSheet({
    title: { zh: `${zh} · 方案表`, en: `${en} · the scheme as tables` },
    lead: {
      zh: `这是方案“${zh}”（${source.id}）的全部规则。改成本行的办法后，与台账放在同一个工作簿里，用 --scheme custom 核算；不改则结果与原方案相同。`,
      en: `All rules of the scheme “${en}” (${source.id}). Edit them, put them into the workbook with the ledgers, and run with --scheme custom; unchanged they give the same results.`,
    },
    heading: { zh: '怎样修改', en: 'How to edit' },
    steps: STEPS,
    entries,
  });
}

const STEPS = [
  {
    zh: '规则写在“方案”里，每行一个项目。公式的写法同 Excel，但写成文字，不要让 Excel 去算：输入时不写等号，或在前面加一个单引号。',
    en: 'The rules are in 方案, a row an item. They read like Excel formulas but are text: leave out the =, or begin with an apostrophe.',
  },
  {
    zh: '公式里 [列] 是台账本行的列，台账[列] 是整列，花名册.岗位 是此人花名册里的列；参数、项目直接写名称；函数可用 IF、SUM、SUMIFS、ROUND、INDEX、MATCH、LOOKUP 等。',
    en: 'In a rule [列] is this row’s column, 台账[列] a whole column, 花名册.岗位 a column of the officer’s roster row; parameters and items go by their names; IF, SUM, SUMIFS, ROUND, INDEX, MATCH, LOOKUP and others may be used.',
  },
  {
    zh: '比例、单价、上限等数字写在“参数”和参数表里，不写进公式；空白的参数表示没有，公式里用 参数="" 判断。',
    en: 'Rates, prices and caps belong into 参数 and the parameter tables, not into rules; a blank parameter means none, and a rule tests it with 参数="".',
  },
  {
    zh: '新的台账在“台账定义”里逐列写明类型。只有带深色表头的列必须有，其余各列和各表可以删去。',
    en: 'Describe a new ledger in 台账定义, column by column. Only the columns with dark headers are needed; the others may go.',
  },
  {
    zh: '改好后先运行 check：写错的地方会指出是哪个单元格、该怎么改。',
    en: 'When done run check first: it names the cell of every slip and how to mend it.',
  },
];
