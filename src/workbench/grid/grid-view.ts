import {
  LifecycleService,
  LifecycleStages,
  UniverInstanceType,
  type Univer,
  type Workbook,
} from '@univerjs/core';
import type { Json, WorkbookHost } from '../host';
import { Binding, breath } from './binding';
import { followLinks } from './edits/follow-links';
import type { Grid, GridFunction, GridOptions, GridStatus } from './types';
import { snapshotOf } from './view/snapshot';
import { addStyles } from './view/styles';
import { makeUniver } from './view/univer';

/** The grid of one page: Univer as the view of the host's model. */
export class GridView implements Grid {
  private readonly binding: Binding;
  private readonly place: HTMLElement;
  private readonly stopFollowing: () => void;
  private univer: Univer | null = null;

  constructor(
    container: HTMLElement,
    private readonly host: WorkbookHost,
    private readonly options: GridOptions,
  ) {
    addStyles(container.ownerDocument);
    this.place = container.ownerDocument.createElement('div');
    this.place.style.cssText = 'position:absolute;inset:0';
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
    const snapshot = snapshotOf(book, options.lang, (what, done) =>
      binding.tell({ phase: 'loading', what, done, total }),
    );
    const univer = makeUniver(this.place, options.lang, options.toolbar !== false);
    this.univer = univer;
    univer.createUnit<object, Workbook>(UniverInstanceType.UNIVER_SHEET, snapshot);
    await univer.__getInjector().get(LifecycleService).onStage(LifecycleStages.Rendered);
    // Disposed of, or loaded anew, meanwhile.
    if (this.univer === univer) binding.bind(univer);
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
    this.binding.unbind();
    this.univer?.dispose();
    this.univer = null;
    this.place.replaceChildren();
  }

  dispose(): void {
    this.stopFollowing();
    this.close();
    this.binding.dispose();
    this.place.remove();
  }
}
