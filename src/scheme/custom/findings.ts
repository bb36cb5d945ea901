import type { Message } from '../../formula/value';
import { message } from '../../ledger/catalogue';
import type { Finding, Severity } from '../../ledger/finding';
import { whereOf, type Ledger, type RowIssue } from '../../ledger/ledger';
import type { TableSpec } from '../../ledger/spec';
import { nearest } from '../../formula/check/suggest';
import { cellText } from '../../ledger/locate';
import { RULE_COLUMNS } from './tables';
import { choiceMeant } from './choices';
import { EXCEL_FORMULA, REPEATED } from './words';

/** A cell of one of the scheme's tables; without a row the table or its column as a whole. */
export interface Place {
  ledger: Ledger;
  row: number | null;
  column: string | null;
}

/** Collects what is wrong with a bank's own scheme, each at the cell to be mended, each once. */
export class SchemeFindings {
  readonly list: Finding[] = [];
  private readonly seen = new Set<string>();

  get failed(): boolean {
    return this.list.some((finding) => finding.severity === 'error');
  }

  add(code: string, { ledger, row, column }: Place, text: Message, severity: Severity = 'error'): void {
    const where = whereOf(ledger, row, column);
    // A column that the table does not have has no cell: the row's first one shows where it is missing.
    const [first] = ledger.sheetColumn.keys();
    const address = where.address ?? (first === undefined ? null : whereOf(ledger, row, first).address);
    this.push({ code, severity, message: text, where: { ...where, address } });
  }

  /** A warning about a table or sheet as a whole. */
  note(
    code: string,
    { sheet, table, column = null }: { sheet: string | null; table: string; column?: string | null },
    text: Message,
  ): void {
    this.push({
      code,
      severity: 'warning',
      message: text,
      where: { sheet, table, row: null, column, address: null },
    });
  }

  /** A table that the scheme cannot do without. */
  tableMissing({ name, columns }: TableSpec, text: { zh: string; en: string }): void {
    const headers = columns
      .filter((column) => column.required)
      .map((column) => column.name)
      .join('、');
    const facts = { table: name, headers, effect: text.zh, effectEn: text.en };
    const where = { sheet: null, table: name, row: null, column: null, address: null };
    this.push({
      code: 'TABLE_MISSING',
      severity: 'error',
      message: message('TABLE_MISSING', facts),
      where,
    });
  }

  /** What was found on reading a table, in words that fit a scheme. */
  addIssues(ledger: Ledger): void {
    for (const issue of ledger.issues) {
      const where = whereOf(ledger, issue.row, issue.column);
      const { code, severity } = issue;
      if (code !== 'UNIT_SCALED') this.push({ code, severity, message: wordsOf(ledger, issue), where });
    }
  }

  private push(finding: Finding): void {
    const { table, row, column } = finding.where;
    const identity = `${finding.code}|${table}|${row}|${column}|${finding.message.zh}`;
    if (this.seen.has(identity)) return;
    this.seen.add(identity);
    this.list.push(finding);
  }
}

function wordsOf(ledger: Ledger, { code, column, args }: RowIssue): Message {
  const facts = { table: ledger.spec.name, column: column ?? '', ...args };
  const inRule = column !== null && RULE_COLUMNS.has(column);
  if (inRule && (code === 'FORMULA_ERROR' || code === 'NO_CACHED_VALUE'))
    return EXCEL_FORMULA(column, args.value ?? '');
  if (code === 'DUPLICATE_KEY') return REPEATED(args.key ?? '', args.rows ?? '');
  if (code === 'COLUMN_MISSING' && !args.repeated && column !== null) return missingColumn(ledger, column);
  const words = message(args.repeated ? 'COLUMN_REPEATED' : code, facts);
  return code === 'UNKNOWN_CHOICE'
    ? withMeant(words, args.value ?? '', (args.choices ?? '').split('、'))
    : words;
}

function withMeant({ zh, en }: Message, value: string, choices: readonly string[]): Message {
  const meant = choiceMeant(value, choices);
  return meant === null
    ? { zh, en }
    : { zh: `${zh}是否想写“${meant}”？`, en: `${en} Do you mean “${meant}”?` };
}

/** A column that is missing, and the header that is most likely meant. */
function missingColumn({ spec, place }: Ledger, column: string): Message {
  const facts = { table: spec.name, column };
  const known = new Set(spec.columns.map(({ name }) => name));
  const headers = (place?.grid.columns ?? [])
    .map((_, at) => cellText(place!.grid, place!.headerRow, at))
    .filter((text) => text !== '' && !known.has(text));
  const near = nearest(column, headers);
  const { zh, en } = message('COLUMN_MISSING', facts);
  if (near === null) return { zh, en };
  return {
    zh: `${zh}表头里有“${near}”：如果就是它，请把表头改为“${column}”。`,
    en: `${en} There is a header “${near}”: if that is meant, rename it “${column}”.`,
  };
}

/** Does an error of reading leave this cell, or the whole row, without meaning? */
export function isUnsound(ledger: Ledger, row: number, column?: string): boolean {
  return ledger.issues.some(
    (issue) =>
      issue.severity === 'error' && issue.row === row && (column === undefined || issue.column === column),
  );
}
