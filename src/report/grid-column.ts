import type { CellPlan, PlainValue } from './plan';
import type { CellRole, Format } from './styles';

/** One column of a sheet of lines: its heading, and each row's cell. */
export interface GridColumn {
  key: string;
  title: string;
  clause?: string;
  /** What the column belongs to: shown in the band above, once. */
  band?: string;
  role: CellRole;
  format: Format;
  width?: number;
  /** Texts that may take several lines: rows grow with them. */
  wrap?: boolean;
  cell(row: number): CellPlan;
  /** The value alone, where making the cell's formula for it would be a waste. */
  value?(row: number): PlainValue;
  /** A total under the column. */
  total?: boolean;
}
