import { useCallback, useRef, useState } from 'react';
import { inSlices, openSteps, type OpenedBook, type Progress } from '../files';
import type { Grid, GridFunction } from '../grid';
import { choosePlace, suggestedName, type ChosenFile } from './file-access';
import type { Session, Workbench } from './session';
import type { Lang, Say } from './words';

/** How long a message of success stands in the status line, in milliseconds. */
const GOOD_NEWS = 8000;

interface FilesProps {
  lang: Lang;
  say: Say;
  workbench: Workbench;
  ask(title: string, text: string, yes: string): Promise<boolean>;
  onOpened(session: Session): void;
  /** Without an error what failed before is forgotten. */
  onFailure(title: string, error?: unknown): void;
  onUnread(error: unknown): void;
}

/** Opening and saving: what is going on, and how far it has come. Another file that is opened takes the place of the one on its way. */
export function useFiles(props: FilesProps) {
  const [message, setMessage] = useState('');
  const [work, setWork] = useState<Progress | null>(null);
  const [saving, setSaving] = useState(false);
  const opening = useRef<{ order: number; coming: AbortController } | null>(null);
  const chosenLast = useRef(0);
  /** What is said and done at the end goes by the language of that time. */
  const now = useRef(props);
  now.current = props;

  const open = useCallback(async (chosen: Promise<ChosenFile | null>, isSample = false): Promise<void> => {
    const order = (chosenLast.current += 1);
    let file: ChosenFile | null;
    try {
      file = await chosen;
    } catch (error) {
      // A folder, a file that another program holds, or a server that has ended.
      return now.current.onUnread(error);
    }
    // Of two files the one that was chosen later counts, whichever is read first.
    if (!file || order < (opening.current?.order ?? 0)) return;
    opening.current?.coming.abort();
    const coming = new AbortController();
    const { signal } = coming;
    opening.current = { order, coming };
    const { name, bytes, handle } = file;
    setMessage(now.current.say('opening', { name }));
    setWork({ what: '', done: 0, total: bytes.length });
    const onProgress = (progress: Progress): void => {
      if (signal.aborted) return;
      const { what } = progress;
      setMessage(now.current.say(what === '' ? 'opening' : 'openingSheet', { name, what }));
      setWork(progress);
    };
    const arrive = async (opened: OpenedBook): Promise<void> => {
      setWork(null);
      const { say, workbench, ask } = now.current;
      const lose = (): Promise<boolean> =>
        ask(say('discardTitle'), say('discardText', { name: workbench.name }), say('discard'));
      // Asked only of a file that can be opened.
      if ((workbench.dirty && !(await lose())) || signal.aborted) return;
      const { lang, onOpened, onFailure } = now.current;
      onOpened(workbench.open(opened, name, lang, isSample, handle));
      onFailure('');
    };
    try {
      await arrive(await inSlices(openSteps(bytes, { name }), { signal, onProgress }));
    } catch (error) {
      if (!signal.aborted) now.current.onFailure(now.current.say('failedTitle', { name }), error);
    }
    if (signal.aborted) return;
    setWork(null);
    setMessage('');
  }, []);

  const save = useCallback(
    async (session: Session | null, grid: Grid | null, functions: readonly GridFunction[]): Promise<void> => {
      if (!session) return;
      const { ask, lang, say, workbench } = now.current;
      const mayReplace = (name: string): Promise<boolean> =>
        ask(say('overwriteTitle'), say('overwriteText', { name }), say('overwrite'));
      const onProgress = (progress: Progress): void => {
        setMessage(say('savingSheet', { what: progress.what }));
        setWork(progress);
      };
      setSaving(true);
      setMessage(say('saving'));
      let last = '';
      try {
        const place = await choosePlace(suggestedName(session.name, lang), session.handle, mayReplace);
        if (place) {
          const made = await workbench.file(functions, async () => grid?.settled(), onProgress);
          await place.write(made.bytes);
          workbench.saved(made);
          last = say(session.kept.length > 0 ? 'savedAndKept' : 'saved', { name: place.name });
        }
      } catch (error) {
        now.current.onFailure(say('failedSave'), error);
      }
      setSaving(false);
      setWork(null);
      setMessage(last);
      setTimeout(() => setMessage((shown) => (shown === last ? '' : shown)), GOOD_NEWS);
    },
    [],
  );

  return { open, save, message, work, saving };
}
