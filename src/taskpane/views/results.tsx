import { Button, MessageBar, MessageBarActions, MessageBarBody, Spinner } from '@fluentui/react-components';
import type { Results } from '../state/state';
import { Bars } from '../ui/bars';
import { usePane } from '../ui/context';
import { Disclosure, Empty, Limited, Section, ViewFrame } from '../ui/parts';
import { useStyles } from '../ui/styles';
import { resultWords } from '../words/results';
import { runWords } from '../words/run';
import { itemName, money } from '../words/say';
import { Changes } from './changes';
import { HeldList } from './held-list';
import { Lists } from './lists';
import { OfficerList } from './officer-list';
import { Totals } from './totals';

/** What came out: totals, who is held, what changed, where the money goes. */
export function ResultsView() {
  const { state, say, actions } = usePane();
  const { results } = state;
  if (!results)
    return (
      <ViewFrame title={resultWords.title}>
        {state.job ? (
          <Spinner size="small" label={say(state.job.title)} />
        ) : (
          <Empty title={resultWords.none}>
            <Button appearance="primary" onClick={() => actions.show('run')}>
              {say(runWords.title)}
            </Button>
          </Empty>
        )}
      </ViewFrame>
    );
  return (
    <ViewFrame title={resultWords.title}>
      <Shown results={results} />
    </ViewFrame>
  );
}

function Shown({ results }: { results: Results }) {
  const { state, say, actions } = usePane();
  const styles = useStyles();
  const { stale, job } = state;
  const { overview, byBranch, written } = results;
  const summary = say(resultWords.summary);
  return (
    <>
      {(stale || !written) && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{say(stale ? resultWords.staleText : resultWords.unwritten)}</MessageBarBody>
          {stale && (
            <MessageBarActions>
              <Button size="small" disabled={job !== null} onClick={() => void actions.showResults()}>
                {say(resultWords.recheck)}
              </Button>
            </MessageBarActions>
          )}
        </MessageBar>
      )}
      <Totals overview={overview} />
      <Checks results={results} />
      <div className={styles.buttons}>
        <Button
          className={styles.main}
          appearance={stale || !written ? 'primary' : 'secondary'}
          disabled={job !== null}
          onClick={() => {
            actions.show('run');
            void actions.preview();
          }}
        >
          {say(resultWords.again)}
        </Button>
        {written && (
          <Button
            className={styles.main}
            disabled={job !== null}
            onClick={() => void actions.goToSheet(Object.values(resultWords.summary))}
          >
            {say(resultWords.toSheet(summary))}
          </Button>
        )}
        {written && !stale && (
          <Button
            className={styles.main}
            appearance="primary"
            disabled={job !== null}
            onClick={() => actions.show('seal')}
          >
            {say(resultWords.next)}
          </Button>
        )}
      </div>
      <HeldList held={overview.held} />
      <Lists overview={overview} written={written} />
      <Changes comparison={results.comparison} pays={overview.payable.length > 0} />
      <ItemBars results={results} />
      {overview.payable.length > 0 && byBranch.length > 1 && (
        <Section title={say(resultWords.byBranch)}>
          <div className={styles.card}>
            <Limited items={byBranch} first={6} more={resultWords.moreItems}>
              {(shown) => (
                <Bars
                  label={say(resultWords.byBranch)}
                  bars={shown.map(({ name, amount }) => ({
                    name: name || '—',
                    shown: money(amount),
                    size: Number(amount),
                  }))}
                />
              )}
            </Limited>
          </div>
        </Section>
      )}
      <OfficerList overview={overview} />
    </>
  );
}

function Checks({ results }: { results: Results }) {
  const { say } = usePane();
  const styles = useStyles();
  const { checks } = results.overview;
  const bad = checks.filter(({ ok }) => !ok);
  if (bad.length === 0)
    return <span className={styles.quiet}>✓ {say(resultWords.checks(checks.length))}</span>;
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>
        {say(resultWords.checksFail(bad.length, checks.length))}
        <Disclosure title={say({ zh: '哪些', en: 'Which' })}>
          {() => bad.map(({ name }) => <span key={name}>{name}</span>)}
        </Disclosure>
      </MessageBarBody>
    </MessageBar>
  );
}

function ItemBars({ results }: { results: Results }) {
  const { say, language } = usePane();
  const styles = useStyles();
  if (results.byItem.length === 0) return null;
  return (
    <Section title={say(resultWords.byItem)}>
      <div className={styles.card}>
        <Limited items={results.byItem} first={6} more={resultWords.moreItems}>
          {(shown) => (
            <Bars
              label={say(resultWords.byItem)}
              bars={shown.map(({ name, english, amount }) => ({
                name: itemName(language, name, english),
                shown: money(amount),
                size: Number(amount),
              }))}
            />
          )}
        </Limited>
      </div>
    </Section>
  );
}
