import { isDecimal } from '../../formula/compare';
import type { TableSpec } from '../../ledger/spec';
import {
  COUNTED,
  HELD,
  PAID,
  SEAL_ROWS,
  SEALS,
  type SealedHistory,
  type SealedRow,
  type SealEntry,
} from '../../run/history';
import type { CellPlan, RowPlan, SheetPlan, TablePlan } from '../plan';
import { formatOf, styleOf, type Format } from '../styles';
import type { Language } from '../words';

/** The sheet's name in every edition: the next workbook finds its history by it. */
export const SEAL_SHEET = '封存记录';

const WIDTHS = [20, 10, 17, 12, 20, 16, 10, 16, 18, 25, 25, 25];

/** 封存记录: which periods were sealed, and what each paid to whom. Headings are Chinese always: the table is read again. */
export function sealSheet({ seals, rows }: SealedHistory, lang: Language): SheetPlan {
  const words = (zh: string, en: string) => (lang === 'zh' ? zh : en);
  const notes = words(
    '金额为已发放数；暂缓的列在未付金额；归属期间早于期间的是补发、扣回。本表由“封存”写入，请勿手工修改，可用“核验”检查',
    'Amounts are what was paid; held pay stands in 未付金额; a 归属期间 before the 期间 is a later adjustment. Written by seal: do not edit; verify tells changes',
  );
  const top = 3;
  const detail = top + seals.length + 4;
  return {
    name: SEAL_SHEET,
    rows: [
      { cells: [{ value: SEAL_SHEET + words('', ' · Seals'), style: 'title' }], height: 24 },
      { cells: [{ value: notes, style: 'subtitle' }], height: 18 },
      section(SEALS.name),
      headings(SEALS),
      ...seals.map(sealRow),
      { cells: [] },
      section(words('封存明细', '封存明细 · Figures as sealed')),
      headings(SEAL_ROWS),
      ...rows.map(figureRow),
    ],
    columns: WIDTHS.map((width) => ({ width })),
    freeze: { rows: 2, columns: 0 },
    tables: [tablePlan(SEALS, top, seals.length), tablePlan(SEAL_ROWS, detail - 1, rows.length)],
    print: {
      landscape: true,
      fitWidth: 1,
      repeatRows: [0, 0],
      footer: { left: '&A', center: '&P / &N' },
    },
    textNumbers: [{ top: detail, left: 3, bottom: detail + rows.length - 1, right: 3 }],
    gridLines: false,
    marked: true,
  };
}

function tablePlan({ name, columns }: TableSpec, top: number, count: number): TablePlan {
  return {
    name,
    range: { top, left: 0, bottom: top + count, right: columns.length - 1 },
    columns: columns.map((column) => ({ name: column.name })),
    look: null,
  };
}

function section(title: string): RowPlan {
  const cells = WIDTHS.map((_, at): CellPlan => ({ value: at === 0 ? title : null, style: 'section' }));
  return { cells, height: 20 };
}

function headings({ columns }: TableSpec): RowPlan {
  return { cells: columns.map(({ name }) => ({ value: name, style: 'header' })), height: 32 };
}

function label(value: string | number | null, format: Format): CellPlan {
  return { value: value === '' ? null : value, style: styleOf('label', format) };
}

function sealRow(seal: SealEntry): RowPlan {
  const wrapped = (value: string): CellPlan => ({ value: value === '' ? null : value, style: 'wrapped' });
  return {
    cells: [
      label(seal.scheme, 'text'),
      label(seal.period, 'text'),
      label(seal.time, 'text'),
      label(seal.by, 'text'),
      label(seal.officers, 'count'),
      label(seal.paid.toNumber(), 'money'),
      label(seal.held, 'count'),
      label(seal.unpaid.toNumber(), 'money'),
      wrapped(seal.overrides),
      ...[seal.inputs, seal.parameters, seal.results].map(wrapped),
    ],
    // A hash takes three lines.
    height: 48,
  };
}

function figureRow({ scheme, period, forPeriod, officer, item, ...row }: SealedRow): RowPlan {
  return {
    cells: [
      label(scheme, 'text'),
      label(period, 'text'),
      label(forPeriod, 'text'),
      label(officer, 'id'),
      label(item, 'text'),
      amountCell(row.amount, row.unit),
      label(row.unit, 'text'),
      label(row.held ? HELD : row.pays ? PAID : COUNTED, 'truth'),
      label(row.pays ? '是' : '', 'truth'),
      label(row.unpaid?.toNumber() ?? null, 'money'),
    ],
  };
}

function amountCell(amount: SealedRow['amount'], unit: string): CellPlan {
  if (amount === null || !isDecimal(amount)) return label(amount, 'text');
  return label(amount.toNumber(), formatOf(unit));
}
