import type { GridFunction } from '../grid';
import { createHost, type WorkbookHost } from '../host';
import { atOnce, inSlices, saveSteps, type Kept, type OpenedBook, type Progress } from '../files';
import type { FileHandle } from './file-access';
import type { Lang } from './words';

/** An open workbook with the host over it. A session lasts until another file is opened or the language changes. */
export interface Session {
  number: number;
  name: string;
  isSample: boolean;
  host: WorkbookHost;
  kept: readonly Kept[];
  handle: FileHandle | null;
  /** The values stored with the formulas are up to date. */
  calculated: boolean;
}

const LOCALES = { zh: 'zh-CN', en: 'en-US' } as const;
/** Changes that leave the file as it is. */
const HARMLESS = new Set(['calculated', 'selection', 'activated']);

/** A book that is changed while it is saved is saved anew; who never stops is not waited for. */
const TRIES = 3;

let sessions = 0;

/** A file that was made, and what it was made of. */
export interface Made {
  bytes: Uint8Array;
  of: OpenedBook;
  edits: number;
}

/** Opens files and saves them; there is one at a time. */
export class Workbench {
  private opened: OpenedBook | null = null;
  dirty = false;
  /** Changes that the file will tell of. */
  private edits = 0;
  /** Everything that would part a file that is being made into before and after. */
  private moves = 0;

  constructor(private readonly onChange: () => void) {}

  /** What is open is called so. */
  get name(): string {
    return this.opened?.workbook.book.name ?? '';
  }

  /** The workbook of a file from `openBook` takes the place of the one that is open. */
  open(opened: OpenedBook, name: string, lang: Lang, isSample: boolean, handle: FileHandle | null): Session {
    this.opened = opened;
    this.dirty = false;
    return this.begin(name, lang, isSample, handle);
  }

  /** The same workbook under a new host: another language, or an add-in that is loaded anew. */
  again(session: Session, lang: Lang): Session {
    return this.begin(session.name, lang, session.isSample, session.handle);
  }

  private begin(name: string, lang: Lang, isSample: boolean, handle: FileHandle | null): Session {
    const { workbook, kept } = this.opened!;
    const calculated = !workbook.book.calculation.dirty;
    const host = createHost({ book: workbook, locale: LOCALES[lang] });
    const { book } = workbook;
    const note = book.note.bind(book);
    book.note = (change) => {
      if (change.kind !== 'selection') this.moves += 1;
      if (!HARMLESS.has(change.kind)) {
        this.edits += 1;
        if (!this.dirty) {
          this.dirty = true;
          this.onChange();
        }
      }
      note(change);
    };
    return { number: (sessions += 1), name, isSample, host, kept, handle, calculated };
  }

  /** The file as it is now. In between the page goes on: `settled` waits until nothing is left to calculate. */
  async file(
    functions: readonly GridFunction[],
    settled: () => Promise<void>,
    onProgress: (progress: Progress) => void,
  ): Promise<Made> {
    const of = this.opened!;
    const names = { functions: functions.map(({ name }) => name) };
    const steps = () => saveSteps(of.original, of.workbook, names);
    for (let left = TRIES; left > 0; left -= 1) {
      await settled();
      const { edits, moves } = this;
      const changed = new AbortController();
      const watch = (progress: Progress): void => {
        if (this.moves !== moves) changed.abort();
        onProgress(progress);
      };
      try {
        const bytes = await inSlices(steps(), { onProgress: watch, signal: changed.signal });
        if (this.moves === moves) return { bytes, of, edits };
      } catch (error) {
        // A change halfway may also be what the failure comes from.
        if (this.moves === moves) throw error;
      }
    }
    return { edits: this.edits, of, bytes: atOnce(steps()) };
  }

  /** What was written is what the file holds, but for what was changed since it was made. */
  saved({ of, edits }: Made): void {
    if (of !== this.opened || edits !== this.edits) return;
    this.dirty = false;
    this.onChange();
  }
}
