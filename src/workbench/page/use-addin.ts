import { useEffect, useState } from 'react';
import type { Grid, GridFunction } from '../grid';
import { watchPane } from './pane-visibility';
import { readRibbon, type Ribbon } from './ribbon-model';
import type { Session } from './session';
import type { Lang } from './words';

/** After this many milliseconds an add-in that says nothing is taken as failed. */
const PATIENCE = 30_000;

/** The add-in of the session: its ribbon and functions in the page's language, and whether it answers. */
export function useAddin(lang: Lang, session: Session | null, grid: Grid | null) {
  const [ribbon, setRibbon] = useState<Ribbon | null>(null);
  const [functions, setFunctions] = useState<readonly GridFunction[]>([]);
  const [ready, setReady] = useState(false);
  const [late, setLate] = useState(false);
  const [paneOpen, setPaneOpen] = useState(true);

  useEffect(() => {
    const [locale, list] = lang === 'zh' ? ['zh-CN', 'functions.json'] : ['en-US', 'functions.en-US.json'];
    void fetch('addin/manifest.xml')
      .then((answer) => answer.text())
      .then((xml) => setRibbon(readRibbon(xml, locale, 'addin/')));
    void fetch(`addin/${list}`)
      .then((answer) => answer.json())
      .then(({ functions: found }: { functions: GridFunction[] }) => setFunctions(found));
  }, [lang]);

  useEffect(() => {
    setReady(false);
    setPaneOpen(true);
    if (session) return watchPane(session.host, setPaneOpen);
  }, [session]);

  useEffect(() => {
    setLate(false);
    if (!session || ready) return;
    const timer = setTimeout(() => setLate(true), PATIENCE);
    return () => clearTimeout(timer);
  }, [session, ready]);

  // The add-in's functions answer only once its runtime has begun.
  useEffect(() => {
    if (ready && grid) grid.setFunctions(functions);
  }, [ready, grid, functions]);

  // The watcher then moves the page.
  const showPane = (visible: boolean): void => session?.host.showPane(visible ? 'Visible' : 'Hidden');
  return { ribbon, functions, ready, late, paneOpen, showPane, spoke: () => setReady(true) };
}
