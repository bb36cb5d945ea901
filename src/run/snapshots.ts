import { message } from '../ledger/catalogue';
import { isoDate } from '../ledger/cell';
import { numberAt, type Ledger } from '../ledger/ledger';
import type { Item } from '../scheme/scheme';
import type { RunContext } from './context';
import { rosterRowAt } from './roster';
import { RowState, type Rows } from './rows';

/** A snapshot (期初, 期末) that an item needs and the book does not hold: no officer can be given a figure. */
export function snapshotMissing(run: RunContext, item: Item, rows: Rows): boolean {
  const take = item.source.取数;
  const { ledger } = rows;
  if (take !== '期初' && take !== '期末') return false;
  const day = take === '期初' ? run.period.previousEnd : run.period.last;
  const column = item.source.日期列 ?? ledger.spec.dateColumn!;
  for (let row = 0; row < ledger.rows; row += 1) if (numberAt(ledger, column, row) === day) return false;
  // No row of that day: for this item every row lies out of the period.
  for (let row = 0; row < ledger.rows; row += 1) if (!rows.barred[row]) rows.say(row, RowState.OutOfPeriod);
  reportSnapshot(run, item, ledger, day);
  return true;
}

function reportSnapshot(run: RunContext, item: Item, ledger: Ledger, day: number): void {
  for (const officer of run.participants) {
    const facts = {
      table: ledger.spec.name,
      date: isoDate(day),
      item: item.name,
      officer: run.roster.officers[officer].id,
    };
    run.log.add({
      code: 'SNAPSHOT_MISSING',
      ledger: run.roster.ledger,
      row: rosterRowAt(run.roster, officer, run.period.last),
      column: '工号',
      // Once a ledger and day, however many items need the snapshot.
      facts: { ...facts, item: `${facts.table} ${facts.date}` },
      text: message('SNAPSHOT_MISSING', facts),
      holds: [officer],
      clause: item.clause,
    });
  }
}
