import { dependencies } from '../../formula/dependencies';
import type { Node } from '../../formula/tree';
import { decimal } from '../../money/decimal';
import { dayOfGroup, type GroupFrame } from '../../run/frame';
import { rosterRowAt } from '../../run/roster';
import { quotedSheet } from '../address';
import type { GridSheet } from '../grid-sheet';
import { styleOf } from '../styles';
import { listedCells } from './cells';
import type { ReportContext } from './context';
import { addIncluded, included, partValues, type GroupPart } from './group-rows';
import { formatOfColumn } from './ledger-cell';
import type { Level } from './level';
import { namesAskedIn, namesIn } from './level-names';
import { needsOf } from './parameter-places';
import { rosterPlans } from './roster-cells';
import { countsKey } from './row-counts';
import type { RowTier } from './row-tier';
import { FROM, TO } from './template';
import { plainOf } from './values';

/** The column with the number of the group's rows that count. */
export const ROWS = '§计入行数';
/** The earliest business day of the rows that count: parameters go by it. */
export const DAY = '§业务日';
const MOST_LINKS = 3000;

/** A sheet of groups while it is being laid out. */
export interface GroupSite {
  context: ReportContext;
  rows: RowTier;
  /** All groups, and the same with only the rows that count. */
  groups: GroupFrame;
  counted: GroupFrame;
  sheet: GridSheet;
  level: Level;
}

/** A row column over the group's block. */
export function blockOf({ rows }: GroupSite, key: string): string {
  const { sheet } = rows.level;
  const letters = sheet.letters(key);
  return `${quotedSheet(sheet.name)}!${letters}${FROM}:${letters}${TO}`;
}

/** Whose the group is, what it is grouped by, and how many of its rows count. */
export function addGroups(site: GroupSite, parts: readonly GroupPart[]): void {
  const { sheet, level, context, groups, counted, rows } = site;
  const { words, run } = context;
  const officer = (group: number) => run.roster.officers[groups.officers[group]];
  const [id, text] = [styleOf('label', 'id'), styleOf('label', 'text')];
  sheet.add({
    key: '工号',
    title: words.of('工号', 'Officer'),
    role: 'label',
    format: 'id',
    cell: (group) => ({ value: officer(group).id, style: id }),
  });
  sheet.add({
    key: '姓名',
    title: words.of('姓名', 'Name'),
    role: 'label',
    format: 'text',
    cell: (group) => ({ value: officer(group).name, style: text }),
  });
  const from = rows.level.sheet;
  const band = words.of('分组', 'Group');
  for (const part of parts) {
    const values = partValues(rows, part);
    const firsts = Array.from({ length: groups.count }, (_, group) => values.at(groups.starts[group]));
    const key = part.node.kind === 'column' ? part.key : `${part.key}.组`;
    const first = `${quotedSheet(from.name)}!${from.letters(part.key)}${FROM}`;
    level.text(
      { key, title: part.title, format: part.format, role: 'link', band },
      first,
      listedCells(firsts),
    );
  }
  const counts = Array.from({ length: groups.count }, (_, group) =>
    decimal(counted.starts[group + 1] - counted.starts[group]),
  );
  level.text(
    { key: ROWS, title: words.of('计入行数', 'Rows counted'), format: 'count', total: true },
    `SUM(${blockOf(site, countsKey(from))})`,
    listedCells(counts),
  );
  linkGroups(site);
}

function linkGroups({ sheet, groups, rows }: GroupSite): void {
  if (groups.count > MOST_LINKS) return;
  const column = sheet.column(ROWS);
  for (let group = 0; group < groups.count; group += 1) {
    const at = sheet.rowNumber(group) - 1;
    const target = rows.level.sheet.reference('工号', groups.starts[group]);
    sheet.links.push({ range: { top: at, bottom: at, left: column, right: column }, target });
  }
}

/** The day, roster columns, parameters and items that the group's formulas read. */
export function addGroupInputs(site: GroupSite, trees: readonly Node[]): void {
  const { context, level, groups, sheet } = site;
  const places = [...namesAskedIn(trees)].flatMap((name) => context.parameters.places.get(name) ?? []);
  const roster = new Set(trees.flatMap((tree) => [...dependencies(tree).roster]));
  if (places.some((place) => needsOf(place).post)) roster.add('岗位');
  if (places.some((place) => needsOf(place).day) && groups.lines.days) addBusinessDay(site);
  addRoster(site, roster);
  level.parameters(trees);
  level.history(trees);
  for (const name of namesIn(trees)) {
    const item = context.run.items.get(name);
    if (!item) continue;
    const format = context.formatOfItem(name);
    const style = styleOf('link', format);
    sheet.add({
      key: `项目.${name}`,
      title: context.words.item(name),
      role: 'link',
      format,
      cell: (group) => ({
        formula: context.officers.reference(name, groups.officers[group]),
        value: plainOf(item.at(groups.officers[group])),
        style,
      }),
    });
  }
}

function addRoster(site: GroupSite, columns: ReadonlySet<string>): void {
  const { context, groups, sheet } = site;
  const { roster } = context.run;
  for (const column of columns) {
    const format = formatOfColumn(roster.ledger, column);
    const plan = rosterPlans(roster.ledger, column, format);
    sheet.add({
      key: `花名册.${column}`,
      title: context.headed(roster.ledger, column),
      band: context.words.table('花名册'),
      role: 'link',
      format,
      cell: (group) => plan(rosterRowAt(roster, groups.officers[group], groupDay(site, group))),
    });
  }
}

function groupDay({ counted, context }: GroupSite, group: number): number {
  const day = dayOfGroup(counted, group, context.run);
  return Number.isFinite(day) ? day : context.run.period.last;
}

/** A group goes by the parameters of its earliest row that counts. */
function addBusinessDay(site: GroupSite): void {
  const { rows, level, groups, context } = site;
  const { words } = context;
  const key = rows.level.sheet.has('§参数日') ? '§参数日' : '§日期';
  const day = included(key);
  addIncluded(rows, day, key, rows.level.valuesOf(key), {
    title: words.of('计入的日期', 'Date counted'),
    band: words.of('计入', 'Counted'),
    format: 'date',
  });
  const last = context.parameters.periodReference('期末日')!;
  level.text(
    { key: DAY, title: words.of('最早业务日', 'Earliest day'), format: 'date' },
    `IF(${level.cell(ROWS)}=0,${last},MIN(${blockOf(site, day)}))`,
    listedCells(Array.from({ length: groups.count }, (_, group) => decimal(groupDay(site, group)))),
  );
}
