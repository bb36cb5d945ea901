import { Button, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { usePane } from '../ui/context';
import { useStyles } from '../ui/styles';
import { jobWords } from '../words/job';
import { shellWords } from '../words/shell';

const useStartingStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: '16px',
    padding: '32px 16px',
  },
  product: {
    margin: 0,
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorBrandForeground1,
  },
});

/** Until the workbook has been read. */
export function StartingView() {
  const { say } = usePane();
  const styles = useStyles();
  const own = useStartingStyles();
  return (
    <div className={own.root}>
      <h1 className={own.product}>{say(shellWords.product)}</h1>
      <Spinner size="small" label={say(jobWords.starting)} labelPosition="after" />
      <p className={styles.quiet}>{say(shellWords.offline)}</p>
    </div>
  );
}

/** When Excel does not answer. */
export function FailedView() {
  const { say, actions } = usePane();
  const styles = useStyles();
  const own = useStartingStyles();
  return (
    <div className={own.root}>
      <h1 className={styles.heading}>{say(shellWords.failed)}</h1>
      <p className={styles.lead}>{say(shellWords.failedText)}</p>
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={() => void actions.begin()}>
          {say(shellWords.retry)}
        </Button>
        <Button onClick={() => actions.show('diagnostics')}>{say({ zh: '诊断', en: 'Diagnostics' })}</Button>
      </div>
    </div>
  );
}
