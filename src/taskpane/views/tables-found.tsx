import { mergeClasses } from '@fluentui/react-components';
import type { Checked } from '../state/state';
import { usePane } from '../ui/context';
import { Disclosure, PlaceLink } from '../ui/parts';
import { useStyles } from '../ui/styles';
import { checkWords } from '../words/check';
import { COLON } from '../words/say';

/** Which tables were recognised where, which are not there, and what nothing reads. */
export function TablesFound({ checked }: { checked: Checked }) {
  const { say } = usePane();
  const styles = useStyles();
  const { tables, absent, unused } = checked;
  return (
    <section className={styles.card} aria-label={say(checkWords.tables(tables.length))}>
      <Disclosure title={say(checkWords.tables(tables.length))}>
        {() => (
          <>
            <ul className={mergeClasses(styles.list, styles.rows)}>
              {tables.map(({ name, sheet, address, rows }) => (
                <li key={name} className={mergeClasses(styles.row, styles.between)}>
                  <span className={styles.grow}>
                    {name} <PlaceLink where={{ sheet, table: name, row: 0, column: null, address }} />
                  </span>
                  <span className={styles.quiet}>{say(checkWords.rows(rows))}</span>
                </li>
              ))}
            </ul>
            {absent.length > 0 && (
              <p className={styles.quiet}>
                {say(checkWords.absent)}
                {say(COLON)}
                {absent.join(say({ zh: '、', en: ', ' }))}
              </p>
            )}
            {unused.length > 0 && (
              <p className={styles.quiet}>
                {say(checkWords.unused)}
                {say(COLON)}
                {unused
                  .map(({ name, near }) => (near ? `${name} (${say(checkWords.near(near))})` : name))
                  .join(say({ zh: '、', en: ', ' }))}
              </p>
            )}
          </>
        )}
      </Disclosure>
    </section>
  );
}
