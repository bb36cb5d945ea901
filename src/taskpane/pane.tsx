import { FluentProvider, makeStaticStyles, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect } from 'react';
import { THEMES } from './theme/brand';
import type { OfficeColours } from './theme/choose';
import { useTheme } from './theme/use-theme';
import { PaneProvider, usePane, type PaneProps } from './ui/context';
import { Header } from './ui/header';
import { JobBar } from './ui/job-bar';
import { LaterView } from './ui/later-view';
import { NoticeBar } from './ui/notice-bar';
import { StartView } from './views/start';
import { FailedView, StartingView } from './views/starting';

/** The page brings no style sheet of its own. */
const usePageStyles = makeStaticStyles({
  body: { margin: 0 },
  // Long names in a list must not widen a narrow pane.
  '.fui-Field > *': { minWidth: 0 },
  '.fui-SearchBox': { maxWidth: '100%' },
  '.fui-Select__select': { minWidth: 0, width: '100%', textOverflow: 'ellipsis' },
});

const usePaneStyles = makeStyles({
  root: {
    height: '100vh',
    display: 'flex',
    flexDirection: 'column',
    minWidth: 0,
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground1,
  },
  main: { flexGrow: 1, minHeight: 0, overflowY: 'auto', overflowX: 'hidden' },
});

/** The whole task pane. */
export function Pane({
  officeColours,
  ...props
}: PaneProps & { officeColours: () => OfficeColours | undefined }) {
  const theme = useTheme(officeColours);
  return (
    <PaneProvider {...props}>
      <FluentProvider theme={THEMES[theme]}>
        <Shell />
      </FluentProvider>
    </PaneProvider>
  );
}

function Shell() {
  const { state, language } = usePane();
  usePageStyles();
  const styles = usePaneStyles();
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  }, [language]);
  const { phase, job } = state;
  return (
    <div className={styles.root}>
      {phase === 'ready' && <Header />}
      <main className={styles.main} aria-busy={job !== null}>
        <NoticeBar />
        <Shown />
      </main>
      <JobBar />
    </div>
  );
}

function Shown() {
  const { state } = usePane();
  const { phase, view } = state;
  if (phase === 'starting') return <StartingView />;
  // Where Excel does not answer the diagnostics still do.
  if (phase === 'failed' && view !== 'diagnostics') return <FailedView />;
  return view === 'start' ? <StartView /> : <LaterView key={view} view={view} />;
}
