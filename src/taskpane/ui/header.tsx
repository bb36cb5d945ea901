import { Badge, Button, makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Message } from '../../formula/value';
import type { View } from '../state/state';
import { adjustWords } from '../words/adjust';
import { checkWords } from '../words/check';
import { diagnosticsWords } from '../words/diagnostics';
import { explainWords } from '../words/explain';
import { helpWords } from '../words/help';
import { parameterWords } from '../words/parameters';
import { resultWords } from '../words/results';
import { runWords } from '../words/run';
import { sealWords } from '../words/seal';
import { shellWords } from '../words/shell';
import { startWords } from '../words/start';
import { usePane } from './context';
import { MoreIcon } from './icons';

const STEPS: readonly [View, Message][] = [
  ['start', startWords.title],
  ['check', checkWords.title],
  ['run', runWords.title],
  ['explain', explainWords.title],
  ['seal', sealWords.title],
];
const OTHERS: readonly [View, Message][] = [
  ['parameters', parameterWords.title],
  ['adjust', adjustWords.title],
  ['help', helpWords.title],
  ['diagnostics', diagnosticsWords.title],
];

const useHeaderStyles = makeStyles({
  root: {
    backgroundColor: tokens.colorNeutralBackground1,
    ...shorthands.borderBottom('1px', 'solid', tokens.colorNeutralStroke2),
  },
  // Excel puts a button of its own over the pane's top right corner.
  choice: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    minHeight: '36px',
    padding: '4px 44px 0 16px',
    minWidth: 0,
  },
  change: {
    minWidth: 0,
    maxWidth: '100%',
    padding: '2px 4px',
    marginLeft: '-4px',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    display: 'flex',
    gap: '6px',
    cursor: 'pointer',
    borderRadius: tokens.borderRadiusMedium,
    ...shorthands.border('0'),
    ':hover': {
      backgroundColor: tokens.colorNeutralBackground1Hover,
      color: tokens.colorNeutralForeground1Hover,
    },
    ':hover span': { color: 'inherit' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  scheme: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', minWidth: 0 },
  period: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1, flexShrink: 0 },
  nav: { display: 'flex', alignItems: 'center', padding: '0 8px' },
  steps: {
    display: 'flex',
    flexWrap: 'wrap',
    flexGrow: 1,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    minWidth: 0,
  },
  step: { flexGrow: 1, minWidth: 'fit-content', maxWidth: '104px' },
  tab: {
    width: '100%',
    minHeight: '36px',
    padding: '6px 2px 8px',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    cursor: 'pointer',
    ...shorthands.border('0'),
    ...shorthands.borderBottom('3px', 'solid', 'transparent'),
    // High contrast shows transparent borders.
    '@media (forced-colors: active)': { borderBottomColor: 'Canvas' },
    ':hover': {
      color: tokens.colorNeutralForeground1Hover,
      backgroundColor: tokens.colorNeutralBackground1Hover,
    },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  here: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    ...shorthands.borderBottom('3px', 'solid', tokens.colorCompoundBrandStroke),
    '@media (forced-colors: active)': { borderBottomColor: 'Highlight' },
  },
  more: { display: 'flex', flexWrap: 'wrap', gap: '6px', padding: '8px 16px 10px' },
  badge: { flexShrink: 0, whiteSpace: 'nowrap' },
});

/** What is being worked on, and the way through. */
export function Header() {
  const { state, say, actions } = usePane();
  const styles = useHeaderStyles();
  const { scheme, schemes, period, empty, stale, view, results } = state;
  const chosen = schemes.find(({ id }) => id === scheme);
  const [more, setMore] = useState(false);
  const other = OTHERS.some(([one]) => one === view);
  const step = view === 'results' ? 'run' : view;
  const open = (wanted: View) => actions.show(wanted === 'run' && results ? 'results' : wanted, false);
  return (
    <header className={styles.root}>
      <div className={styles.choice}>
        <button
          type="button"
          className={styles.change}
          title={say(shellWords.change)}
          onClick={() => actions.show('start')}
        >
          <span className={styles.scheme}>
            {say(chosen?.name ?? (empty ? shellWords.noLedgers : shellWords.nothingChosen))}
          </span>
          {period && <span className={styles.period}>{period}</span>}
        </button>
        {stale && (
          <Badge className={styles.badge} appearance="tint" color="warning">
            {say(resultWords.stale)}
          </Badge>
        )}
      </div>
      <nav className={styles.nav} aria-label={say(shellWords.steps)}>
        <ul className={styles.steps}>
          {STEPS.map(([wanted, title]) => (
            <li key={wanted} className={styles.step}>
              <button
                type="button"
                className={mergeClasses(styles.tab, step === wanted && styles.here)}
                aria-current={step === wanted ? 'page' : undefined}
                onClick={() => open(wanted)}
              >
                {say(title)}
              </button>
            </li>
          ))}
        </ul>
        <Button
          appearance={other ? 'outline' : 'subtle'}
          icon={<MoreIcon />}
          aria-label={say(shellWords.more)}
          aria-expanded={more}
          onClick={() => setMore(!more)}
        />
      </nav>
      {more && (
        <nav className={styles.more} aria-label={say(shellWords.more)}>
          {OTHERS.map(([wanted, title]) => (
            <Button
              key={wanted}
              size="small"
              appearance={view === wanted ? 'primary' : 'secondary'}
              aria-current={view === wanted ? 'page' : undefined}
              onClick={() => {
                setMore(false);
                actions.show(wanted);
              }}
            >
              {say(title)}
            </Button>
          ))}
        </nav>
      )}
    </header>
  );
}
