import { textAt } from '../../ledger/ledger';
import { rosterRowAt } from '../../run/roster';
import type { GridSheet } from '../grid-sheet';
import { styleOf } from '../styles';
import type { Workings } from '../workings';

/** Name, branch and status of an officer, as every sheet by officers begins. */
export function addPeople(sheet: GridSheet, { context }: Workings): void {
  const { run, words } = context;
  const { participants, roster } = run;
  const cell = (column: string) => (row: number) => {
    const at = rosterRowAt(roster, participants[row], run.period.last);
    return {
      value: textAt(roster.ledger, column, at),
      style: styleOf('label', column === '工号' ? 'id' : 'text'),
    };
  };
  const titles: [string, string, number][] = [
    ['工号', words.of('工号', 'Officer'), 12],
    ['姓名', words.of('姓名', 'Name'), 12],
    ['网点', words.of('网点', 'Branch'), 16],
  ];
  for (const [column, title, width] of titles)
    sheet.add({
      key: column,
      title,
      width,
      role: 'label',
      format: column === '工号' ? 'id' : 'text',
      cell: cell(column),
    });
  sheet.add({
    key: '状态',
    title: words.of('状态', 'Status'),
    width: 8,
    role: 'label',
    format: 'truth',
    cell: (row) => ({
      value: statusOf(run.log.held[participants[row]] === 1, context),
      style: styleOf('label', 'truth'),
    }),
  });
}

/** A scheme that pays nothing has nothing payable. */
export function statusOf(held: boolean, { words, run }: Workings['context']): string {
  if (held) return words.of('暂缓', 'held');
  return run.scheme.items.some(({ payable }) => payable) ? words.of('应发', 'ok') : words.of('正常', 'ok');
}
