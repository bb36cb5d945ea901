import { EXCEL_TYPES } from '../../../src/workbench/host/objects/types';

/** Stop-gap until the host has them: rows and columns go back to the standard. */
interface Sizes {
  sheet: { rowHeights: Map<number, number>; columnWidths: Map<number, number> };
}
const format = EXCEL_TYPES.RangeFormat.scalars as Record<string, unknown>;
format.useStandardHeight ??= {
  get: () => false,
  set: (areas: Sizes[]) => areas.forEach(({ sheet }) => sheet.rowHeights.clear()),
};
format.useStandardWidth ??= {
  get: () => false,
  set: (areas: Sizes[]) => areas.forEach(({ sheet }) => sheet.columnWidths.clear()),
};
