import { Button, makeStyles, ProgressBar, shorthands, tokens } from '@fluentui/react-components';
import { jobWords } from '../words/job';
import { usePane } from './context';

const useJobStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    padding: '10px 16px 12px',
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow8,
    ...shorthands.borderTop('1px', 'solid', tokens.colorNeutralStroke2),
  },
  row: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: '8px',
    minHeight: '32px',
  },
  words: { minWidth: 0, overflowWrap: 'anywhere' },
  waiting: { color: tokens.colorStatusWarningForeground3, fontWeight: tokens.fontWeightSemibold },
});

/** Progress of the work under way, always in view at the foot of the pane. */
export function JobBar() {
  const { state, say, actions } = usePane();
  const styles = useJobStyles();
  const { job } = state;
  return (
    <div aria-live="polite" aria-atomic="false">
      {job && (
        <div className={styles.root}>
          <div className={styles.row}>
            <span className={styles.words}>
              {job.waiting ? (
                <span className={styles.waiting}>{say(jobWords.waiting)}</span>
              ) : (
                say(job.step ?? job.title)
              )}
            </span>
            {job.cancellable && (
              <Button size="small" onClick={actions.cancel}>
                {say(jobWords.cancel)}
              </Button>
            )}
          </div>
          <ProgressBar
            aria-label={say(job.title)}
            thickness="large"
            value={job.part === null || job.waiting ? undefined : job.part}
          />
        </div>
      )}
    </div>
  );
}
