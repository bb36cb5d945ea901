import { dependencies } from '../../formula/dependencies';
import type { Node } from '../../formula/tree';
import { ONE, ZERO } from '../../money/decimal';
import { rowsOfColumn } from '../../run/frame';
import { dateColumnOf } from '../../run/prepare';
import { ownerColumn } from '../../run/owners';
import { styleOf } from '../styles';
import { ledgerCells, sameCells } from './cells';
import { columnMayBeBlank, formatOfColumn } from './ledger-cell';
import { namesAskedIn, namesIn } from './level-names';
import { needsOf } from './parameter-places';
import { rosterPlans } from './roster-cells';
import { lineCells, rosterRowOf, type RowSite } from './row-site';
import { ROW } from './template';
import { plainOf } from './values';

export const IN_PERIOD = '§期内';

/** The row's own date decides whether it is in the period; a reversal goes by its original's date for parameters. */
export function addPeriod(site: RowSite): void {
  const { frame, ledger, lineItem, level, context } = site;
  const { words, parameters } = context;
  const { item } = lineItem;
  const column = dateColumnOf(ledger, item);
  const take = item.source.取数 ?? '期内';
  if (column === null) return;
  const always = take === '全部' || !ledger.columns.has(column);
  if (always && !frame.days) return;
  addDate(site, '§日期', words.column(column), column, frame.rows);
  if (always) return;
  if (frame.days && frame.sources !== frame.rows)
    addDate(
      site,
      '§参数日',
      words.of(`原${column}`, `${words.column(column)} of the original`),
      column,
      frame.sources,
    );
  const date = level.cell('§日期');
  const at = (name: string) => parameters.periodReference(name)!;
  const inside =
    ledger.columns.get(column)?.kind === 'text'
      ? `${date}=${at('期间')}`
      : take === '期初'
        ? `${date}=${at('上期末日')}`
        : take === '期末'
          ? `${date}=${at('期末日')}`
          : `AND(${date}>=${at('期初日')},${date}<=${at('期末日')})`;
  const title = words.of('期内（1＝是）', 'In period (1 = yes)');
  level.text({ key: IN_PERIOD, title, format: 'count', total: true }, `IF(${inside},1,0)`, sameCells(ONE));
}

function addDate(site: RowSite, key: string, title: string, column: string, rows: Int32Array): void {
  const { ledger, sheet, level, context } = site;
  const format = formatOfColumn(ledger, column);
  const band = context.words.of('引用台账', 'From the ledger');
  sheet.add({ key, title, band, role: 'link', format, cell: lineCells(ledger, column, rows, format) });
  level.know(key, ledgerCells(ledger, column, rows), columnMayBeBlank(ledger, column, rows));
}

/** Columns of the ledger, of the roster, parameters and items that the rules of the line read. */
export function addInputs(site: RowSite, reads: readonly Node[]): void {
  const { lineItem, ledger, frame, sheet, context, level } = site;
  const { item } = lineItem;
  const given = [item.condition, item.share, ownerColumn(ledger, item) === null ? item.owner : null];
  const trees = [...reads, ...given.filter((node): node is Node => node !== null)];
  const found = trees.map((tree) => dependencies(tree));
  const band = context.words.of('引用台账', 'From the ledger');
  for (const column of new Set(found.flatMap((one) => [...one.columns]))) {
    const format = formatOfColumn(ledger, column);
    const rows = rowsOfColumn(frame, column);
    sheet.add({
      key: `[${column}]`,
      title: context.headed(ledger, column),
      band,
      role: 'link',
      format,
      cell: lineCells(ledger, column, rows, format),
    });
  }
  const roster = new Set(found.flatMap((one) => [...one.roster]));
  const places = [...namesAskedIn(trees)].flatMap((name) => context.parameters.places.get(name) ?? []);
  if (item.posts || places.some((place) => needsOf(place).post)) roster.add('岗位');
  addRoster(site, roster);
  level.parameters(trees);
  level.history(trees);
  addItems(site, trees);
  addOwnerFormula(site);
}

function addRoster(site: RowSite, columns: ReadonlySet<string>): void {
  const { context, sheet } = site;
  const people = context.run.roster.ledger;
  for (const column of columns) {
    const format = formatOfColumn(people, column);
    const plan = rosterPlans(people, column, format);
    sheet.add({
      key: `花名册.${column}`,
      title: context.headed(people, column),
      band: context.words.table('花名册'),
      role: 'link',
      format,
      cell: (row) => plan(rosterRowOf(site, row)),
    });
  }
}

/** Items that the rule reads of its officer. */
function addItems({ context, sheet, frame }: RowSite, trees: readonly Node[]): void {
  const { run, officers, words } = context;
  for (const name of namesIn(trees)) {
    const item = run.items.get(name);
    if (!item || sheet.has(`项目.${name}`)) continue;
    const format = context.formatOfItem(name);
    const style = styleOf('link', format);
    sheet.add({
      key: `项目.${name}`,
      title: words.item(name),
      role: 'link',
      format,
      cell: (row) => ({
        formula: officers.reference(name, frame.officers[row]),
        value: plainOf(item.at(frame.officers[row])),
        style,
      }),
    });
  }
}

/** Where a formula tells whose the row is, it is written too, and must still say the same. */
function addOwnerFormula({ context, lineItem, ledger, level, sheet }: RowSite): void {
  const { owner } = lineItem.item;
  if (!owner || ownerColumn(ledger, lineItem.item) !== null) return;
  const { words } = context;
  level.tree(
    { key: '引用.工号', title: words.of('归属工号', 'Officer now'), format: 'text', role: 'link' },
    owner,
  );
  const same = `EXACT(${sheet.letters('工号')}${ROW},${sheet.letters('引用.工号')}${ROW})`;
  const title = words.of('归属一致（0＝是）', 'Officer agrees (0 = yes)');
  const look = { key: '归属核对', title, format: 'count', role: 'check', total: true } as const;
  level.text(look, `IF(${same},0,1)`, sameCells(ZERO));
}
