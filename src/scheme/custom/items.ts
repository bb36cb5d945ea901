import type { ItemSource } from '../source';
import { isUnsound, type SchemeFindings } from './findings';
import { cellAt, isName, listed, optional, proseAt, rowsOf, type SchemeBook } from './reading';
import type { Ledger } from '../../ledger/ledger';

/** What stands for a rule that cannot be read, so that the rest of the scheme is still checked. */
export const NO_RULE = '""';

const PLAIN = ['取数', '归属比例', '分成表', '分组', '条件', '分组条件', '单位'] as const;
const PROSE = ['条款', '说明'] as const;

/** The rows of 方案, each once; an item whose row cannot be understood stays known by its name. */
export function readItems(from: SchemeBook): ItemSource[] {
  const {
    tables: { items },
    findings,
  } = from;
  const seen = new Set<string>();
  const sources: ItemSource[] = [];
  for (const row of rowsOf(items)) {
    const name = cellAt(items!, '项目', row);
    if (name === '' || seen.has(name)) continue;
    seen.add(name);
    // A name that no formula can write keeps its brackets as they were typed.
    sources.push(readItem(from, row, isName(name) ? name : proseAt(from, items!, '项目', row)));
  }
  if (items && items.rows === 0)
    findings.add(
      'REQUIRED_BLANK',
      { ledger: items, row: null, column: '项目' },
      { zh: '“方案”里没有项目。请至少写一行。', en: '方案 has no item. Write at least one row.' },
    );
  return sources;
}

function readItem(from: SchemeBook, row: number, name: string): ItemSource {
  const items = from.tables.items!;
  const level = cellAt(items, '层级', row);
  const formula = cellAt(items, '公式', row);
  if (isUnsound(items, row, '层级') || level === '' || isUnsound(items, row, '取数'))
    return { 项目: name, 层级: '个人', 公式: NO_RULE, ...optional(items, '单位', row) };
  const english = proseAt(from, items, '英文名', row);
  const fields = Object.assign({}, ...PLAIN.map((column) => optional(items, column, row)));
  const prose = PROSE.map((column) => ({ [column]: proseAt(from, items, column, row) }));
  const source: ItemSource = {
    项目: name,
    层级: level as ItemSource['层级'],
    公式: formula || NO_RULE,
    ...named(items, '台账', row),
    ...named(items, '日期列', row),
    ...named(items, '归属', row),
    ...fields,
    ...Object.assign({}, ...prose.filter((one) => Object.values(one)[0] !== '')),
    ...posts(items, row),
    ...(cellAt(items, '应发', row) === '是' ? { 应发: '是' } : {}),
    ...(cellAt(items, '辅助', row) === '是' ? { 辅助: '是' } : {}),
    ...(english === '' ? {} : { english }),
  };
  return fitting(source, { ledger: items, row }, from.findings);
}

/** A name may be written as formulas write it: [发放日期]. */
function named<K extends '台账' | '日期列' | '归属'>(ledger: Ledger, column: K, row: number) {
  const text = cellAt(ledger, column, row);
  const bare = /^\[@?([^[\]]+)\]$/.exec(text)?.[1]?.trim() ?? text;
  return bare === '' ? {} : ({ [column]: bare } as { [key in K]: string });
}

function posts(items: Ledger, row: number): Pick<ItemSource, '适用岗位'> {
  const names = listed(cellAt(items, '适用岗位', row));
  return names.length === 0 ? {} : { 适用岗位: names.join('、') };
}

/** Cells that a level has no use for would be passed over in silence: they are told instead. */
function fitting(
  source: ItemSource,
  at: { ledger: Ledger; row: number },
  findings: SchemeFindings,
): ItemSource {
  const unused = (columns: readonly (keyof ItemSource)[], zh: string, en: string) => {
    for (const column of columns) {
      if (source[column] === undefined) continue;
      const text = {
        zh: `${source.层级}层级不用“${column}”。${zh}`,
        en: `“${column}” has no use at the level ${source.层级}. ${en}`,
      };
      findings.add('TYPE_MISMATCH', { ...at, column }, text);
    }
  };
  if (source.层级 === '个人') {
    unused(
      ['台账', '取数', '日期列', '归属', '归属比例', '分成表', '分组', '分组条件'],
      '要逐行或分组计算台账，请把层级改为 明细 或 分组明细；否则请清空这一格。',
      'To go through a ledger set the level to 明细 or 分组明细; else clear the cell.',
    );
    const { 项目, 层级, 公式, 单位, 条件, 适用岗位, 应发, 条款, 说明, 辅助, english } = source;
    const own: ItemSource = { 项目, 层级, 公式, 单位, 条件, 适用岗位, 应发, 条款, 说明, 辅助, english };
    return own;
  }
  if (source.层级 === '明细')
    unused(
      ['分组', '分组条件'],
      '要分组汇总，请把层级改为 分组明细；否则请清空这一格。',
      'To add up by groups set the level to 分组明细; else clear the cell.',
    );
  if (source.台账 !== undefined) return source;
  findings.add(
    'REQUIRED_BLANK',
    { ...at, column: '台账' },
    {
      zh: `${source.层级}层级要写明逐行计算哪张台账，请填写“台账”；按人计算的项目请把层级改为 个人。`,
      en: `The level ${source.层级} goes through a ledger: fill in “台账”, or set the level to 个人.`,
    },
  );
  return { 项目: source.项目, 层级: '个人', 公式: NO_RULE, 单位: source.单位 };
}
