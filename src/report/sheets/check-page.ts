import type { Workings } from '../workings';
import { styleOf, type Format } from '../styles';
import { PlainSheet } from './plain-sheet';

/** One side of a check: a live formula, or a value as it was at the run. */
export interface Side {
  formula: string | null;
  value: number;
}

/** 核对 while it is being written: its sections add checks, whose failures the master check adds up. */
export class CheckPage {
  readonly sheet: PlainSheet;
  /** Rows whose failure turns the master check red. */
  readonly failures: number[] = [];
  /** Rows that only say that something was changed after the run. */
  readonly changes: number[] = [];
  readonly masterRow: number;

  constructor(readonly workings: Workings) {
    const { words, run, calculation } = workings.context;
    this.sheet = new PlainSheet(
      words.of('核对', 'Checks'),
      [46, 20, 20, 16, 12, 17, 50],
      `${words.message(calculation.scheme.source.名称)} · ${words.of('核对', 'Checks')}`,
      `${words.of('期间', 'Period')} ${run.period.text}`,
    );
    this.masterRow = this.sheet.push([], 30);
    this.sheet.push([]);
  }

  headings(): void {
    const { words } = this.workings.context;
    this.sheet.headings(
      words.lang === 'zh'
        ? ['检查', '甲方', '乙方', '差额', '允许', '不符（0＝无）', '说明']
        : ['Check', 'One side', 'Other side', 'Difference', 'Allowed', 'Fails (0 = no)', 'Note'],
    );
  }

  /** Two sides that may differ by no more than the tolerance. */
  check(
    name: string,
    one: Side,
    other: Side,
    tolerance: number,
    note: string,
    format: Extract<Format, 'count' | 'money' | 'score' | 'number'> = 'count',
    kind: 'failure' | 'change' = 'failure',
  ): void {
    const row = this.sheet.next;
    const cell = (side: Side) =>
      side.formula === null
        ? { value: side.value, style: styleOf('label', format) }
        : { formula: side.formula, value: side.value, style: styleOf('link', format) };
    const difference = Number((one.value - other.value).toFixed(4));
    this.sheet.push([
      { value: name, style: styleOf('label', 'text') },
      cell(one),
      cell(other),
      { formula: `ROUND(B${row}-C${row},4)`, value: difference, style: styleOf('formula', format) },
      { value: tolerance, style: styleOf('label', 'number') },
      {
        formula: `IF(ABS(D${row})<=E${row},0,1)`,
        value: Math.abs(difference) <= tolerance ? 0 : 1,
        style: styleOf('check', 'count'),
      },
      { value: note, style: styleOf('label', 'text') },
    ]);
    (kind === 'failure' ? this.failures : this.changes).push(row);
  }
}

/** Rows that stand together, as blocks. */
export function runsOf(rows: readonly number[]): [number, number][] {
  const blocks: [number, number][] = [];
  for (const row of rows) {
    const last = blocks[blocks.length - 1];
    if (last && last[1] === row - 1) last[1] = row;
    else blocks.push([row, row]);
  }
  return blocks;
}
