import type { GridFunction } from '../grid';
import { createHost, type WorkbookHost } from '../host';
import { saveBook, type Kept, type OpenedBook } from '../files';
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

let sessions = 0;

/** Opens files and saves them; there is one at a time. */
export class Workbench {
  private opened: OpenedBook | null = null;
  dirty = false;

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
      if (!HARMLESS.has(change.kind) && !this.dirty) {
        this.dirty = true;
        this.onChange();
      }
      note(change);
    };
    return { number: (sessions += 1), name, isSample, host, kept, handle, calculated };
  }

  /** The file as it is now. */
  bytes(functions: readonly GridFunction[]): Uint8Array {
    const { original, workbook } = this.opened!;
    return saveBook(original, workbook, { functions: functions.map(({ name }) => name) });
  }

  /** What was written is what the file holds from now on. */
  saved(): void {
    this.dirty = false;
    this.onChange();
  }
}
