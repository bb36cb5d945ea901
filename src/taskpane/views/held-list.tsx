import { mergeClasses } from '@fluentui/react-components';
import type { HeldOfficer } from '../../app/held';
import { findingTitle } from '../../app/wording';
import { usePane } from '../ui/context';
import { Limited, PlaceLink, Section } from '../ui/parts';
import { useStyles } from '../ui/styles';
import { resultWords } from '../words/results';

const REASONS = 3;
const SHOWN = 5;

/** Who is on hold and why, with links to the places to mend. */
export function HeldList({ held }: { held: readonly HeldOfficer[] }) {
  const { say } = usePane();
  const styles = useStyles();
  return (
    <Section
      title={say(resultWords.heldTitle)}
      aside={<span className={styles.quiet}>{say(resultWords.officers(held.length))}</span>}
    >
      <div className={styles.card}>
        {held.length === 0 && <span className={styles.quiet}>{say(resultWords.heldNone)}</span>}
        <Limited items={held} first={SHOWN} more={resultWords.more}>
          {(shown) => (
            <ul className={mergeClasses(styles.list, styles.ruled)}>
              {shown.map((officer) => (
                <li key={officer.id}>
                  <Held officer={officer} />
                </li>
              ))}
            </ul>
          )}
        </Limited>
      </div>
    </Section>
  );
}

function Held({ officer }: { officer: HeldOfficer }) {
  const { say } = usePane();
  const styles = useStyles();
  const { id, name, because } = officer;
  const more = because.length - REASONS;
  return (
    <div className={styles.section}>
      <span className={styles.strong}>
        {id} {name}
      </span>
      {because.length === 0 && <span className={styles.quiet}>{say(resultWords.heldShared)}</span>}
      {because.slice(0, REASONS).map((finding, at) => (
        <span key={`${finding.code} ${at}`} className={styles.row}>
          <span>{say(findingTitle(finding.code))}</span>
          <PlaceLink where={finding.where} />
        </span>
      ))}
      {more > 0 && <span className={styles.quiet}>{say(resultWords.moreReasons(more))}</span>}
    </div>
  );
}
