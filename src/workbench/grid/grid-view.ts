import {
  LifecycleService,
  LifecycleStages,
  UniverInstanceType,
  type Univer,
  type Workbook,
} from '@univerjs/core';
import { IRenderManagerService } from '@univerjs/engine-render';
import { SheetsDataValidationValidatorService } from '@univerjs/sheets-data-validation';
import { breath } from '../breath';
import type { Json, WorkbookHost } from '../host';
import { Binding } from './binding';
import { followLinks } from './edits/follow-links';
import { readEntries } from './edits/entries';
import { sayWhatIsText } from './edits/say';
import { guardTyping } from './edits/typing';
import type { Grid, GridFunction, GridOptions, GridStatus } from './types';
import { drawKeptDrawings } from './view/kept-drawings';
import { offerFonts } from './view/offer-fonts';
import { revealSelection } from './view/reveal';
import { keepRowHeights } from './view/row-heights';
import { showNotes } from './view/show-notes';
import { snapshotOf, UNIT } from './view/snapshot';
import { addStyles } from './view/styles';
import { keepTabsInView } from './view/tab-keys';
import { makeUniver } from './view/univer';

const FILLING = 'position:absolute;inset:0';

/**
 * Univer's screen is a React root, and React cannot unmount a root while it is drawing another: a grid that is closed by an
 * effect of the page is taken down in the next task, its elements after it.
 */
function takeDown(univer: Univer, screen: HTMLElement): void {
  screen.style.visibility = 'hidden';
  setTimeout(() => {
    univer.dispose();
    screen.remove();
  });
}

/**
 * Univer checks every cell under a rule in idle moments, a promise for each, and marks what does not fit. In Excel only entries
 * are checked, and a ledger has hundreds of thousands of such cells.
 */
function checkEntriesOnly(univer: Univer): void {
  univer.__getInjector().get(SheetsDataValidationValidatorService).validatorRanges = () =>
    Promise.resolve([]);
}

/** Univer waits for an idle moment to fill a place that has grown, and while a book is calculated there is none. */
function followSize(univer: Univer, screen: HTMLElement): ResizeObserver {
  const renders = univer.__getInjector().get(IRenderManagerService);
  const observer = new ResizeObserver(() => renders.getRenderById(UNIT)?.engine.resize());
  observer.observe(screen);
  return observer;
}

/** The grid of one page: Univer as the view of the host's model. */
export class GridView implements Grid {
  private readonly binding: Binding;
  private readonly place: HTMLElement;
  private readonly stopFollowing: () => void;
  private univer: Univer | null = null;
  private disposed = false;
  private resizing: ResizeObserver | null = null;
  private stopNotes: (() => void) | null = null;
  /** The element of this Univer alone. */
  private screen: HTMLElement;

  constructor(
    container: HTMLElement,
    private readonly host: WorkbookHost,
    private readonly options: GridOptions,
  ) {
    addStyles(container.ownerDocument);
    this.place = container.ownerDocument.createElement('div');
    this.screen = this.place;
    this.place.style.cssText = FILLING;
    container.append(this.place);
    this.binding = new Binding(host, options);
    this.stopFollowing = followLinks(this.place, host);
  }

  async load(): Promise<void> {
    const { book } = this.host.workbook;
    const { binding, options } = this;
    const total = book.sheets.length;
    binding.tell({ phase: 'loading', done: 0, total });
    // The page shows the progress before the work begins.
    await breath();
    if (this.disposed) return;
    await binding.prepare();
    if (this.disposed) return;
    const snapshot = snapshotOf(book, options.lang, (what, done) =>
      binding.tell({ phase: 'loading', what, done, total }),
    );
    this.screen = this.place.ownerDocument.createElement('div');
    this.screen.style.cssText = FILLING;
    this.place.append(this.screen);
    const univer = makeUniver(this.screen, options.lang, options.toolbar !== false);
    this.univer = univer;
    univer.createUnit<object, Workbook>(UniverInstanceType.UNIVER_SHEET, snapshot);
    checkEntriesOnly(univer);
    await univer.__getInjector().get(LifecycleService).onStage(LifecycleStages.Rendered);
    // Disposed of, or loaded anew, meanwhile.
    if (this.univer !== univer) return;
    this.resizing = followSize(univer, this.screen);
    offerFonts(univer, this.host.workbook.book);
    guardTyping(univer);
    readEntries(univer, this.host.workbook.book);
    sayWhatIsText(univer);
    keepRowHeights(univer);
    keepTabsInView(univer, this.screen);
    revealSelection(univer);
    drawKeptDrawings(univer, () => this.host.workbook.book, options.lang);
    this.stopNotes = showNotes(univer, this.screen, () => this.host.workbook.book);
    binding.bind(univer);
  }

  get status(): GridStatus {
    return this.binding.status;
  }

  setFunctions(list: readonly GridFunction[]): void {
    this.binding.setFunctions(list);
  }

  reload(): void {
    this.close();
    void this.load();
  }

  settled(): Promise<void> {
    return this.binding.settled();
  }

  shown(address: string): Json[][] {
    return this.binding.shown(address);
  }

  undo(): Promise<boolean> {
    return this.binding.undo();
  }

  redo(): Promise<boolean> {
    return this.binding.redo();
  }

  private close(): void {
    this.resizing?.disconnect();
    this.stopNotes?.();
    this.stopNotes = null;
    this.binding.unbind();
    if (this.univer) takeDown(this.univer, this.screen);
    this.univer = null;
  }

  dispose(): void {
    if (this.disposed) return;
    this.disposed = true;
    this.stopFollowing();
    this.close();
    this.binding.dispose();
    this.place.style.visibility = 'hidden';
    // After Univer, whose screen lies in it.
    setTimeout(() => this.place.remove());
  }
}
