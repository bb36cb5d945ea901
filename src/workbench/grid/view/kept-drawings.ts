import {
  IRenderManagerService,
  SheetExtension,
  type Spreadsheet,
  type SpreadsheetSkeleton,
  type UniverRenderingContext,
} from '@univerjs/engine-render';
import type { IScale, Univer } from '@univerjs/core';
import { bottomOf, rightOf, type Rect } from '../../host/model/rect';
import type { Book, Drawing } from '../../host/model/types';
import { drawingsOf } from './drawings-of';
import { UNIT } from './snapshot';

const WORDS = {
  zh: { chart: '图表', picture: '图片', shape: '图形', kept: '保留在文件里，在 Excel 中可见' },
  en: { chart: 'Chart', picture: 'Picture', shape: 'Shape', kept: 'kept in the file; Excel shows it' },
} as const;

const PANEL = '#fafafa';
const EDGE = '#b9d9d1';
const INK = '#424242';
const SOFT = '#616161';
const FONT = '"Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", sans-serif';
const ABOVE_CELLS = 70;

/** In the place of each drawing a panel says that it is in the file. */
class KeptDrawings extends SheetExtension {
  override uKey = 'workbench-kept-drawings';
  protected override Z_INDEX = ABOVE_CELLS;

  constructor(
    private readonly book: () => Book,
    private readonly lang: 'zh' | 'en',
  ) {
    super();
  }

  override draw(ctx: UniverRenderingContext, _scale: IScale, skeleton: SpreadsheetSkeleton): void {
    const id = skeleton.worksheet?.getSheetId();
    const sheet = this.book().sheets.find((one) => one.id === id);
    if (sheet)
      for (const drawing of drawingsOf(sheet)) this.panel(ctx, drawing, boxOf(skeleton, drawing.rect));
  }

  private panel(ctx: UniverRenderingContext, { kind, title }: Drawing, box: Box): void {
    const words = WORDS[this.lang];
    ctx.save();
    ctx.beginPath();
    ctx.rect(box.x, box.y, box.width, box.height);
    ctx.clip();
    ctx.fillStyle = PANEL;
    ctx.fillRect(box.x, box.y, box.width, box.height);
    ctx.strokeStyle = EDGE;
    ctx.lineWidth = 1;
    ctx.setLineDash([6, 4]);
    ctx.strokeRect(box.x + 0.5, box.y + 0.5, box.width - 1, box.height - 1);
    ctx.textAlign = 'center';
    ctx.textBaseline = 'middle';
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    ctx.fillStyle = INK;
    ctx.font = `600 14px ${FONT}`;
    ctx.fillText(title === '' ? words[kind] : `${words[kind]} · ${title}`, x, y - 11);
    ctx.fillStyle = SOFT;
    ctx.font = `12px ${FONT}`;
    ctx.fillText(words.kept, x, y + 11);
    ctx.restore();
  }
}

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

function boxOf({ rowHeightAccumulation, columnWidthAccumulation }: SpreadsheetSkeleton, rect: Rect): Box {
  const end = (all: ArrayLike<number>, at: number): number =>
    at < 0 ? 0 : (all[Math.min(at, all.length - 1)] ?? 0);
  const [x, y] = [end(columnWidthAccumulation, rect.left - 1), end(rowHeightAccumulation, rect.top - 1)];
  return {
    x,
    y,
    width: end(columnWidthAccumulation, rightOf(rect)) - x,
    height: end(rowHeightAccumulation, bottomOf(rect)) - y,
  };
}

/** To be called when the book is on screen. */
export function drawKeptDrawings(univer: Univer, book: () => Book, lang: 'zh' | 'en'): void {
  const sheet = univer.__getInjector().get(IRenderManagerService).getRenderById(UNIT)?.mainComponent;
  (sheet as Spreadsheet | null | undefined)?.register(new KeptDrawings(book, lang));
}
