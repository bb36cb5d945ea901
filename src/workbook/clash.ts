import { freeSheetName } from '../report/address';
import type { BookPlan } from '../report/plan';
import type { Bilingual } from './unreadable';

/** A name of the plan that the workbook's owner already uses for something else. */
export interface Clash {
  kind: 'sheet' | 'table' | 'name';
  name: string;
  /** A free name as near to it as can be. */
  offered: string;
  text: Bilingual;
}

/** What the source keeps: names that the plan's must not meet. */
export interface KeptNames {
  sheets: readonly string[];
  /** Tables and names of the whole book, which share one namespace. */
  tables: readonly string[];
  names: readonly string[];
}

export function findClashes({ sheets, names = [] }: BookPlan, kept: KeptNames): Clash[] {
  const clashes: Clash[] = [];
  const keptSheets = lower(kept.sheets);
  const keptNames = lower([...kept.tables, ...kept.names]);
  const allSheets = [...kept.sheets, ...sheets.map(({ name }) => name)];
  for (const { name, tables = [] } of sheets) {
    if (keptSheets.has(name.toLowerCase()))
      clashes.push(clash('sheet', name, freeSheetName(name, allSheets)));
    for (const table of tables) {
      if (keptNames.has(table.name.toLowerCase()))
        clashes.push(clash('table', table.name, freeName(table.name, keptNames)));
    }
  }
  for (const { name } of names) {
    if (keptNames.has(name.toLowerCase())) clashes.push(clash('name', name, freeName(name, keptNames)));
  }
  return clashes;
}

const KINDS: Record<Clash['kind'], Bilingual> = {
  sheet: { zh: '工作表', en: 'sheet' },
  table: { zh: '表格', en: 'table' },
  name: { zh: '名称', en: 'name' },
};

function clash(kind: Clash['kind'], name: string, offered: string): Clash {
  const { zh, en } = KINDS[kind];
  return {
    kind,
    name,
    offered,
    text: {
      zh: `工作簿里已有${zh}“${name}”，不是绩算生成的，不会覆盖。可改用“${offered}”，或先把原有的${zh}改名。`,
      en: `The workbook already has a ${en} “${name}” that Jisuan did not make; it is not overwritten. Use “${offered}” instead, or rename the existing ${en} first.`,
    },
  };
}

function lower(names: readonly string[]): Set<string> {
  return new Set(names.map((name) => name.toLowerCase()));
}

function freeName(name: string, used: ReadonlySet<string>): string {
  let copy = 2;
  while (used.has(`${name}_${copy}`.toLowerCase())) copy++;
  return `${name}_${copy}`;
}
