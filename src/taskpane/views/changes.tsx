import { mergeClasses } from '@fluentui/react-components';
import type { Comparison } from '../../app/pane/summary';
import { usePane } from '../ui/context';
import { Limited, Section } from '../ui/parts';
import { useStyles } from '../ui/styles';
import { resultWords } from '../words/results';
import { money, signedMoney } from '../words/say';

const SHOWN = 5;

/** The largest changes of pay against the last sealed period. */
export function Changes({ comparison, pays }: { comparison: Comparison | null; pays: boolean }) {
  const { say } = usePane();
  const styles = useStyles();
  if (!pays) return null;
  if (!comparison) return <span className={styles.quiet}>{say(resultWords.noSeal)}</span>;
  const { period, before, now, changes } = comparison;
  return (
    <Section title={say(resultWords.changes(period))}>
      <div className={styles.card}>
        <span className={styles.quiet}>{say(resultWords.changeTotal(money(before), money(now)))}</span>
        {changes.length === 0 && <span>{say(resultWords.noChanges)}</span>}
        <Limited items={changes} first={SHOWN} more={resultWords.more}>
          {(shown) => (
            <ul className={mergeClasses(styles.list, styles.ruled)}>
              {shown.map(({ id, name, before: then, now: today, change }) => (
                <li key={id} className={styles.section}>
                  <span className={mergeClasses(styles.row, styles.between)}>
                    <span className={styles.strong}>
                      {id} {name}
                    </span>
                    <span className={mergeClasses(styles.number, styles.strong)}>{signedMoney(change)}</span>
                  </span>
                  <span className={mergeClasses(styles.quiet, styles.number)}>
                    {money(then)} → {money(today)}
                  </span>
                </li>
              ))}
            </ul>
          )}
        </Limited>
      </div>
    </Section>
  );
}
