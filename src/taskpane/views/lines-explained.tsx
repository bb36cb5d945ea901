import { mergeClasses } from '@fluentui/react-components';
import type { ItemExplained, LineExplained, RowExplained } from '../../run/explanation';
import { usePane } from '../ui/context';
import { Disclosure, Limited, PlaceLink } from '../ui/parts';
import { useStyles } from '../ui/styles';
import { explainWords } from '../words/explain';
import { figure } from '../words/say';
import { WorkedFormula } from './worked-formula';

const LINES = 8;
const ROWS = 6;

/** An item's lines: each ledger row (or group of rows) with its cells and what it earns. */
export function LinesExplained({ item, open }: { item: ItemExplained; open: boolean }) {
  const { say } = usePane();
  const { lines, formula } = item;
  if (lines.length === 0) return null;
  return (
    <Disclosure title={say(explainWords.lines(lines.length))} open={open}>
      {() => (
        <Limited items={lines} first={LINES} more={explainWords.moreLines}>
          {(shown) =>
            shown.map((line, at) => <Line key={at} line={line} number={at + 1} formula={formula} />)
          }
        </Limited>
      )}
    </Disclosure>
  );
}

function Line({ line, number, formula }: { line: LineExplained; number: number; formula: string }) {
  const { say } = usePane();
  const styles = useStyles();
  const { rows, amount, share, worked } = line;
  const [first] = rows;
  // A line is known by what tells its row apart, such as the loan.
  const known = rows.length === 1 ? first?.cells.find(({ value }) => value.text !== '') : undefined;
  const title = known ? figure(known.value.text, known.value.unit) : say(explainWords.line(number));
  return (
    <Disclosure title={title} aside={figure(amount.text, amount.unit)}>
      {() => (
        <>
          {share && (
            <span>
              {say(explainWords.share)} {figure(share.text, share.unit)}
            </span>
          )}
          <Limited items={rows} first={ROWS} more={explainWords.moreRows}>
            {(shown) => (
              <ul className={mergeClasses(styles.list, styles.rows)} aria-label={say(explainWords.source)}>
                {shown.map((row) => (
                  <li key={`${row.where.table} ${row.where.row}`}>
                    <Cells row={row} />
                  </li>
                ))}
              </ul>
            )}
          </Limited>
          {worked && <WorkedFormula worked={worked} formula={formula} />}
        </>
      )}
    </Disclosure>
  );
}

function Cells({ row }: { row: RowExplained }) {
  const { say } = usePane();
  const styles = useStyles();
  const { where, cells, split } = row;
  const filled = cells.filter(({ value }) => value.text !== '');
  return (
    <div className={styles.section}>
      <span className={styles.row}>
        <PlaceLink where={where} />
        {split && <PlaceLink where={split} />}
      </span>
      <ul className={styles.list}>
        {filled.map(({ name, value, origin }) => (
          <li key={name} className={mergeClasses(styles.row, styles.between)}>
            <span className={styles.quiet}>{name}</span>
            <span className={styles.wrap}>
              {figure(value.text, value.unit)}
              {origin && <span className={styles.quiet}> {say(origin)}</span>}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
