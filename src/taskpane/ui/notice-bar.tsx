import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components';
import { shellWords } from '../words/shell';
import { startWords } from '../words/start';
import { usePane } from './context';
import { CloseIcon } from './icons';
import { useStyles } from './styles';

const useNoticeStyles = makeStyles({
  root: { margin: '8px 16px 0', paddingTop: '8px', paddingBottom: '8px' },
  body: { overflowWrap: 'anywhere' },
  title: { display: 'block' },
  more: { margin: '4px 0 0', paddingLeft: '18px' },
});

/** What the last piece of work has to tell; read out as it comes. */
export function NoticeBar() {
  const { state, say, actions } = usePane();
  const styles = useStyles();
  const own = useNoticeStyles();
  const { notice } = state;
  if (!notice) return null;
  const { intent, title, text, more = [], mend = false } = notice;
  return (
    <MessageBar
      className={own.root}
      intent={intent}
      layout="multiline"
      politeness={intent === 'error' ? 'assertive' : 'polite'}
    >
      <MessageBarBody className={own.body}>
        <MessageBarTitle className={own.title}>{say(title)}</MessageBarTitle>
        {text && <span className={styles.wrap}>{say(text)}</span>}
        {more.length > 0 && (
          <ul className={own.more}>
            {more.map((line) => (
              <li key={line.zh}>{say(line)}</li>
            ))}
          </ul>
        )}
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            size="small"
            icon={<CloseIcon />}
            aria-label={say(shellWords.close)}
            onClick={actions.close}
          />
        }
      >
        {mend && (
          <Button size="small" onClick={() => void actions.repair()}>
            {say(startWords.repair)}
          </Button>
        )}
      </MessageBarActions>
    </MessageBar>
  );
}
