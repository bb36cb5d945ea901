/** What stands in a workbook, in words that a file and an open workbook share. Ranges are A1 addresses. */
export interface Look {
  sheets: SheetLook[];
  /** Names of the whole book: name, formula, comment. */
  names: string[][];
  /** Roots of our custom XML parts, as `name id`. */
  data: string[];
}

export interface SheetLook {
  name: string;
  visible: boolean;
  marked: boolean;
  tab: string;
  gridLines: boolean;
  freeze: string;
  /** By address: a number, a boolean, a text in quotes, or a formula with its "=". */
  cells: Record<string, string>;
  /** By address: what differs from the standard. */
  styles: Record<string, CellLook>;
  /** By column letters, in characters; hidden ones as 0. */
  widths: Record<string, number>;
  /** By row number, in points. */
  heights: Record<string, number>;
  tables: TableLook[];
  merges: string[];
  links: string[];
  validations: Record<string, string>;
  conditions: string[];
  filter: string;
  names: string[][];
  print: Record<string, string>;
  charts: ChartLook[];
}

export interface ChartLook {
  name: string;
  /** bar or column, stacked or clustered. */
  type: string;
  title: string;
  unit: string;
  legend: boolean;
  /** The first name at the top, for bars. */
  reversed: boolean;
  /** Of rows that are hidden too. */
  hidden: boolean;
  categories: string[];
  /** Name, values and colour of each series. */
  series: string[];
  /** The cells that it covers. */
  over: string;
}

export interface TableLook {
  name: string;
  range: string;
  columns: string[];
  style: string;
}

export type CellLook = Record<string, string>;

/** Without what is not there, so that both sides leave the same out. */
export function said(look: Record<string, string | number | boolean | undefined | null>): CellLook {
  return Object.fromEntries(
    Object.entries(look)
      .filter(([, value]) => value !== undefined && value !== null && value !== false && value !== '')
      .map(([key, value]) => [key, String(value)]),
  );
}

/** A line between two cells belongs to both, whichever has it: programs keep it with one or the other. */
export function shareLines(styles: Record<string, CellLook>): Record<string, CellLook> {
  const lines = new Map<string, string>();
  for (const [address, { border = '' }] of Object.entries(styles)) {
    const { row, column } = position(address);
    for (const line of border.split(', ').filter((part) => part !== '')) {
      const [side, ...look] = line.split(' ');
      lines.set(edge(side, row, column), look.join(' '));
    }
  }
  return Object.fromEntries(
    Object.entries(styles).map(([address, { border: _, ...style }]) => {
      const { row, column } = position(address);
      const border = ['top', 'bottom', 'left', 'right']
        .filter((side) => lines.has(edge(side, row, column)))
        .map((side) => `${side} ${lines.get(edge(side, row, column))}`);
      return [address, said({ ...style, border: border.join(', ') })];
    }),
  );
}

function edge(side: string, row: number, column: number): string {
  if (side === 'top' || side === 'bottom') return `h${row + (side === 'bottom' ? 1 : 0)}:${column}`;
  return `v${row}:${column + (side === 'right' ? 1 : 0)}`;
}

function position(address: string): { row: number; column: number } {
  const [, letters, row] = /^([A-Z]+)(\d+)$/.exec(address)!;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(row) - 1, column: column - 1 };
}
