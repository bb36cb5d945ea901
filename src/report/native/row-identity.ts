import { textAt } from '../../ledger/ledger';
import { ZERO } from '../../money/decimal';
import { ownerColumn, ownersOf } from '../../run/owners';
import type { CellPlan } from '../plan';
import { styleOf } from '../styles';
import { sameCells } from './cells';
import { ledgerPlans } from './ledger-cell';
import { keyColumns } from './table-sheet';
import { ROW } from './template';
import type { RowSite } from './row-site';

const MOST_LINKS = 3000;

/** Whose the line is and which row it stands for, as value and as reference; the check says whether they still agree. */
export function addIdentity(site: RowSite): void {
  const { sheet, ledger, frame, context, level } = site;
  const { words, run } = context;
  const id = styleOf('label', 'id');
  const label = (key: string, title: string, value: (row: number) => string | null, isId = true) => {
    const style = isId ? id : styleOf('label', 'text');
    const cell = (row: number): CellPlan => ({ value: value(row), style });
    sheet.add({ key, title, role: 'label', format: isId ? 'id' : 'text', cell });
  };
  const officer = (row: number) => run.roster.officers[frame.officers[row]];
  label('工号', words.of('工号', 'Officer'), (row) => officer(row).id);
  label('姓名', words.of('姓名', 'Name'), (row) => officer(row).name, false);
  const registered = registeredOwners(site);
  const moved = registered.some((owner, row) => owner !== officer(row).id);
  if (moved) label('登记工号', words.of('登记工号', 'Officer in the ledger'), (row) => registered[row]);
  const keys = keyColumns(ledger);
  for (const key of keys)
    label(`核算时.${key}`, words.of(`核算时${key}`, `${words.column(key)} at the run`), (row) =>
      textAt(ledger, key, frame.rows[row]),
    );
  const position = styleOf('label', 'count');
  sheet.add({
    key: '台账行',
    title: words.of('台账行', 'Ledger row'),
    role: 'label',
    format: 'count',
    cell: (row) => ({ value: ledger.position[frame.rows[row]], style: position }),
  });
  linkRows(site);
  const byFormula = addOwner(site);
  for (const key of keys) {
    const plan = ledgerPlans(ledger, key, 'id');
    sheet.add({
      key: `引用.${key}`,
      title: words.of(`台账${key}`, `${words.column(key)} now`),
      role: 'link',
      format: 'id',
      band: words.of('引用台账', 'From the ledger'),
      cell: (row) => plan(frame.rows[row]),
    });
  }
  const pairs = [
    ...(byFormula ? [] : [[moved ? '登记工号' : '工号', '引用.工号']]),
    ...keys.map((key) => [`核算时.${key}`, `引用.${key}`]),
  ];
  const same = pairs.map(([a, b]) => `EXACT(${sheet.letters(a)}${ROW},${sheet.letters(b)}${ROW})`);
  if (same.length === 0) return;
  const all = same.length === 1 ? same[0] : `AND(${same.join(',')})`;
  const title = words.of('一致（0＝是）', 'Agrees (0 = yes)');
  const look = { key: '核对', title, format: 'count', role: 'check', total: true } as const;
  level.text(look, `IF(${all},0,1)`, sameCells(ZERO));
}

/** Who the ledger names for each line: of a joint row in its split table, else the row's officer (for a reversal its original's). */
function registeredOwners({ context, lineItem, ledger, frame }: RowSite): (string | null)[] {
  const owners = ownersOf(context.run, ledger, lineItem.item);
  return Array.from({ length: frame.count }, (_, row) => {
    const split = splitOf(frame.splits, row);
    if (split >= 0 && lineItem.splits)
      return textAt(lineItem.splits.ledger, lineItem.splits.link.officer, split);
    return owners.idAt(frame.sources[row]);
  });
}

/** The officer as the ledger names him now: a reference. True where only a formula could tell, which comes with its inputs. */
function addOwner({ context, lineItem, ledger, frame, sheet }: RowSite): boolean {
  const column = ownerColumn(ledger, lineItem.item) ?? (lineItem.item.owner ? null : '工号');
  if (column === null) return true;
  const own = ledgerPlans(ledger, column, 'id');
  const { splits } = lineItem;
  const joint = splits && ledgerPlans(splits.ledger, splits.link.officer, 'id');
  sheet.add({
    key: '引用.工号',
    title: context.words.of('台账工号', 'Officer now'),
    role: 'link',
    format: 'id',
    band: context.words.of('引用台账', 'From the ledger'),
    cell: (row) => {
      const split = splitOf(frame.splits, row);
      return split >= 0 && joint ? joint(split) : own(frame.sources[row]);
    },
  });
  return false;
}

function splitOf(splits: Int32Array | null, row: number): number {
  return splits?.[row] ?? -1;
}

function linkRows({ sheet, ledger, frame, context }: RowSite): void {
  if (frame.count > MOST_LINKS) return;
  const column = sheet.column('台账行');
  for (let row = 0; row < frame.count; row += 1) {
    const at = sheet.rowNumber(row) - 1;
    sheet.links.push({
      range: { top: at, bottom: at, left: column, right: column },
      target: context.ledgerAddress(ledger, frame.rows[row]),
      tip: context.words.of('转到台账', 'Go to the ledger row'),
    });
  }
}
