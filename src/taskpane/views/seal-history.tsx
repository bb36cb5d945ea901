import { Button, mergeClasses } from '@fluentui/react-components';
import { groupedMoney } from '../../money/display';
import type { Sealed } from '../state/state';
import { usePane } from '../ui/context';
import { Section } from '../ui/parts';
import { useStyles } from '../ui/styles';
import { sealWords } from '../words/seal';
import { Verified } from './verified';

/** What was sealed, and what became of it. */
export function SealHistory({ sealed }: { sealed: Sealed }) {
  const { say, state, actions } = usePane();
  const styles = useStyles();
  const { seals, verified } = sealed;
  const nameOf = (id: string) => {
    const known = state.schemes.find((one) => one.id === id);
    return known ? say(known.name) : id;
  };
  if (seals.length === 0)
    return (
      <Section title={say(sealWords.history)}>
        <span className={styles.quiet}>{say(sealWords.noHistory)}</span>
      </Section>
    );
  return (
    <Section title={say(sealWords.history)}>
      <Button disabled={state.job !== null} onClick={() => void actions.verify()}>
        {say(sealWords.verify)}
      </Button>
      {verified?.map((one) => (
        <Verified key={`${one.scheme} ${one.period}`} result={one} />
      ))}
      <div className={styles.card}>
        <ul className={mergeClasses(styles.list, styles.ruled)}>
          {[...seals].reverse().map(({ scheme, period, time, by, officers, held, paid }) => (
            <li key={`${scheme} ${period}`} className={styles.section}>
              <span className={mergeClasses(styles.row, styles.between)}>
                <span className={styles.strong}>{period}</span>
                <span className={styles.quiet}>{nameOf(scheme)}</span>
              </span>
              <span>{say(sealWords.paidTo(officers - held, groupedMoney(paid)))}</span>
              <span className={styles.quiet}>{[time, by].filter(Boolean).join(' · ')}</span>
            </li>
          ))}
        </ul>
      </div>
    </Section>
  );
}
