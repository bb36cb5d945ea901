import type { Message } from '../formula/value';

export type Severity = 'error' | 'warning' | 'info';

/** A place in the workbook. `row` is the row's number in its table, from 1; null means the table or header as a whole. */
export interface Where {
  sheet: string | null;
  table: string;
  row: number | null;
  column: string | null;
  address: string | null;
}

/** How a clerk settled a finding in the table 异常处理. */
export interface Settlement {
  action: '接受' | '不计';
  reason: string;
  by: string;
  date: string;
}

/** Something in the input that a person must know of; never an exception. */
export interface Finding {
  code: string;
  severity: Severity;
  message: Message;
  where: Where;
  officer?: string;
  clause?: string;
  settled?: Settlement;
}

const LETTERS = 26;

/** A1 address of a 0-based sheet row and column. */
export function addressOf(row: number, column: number): string {
  let letters = '';
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / LETTERS)) {
    letters = String.fromCharCode(65 + ((n - 1) % LETTERS)) + letters;
  }
  return `${letters}${row + 1}`;
}
