import { FluentProvider, makeStaticStyles, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, type ComponentType } from 'react';
import { THEMES } from './theme/brand';
import type { OfficeColours } from './theme/choose';
import { useTheme } from './theme/use-theme';
import { PaneProvider, usePane, type PaneProps } from './ui/context';
import { Header } from './ui/header';
import { JobBar } from './ui/job-bar';
import { NoticeBar } from './ui/notice-bar';
import type { View } from './state/state';
import { AdjustView } from './views/adjust';
import { CheckView } from './views/check';
import { DiagnosticsView } from './views/diagnostics';
import { HelpView } from './views/help';
import { ExplainView } from './views/explain';
import { ParametersView } from './views/parameters';
import { ResultsView } from './views/results';
import { RunView } from './views/run';
import { SealView } from './views/seal';
import { StartView } from './views/start';
import { FailedView, StartingView } from './views/starting';

const VIEWS: Readonly<Record<View, ComponentType>> = {
  start: StartView,
  check: CheckView,
  run: RunView,
  results: ResultsView,
  explain: ExplainView,
  parameters: ParametersView,
  adjust: AdjustView,
  seal: SealView,
  diagnostics: DiagnosticsView,
  help: HelpView,
};

/** The page brings no style sheet of its own. */
const usePageStyles = makeStaticStyles({
  body: { margin: 0 },
  // Long names in a list must not widen a narrow pane.
  '.fui-Field > *': { minWidth: 0 },
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
  const { phase, view } = state;
  const diagnosing = phase === 'failed' && view === 'diagnostics';
  const Shown =
    phase === 'starting' ? StartingView : phase === 'failed' && !diagnosing ? FailedView : VIEWS[view];
  return (
    <div className={styles.root}>
      {phase === 'ready' && <Header />}
      <main className={styles.main}>
        <NoticeBar />
        <Shown key={view} />
      </main>
      <JobBar />
    </div>
  );
}
