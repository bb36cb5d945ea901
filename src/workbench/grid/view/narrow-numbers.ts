import { CellValueType, type ObjectMatrix } from '@univerjs/core';
import { Font, FontCache, SpreadsheetExtensionRegistry, type IFontCacheItem } from '@univerjs/engine-render';
import { fitNumber } from './fit-number';
import { USUAL_PADDING } from './look';

type Context = Parameters<Font['_renderFontEachCell']>[0];

/** Draws text as Univer does, and numbers that are too wide for their column as Excel does. */
class FittingFont extends Font {
  override _renderFontEachCell(
    context: Context,
    row: number,
    column: number,
    fonts: ObjectMatrix<IFontCacheItem>,
  ): boolean {
    const font = fonts.getValue(row, column);
    const text = font ? fittingText(font, widthOf(context)) : undefined;
    if (!font || text === undefined) return super._renderFontEachCell(context, row, column, fonts);
    const fitting: IFontCacheItem = { ...font, cellData: { ...font.cellData, v: text } };
    // Of the matrix nothing but this one cell is asked for.
    const only = { getValue: () => fitting } as unknown as ObjectMatrix<IFontCacheItem>;
    return super._renderFontEachCell(context, row, column, only);
  }
}

function widthOf({ cellInfo }: Context): number {
  const { startX, endX } = cellInfo.isMergedMainCell ? cellInfo.mergeInfo : cellInfo;
  return endX - startX;
}

/** Undefined for what is no number, for turned text and for what fits. */
function fittingText(
  { cellData, documentSkeleton, style, fontString }: IFontCacheItem,
  cell: number,
): string | undefined {
  const shown = cellData?.v;
  if (cellData?.t !== CellValueType.NUMBER || documentSkeleton || typeof shown === 'boolean')
    return undefined;
  if (shown === undefined || shown === null) return undefined;
  const { l = USUAL_PADDING, r = USUAL_PADDING } = style?.pd ?? {};
  const text = fitNumber(shown, cell - (l ?? USUAL_PADDING) - (r ?? USUAL_PADDING), (part) => {
    return FontCache.getMeasureText(part, fontString).width;
  });
  return text === String(shown) ? undefined : text;
}

/** To be called before a Univer is made: its screen takes its painters from the registry. */
export function drawNarrowNumbers(): void {
  if (!SpreadsheetExtensionRegistry.getData().includes(Font)) return;
  SpreadsheetExtensionRegistry.delete(Font);
  SpreadsheetExtensionRegistry.add(FittingFont);
}
