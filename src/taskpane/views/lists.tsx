import { Link, mergeClasses } from '@fluentui/react-components';
import type { Overview } from '../../app/overview';
import { Words } from '../../report/words';
import { usePane } from '../ui/context';
import { Section } from '../ui/parts';
import { useStyles } from '../ui/styles';
import { resultWords } from '../words/results';

/** The scheme's lists (追责清单, 转正名单 …): how many are on each, and the way to its sheet. */
export function Lists({ overview, written }: { overview: Overview; written: boolean }) {
  const { say, state, actions, language } = usePane();
  const styles = useStyles();
  const { lists, scheme } = overview.calculation;
  if (lists.length === 0) return null;
  const nameIn = (lang: typeof language, name: string) => new Words(lang, scheme).shortTable(name);
  return (
    <Section title={say(resultWords.lists)}>
      <ul className={mergeClasses(styles.list, styles.ruled, styles.block)}>
        {lists.map(({ name, clause, entries }) => (
          <li key={name} className={mergeClasses(styles.row, styles.between)}>
            <span className={styles.grow}>
              {nameIn(language, name)} <span className={styles.quiet}>{clause}</span>
            </span>
            <span className={mergeClasses(styles.row, styles.number)}>
              {say(resultWords.entries(entries.length))}
              {written && entries.length > 0 && (
                <Link
                  as="button"
                  className={styles.link}
                  disabled={state.job !== null}
                  aria-label={say(resultWords.toSheet(nameIn(language, name)))}
                  onClick={() => void actions.goToSheet([nameIn('zh', name), nameIn('en', name)])}
                >
                  {say(resultWords.open)}
                </Link>
              )}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
