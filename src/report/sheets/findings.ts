import type { Finding } from '../../ledger/finding';
import { addressOf } from '../../ledger/finding';
import { scalarAt } from '../../ledger/ledger';
import { quotedSheet } from '../address';
import { GridSheet } from '../grid-sheet';
import type { Workings } from '../workings';
import { styleOf, type Format } from '../styles';
import { plainOf } from '../native/values';

interface Entry {
  severity: string;
  code: string;
  officer: string;
  table: string;
  row: number | null;
  column: string;
  address: string | null;
  target: string | null;
  text: string;
  clause: string;
  settled: Finding['settled'];
}

const MOST_CLEANED = 2000;

/** 异常清单: every finding with a link to its cell and how it was settled; then the cells that were cleaned on reading. */
export function findingsSheet(workings: Workings): GridSheet {
  const { context } = workings;
  const { words, calculation, run } = context;
  const entries = [
    ...calculation.findings.map((finding) => entryOf(finding, workings)),
    ...cleanedCells(workings),
  ];
  const title = `${words.message(calculation.scheme.source.名称)} · ${words.of('异常清单', 'Findings')} · ${run.period.text}`;
  const none = words.of('本次核算没有异常', 'Nothing was found');
  const note = words.of(
    '错误涉及的客户经理暂缓发放；按“说明”修改后重新核算，或在表“异常处理”中处理',
    'Officers touched by an error are held; mend what the message says and run again, or settle it in the table 异常处理',
  );
  const sheet = new GridSheet(
    words.of('异常清单', 'Findings'),
    entries.length,
    title,
    entries.length === 0 ? none : note,
    words,
  );
  const add = (
    key: string,
    heading: string,
    width: number,
    format: Format,
    value: (entry: Entry) => string | number | null,
    wrap = false,
  ) =>
    sheet.add({
      key,
      title: heading,
      width,
      role: 'label',
      format,
      wrap,
      cell: (row) => ({ value: value(entries[row]), style: wrap ? 'wrapped' : styleOf('label', format) }),
    });
  add('severity', words.of('级别', 'Severity'), 10, 'truth', (entry) => entry.severity);
  add('code', words.of('代码', 'Code'), 22, 'text', (entry) => entry.code);
  add('officer', words.of('客户经理', 'Officer'), 11, 'id', (entry) => entry.officer || null);
  add('table', words.of('表', 'Table'), 12, 'text', (entry) => entry.table);
  add('row', words.of('行', 'Row'), 7, 'count', (entry) => entry.row);
  add('column', words.of('列', 'Column'), 14, 'text', (entry) => entry.column || null);
  add('address', words.of('单元格', 'Cell'), 9, 'text', (entry) => entry.address);
  add('text', words.of('说明', 'Message'), 54, 'text', (entry) => entry.text, true);
  add('clause', words.of('条款', 'Clause'), 8, 'text', (entry) => entry.clause || null);
  add('action', words.of('处理', 'Settled'), 8, 'text', (entry) => entry.settled?.action ?? null);
  add('reason', words.of('理由', 'Reason'), 14, 'text', (entry) => entry.settled?.reason ?? null, true);
  add('by', words.of('处理人', 'By'), 9, 'text', (entry) => entry.settled?.by ?? null);
  add('date', words.of('日期', 'On'), 12, 'text', (entry) => entry.settled?.date ?? null);
  const column = sheet.column('address');
  entries.slice(0, 5000).forEach(({ target }, row) => {
    const at = sheet.rowNumber(row) - 1;
    if (target) sheet.links.push({ range: { top: at, bottom: at, left: column, right: column }, target });
  });
  sheet.frozen = 2;
  return sheet;
}

function entryOf(finding: Finding, { context }: Workings): Entry {
  const { words } = context;
  const { where, severity } = finding;
  const names = {
    error: words.of('错误', 'error'),
    warning: words.of('警告', 'warning'),
    info: words.of('提示', 'info'),
  };
  return {
    severity: names[severity],
    code: finding.code,
    officer: finding.officer ?? '',
    table: where.table,
    row: where.row,
    column: where.column ?? '',
    address: where.address,
    target: where.sheet && where.address ? `${quotedSheet(where.sheet)}!${where.address}` : null,
    text: words.message(finding.message),
    clause: finding.clause ?? '',
    settled: finding.settled,
  };
}

/** Cells read otherwise than they stand: formulas hold the cleaned value, in orange. */
function cleanedCells({ context }: Workings): Entry[] {
  const { run, words } = context;
  const entries: Entry[] = [];
  for (const ledger of run.ledgers.values()) {
    for (const [column, rows] of ledger.dressed) {
      const at = ledger.sheetColumn.get(column);
      for (const row of rows) {
        if (entries.length >= MOST_CLEANED || at === undefined) return entries;
        const address = addressOf(ledger.sheetRow[row], at);
        const value = String(plainOf(scalarAt(ledger, column, row)));
        entries.push({
          severity: words.of('清洗', 'cleaned'),
          code: 'CLEANED',
          officer: '',
          table: ledger.spec.name,
          row: ledger.position[row],
          column,
          address,
          target: `${quotedSheet(ledger.sheet)}!${address}`,
          text:
            value === ''
              ? words.of(
                  '没有读出值；改原单元格后须重新核算',
                  'No value was read: mend the cell and run again',
                )
              : words.of(
                  `按“${value}”读取；明细中为固定值，改原单元格后须重新核算`,
                  `Read as “${value}”; a fixed value in the workings: after a change, run again`,
                ),
          clause: '',
          settled: undefined,
        });
      }
    }
  }
  return entries;
}
