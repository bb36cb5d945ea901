import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Grid, GridStatus } from '../grid';
import { UnreadableFile } from '../../workbook/unreadable';
import { Dialog, DifferencesDialog, KeptDialog } from './dialogs';
import { DropZone } from './drop-zone';
import { Empty } from './empty';
import { chooseFile, chosen } from './file-access';
import { GridPlace } from './grid-place';
import { Pane } from './pane';
import { RibbonBar } from './ribbon';
import type { RibbonButton } from './ribbon-model';
import { Workbench, type Session } from './session';
import { PANE_WIDTH, Splitter } from './splitter';
import { StatusBar } from './status-bar';
import { TitleBar } from './title-bar';
import { useAddin } from './use-addin';
import { useFiles } from './use-files';
import { useQuestions } from './use-questions';
import { useServerEnded } from './use-server';
import { useShortcuts } from './use-shortcuts';
import { useSums } from './use-sums';
import { sayer, type Lang } from './words';

/** What the server says of itself. */
export interface Served {
  addin: string;
  book: { name: string; sample: boolean } | null;
}

type Open = 'differences' | 'kept' | null;

interface AppProps {
  served: Served;
  /** Open as long as the server is there. */
  alive: EventSource;
  firstLanguage: Lang;
}

export function App({ served, alive, firstLanguage }: AppProps) {
  const [lang, setLang] = useState(firstLanguage);
  const say = useMemo(() => sayer(lang), [lang]);
  const [, redraw] = useState(0);
  const workbench = useMemo(() => new Workbench(() => redraw((count) => count + 1)), []);
  const [session, setSession] = useState<Session | null>(null);
  const [grid, setGrid] = useState<Grid | null>(null);
  const [status, setStatus] = useState<GridStatus | null>(null);
  const [paneWidth, setPaneWidth] = useState(PANE_WIDTH);
  const [shown, setShown] = useState<Open>(null);
  const [failure, setFailure] = useState<{ title: string; text: string } | null>(null);
  const { question, ask } = useQuestions();
  const addin = useAddin(lang, session, grid);
  const sums = useSums(session);
  const ended = useServerEnded(alive);
  const begun = useRef(false);

  const start = useCallback((next: Session) => {
    setStatus({ phase: 'loading' });
    setGrid(null);
    setSession(next);
  }, []);

  const onFailure = (title: string, error?: unknown): void =>
    setFailure(title === '' ? null : { title, text: reasonOf(error, lang) });
  const onUnread = (error: unknown): void =>
    setFailure({ title: say('unreadTitle'), text: `${say('unread')} ${reasonOf(error, lang)}` });
  const files = useFiles({ lang, say, workbench, ask, onOpened: start, onFailure, onUnread });
  const { open, message } = files;

  useEffect(() => {
    if (begun.current || !served.book) return;
    begun.current = true;
    const { name, sample } = served.book;
    const reading = fetch('book')
      .then((answer) => answer.arrayBuffer())
      .then((bytes) => ({ name, bytes: new Uint8Array(bytes), handle: null }));
    void open(reading, sample);
  }, [open, served]);

  // For browser tests, and for whoever looks with the developer tools.
  useEffect(() => {
    Object.assign(window, { workbench: { grid, session, ready: addin.ready } });
  }, [grid, session, addin.ready]);

  useEffect(() => {
    document.documentElement.lang = lang === 'zh' ? 'zh-CN' : 'en';
    document.title = `${session ? `${session.name} - ` : ''}${say('title')}`;
    const warn = (event: BeforeUnloadEvent): void => {
      if (workbench.dirty) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [session, lang, say, workbench]);

  const choose = (): void => void open(chooseFile());

  const save = useCallback(
    () => void files.save(session, grid, addin.functions),
    [addin.functions, files.save, grid, session],
  );

  useShortcuts(served.addin, { save: () => (files.saving ? undefined : save()), open: choose });

  const press = ({ action }: RibbonButton): void => {
    if (action === null) addin.showPane(!addin.paneOpen);
    else session?.host.ribbon(action);
  };

  const switchLanguage = (): void => {
    const next = lang === 'zh' ? 'en' : 'zh';
    setLang(next);
    if (session) start(workbench.again(session, next));
  };

  const dropped = (list: readonly File[]): void => {
    const [file] = list;
    // What a file is its content says, whatever its name.
    if (file && list.length === 1) void open(chosen(file, null));
    else if (file) setFailure({ title: say('dropOneTitle'), text: say('dropOne') });
  };

  return (
    <>
      <TitleBar
        say={say}
        name={session?.name ?? null}
        isSample={session?.isSample ?? false}
        dirty={workbench.dirty}
        busy={files.saving}
        onOpen={choose}
        onSave={save}
        onLanguage={switchLanguage}
        onDifferences={() => setShown('differences')}
      />
      <RibbonBar
        say={say}
        ribbon={addin.ribbon}
        ready={addin.ready}
        paneOpen={addin.paneOpen}
        onPress={press}
      />
      <main className="work">
        {session ? (
          <GridPlace
            say={say}
            lang={lang}
            session={session}
            functions={addin.functions}
            onStatus={setStatus}
            onGrid={setGrid}
          />
        ) : (
          <Empty say={say} message={message} onOpen={choose} />
        )}
        {session && addin.paneOpen && (
          <Splitter label={say('resizePane')} width={paneWidth} onWidth={setPaneWidth} />
        )}
        {session && (
          <Pane
            say={say}
            session={session}
            origin={served.addin}
            open={addin.paneOpen}
            width={paneWidth}
            ready={addin.ready}
            late={addin.late}
            onReady={addin.spoke}
            onClose={() => addin.showPane(false)}
            onReload={() => start(workbench.again(session, lang))}
          />
        )}
      </main>
      <StatusBar
        say={say}
        status={status}
        message={message}
        work={files.work}
        ended={ended}
        sums={sums}
        kept={session?.kept ?? []}
        onKept={() => setShown('kept')}
      />
      <DropZone text={say('drop')} onFiles={dropped} />
      {shown === 'differences' && <DifferencesDialog say={say} lang={lang} onClose={() => setShown(null)} />}
      {shown === 'kept' && session && (
        <KeptDialog say={say} kept={session.kept} onClose={() => setShown(null)} />
      )}
      {failure && (
        <Dialog
          title={failure.title}
          onClose={() => setFailure(null)}
          buttons={[{ label: say('close'), primary: true, act: () => setFailure(null) }]}
        >
          <p>{failure.text}</p>
        </Dialog>
      )}
      {question && (
        <Dialog
          title={question.title}
          onClose={() => question.answer(false)}
          buttons={[
            { label: question.yes, act: () => question.answer(true) },
            { label: say('cancel'), primary: true, act: () => question.answer(false) },
          ]}
        >
          <p>{question.text}</p>
        </Dialog>
      )}
    </>
  );
}

function reasonOf(error: unknown, lang: Lang): string {
  if (error instanceof UnreadableFile) return error.text[lang];
  return error instanceof Error ? error.message : String(error);
}
