import { runScheme } from '../../../src/app/run';
import { reportOf } from '../../../src/app/report';
import { sealBook, type SealRequest } from '../../../src/app/seal/seal';
import type { Book } from '../../../src/ledger/grid';
import { sealSheet } from '../../../src/report/sheets/seal-sheet';
import { STYLES } from '../../../src/report/styles';
import type { Calculation } from '../../../src/run/calculate';
import { sealedHistory } from '../../../src/run/history';
import { resultOf, type RunResult } from '../../../src/run/result';
import { injectSheets } from '../../../src/workbook/file/inject';
import { readBook } from '../../../src/workbook/file/read';
import { INDICATORS, ROSTER } from '../../support/corporate';
import { ledger } from '../../support/tables';
import type { Table } from '../../support/book';
import { workbookOf } from '../../report/workbook';

export const C = 'corporate-manager';
export const SEALING: SealRequest = {
  time: '2023-04-15 10:30',
  by: '王会计',
  salt: '00112233445566778899aabbccddeeff',
};

/** Targets that every officer of the usual roster meets in both quarters. */
export const TARGETS: Table = {
  name: '任务指标',
  header: ['工号', '期间', '指标', '目标', '完成'],
  rows: ['2023Q1', '2023Q2'].flatMap((period) =>
    ['1001', '1002', '1003'].flatMap((id) => INDICATORS.map((name) => [id, period, name, 100, 100])),
  ),
};

/** Loans of the first quarter, paid 1.5‰: 1,500.00 for 1001, 300.00 and 600.00 for 1002, and one of the second quarter. */
export const LOANS = ledger(
  '贷款发放',
  `借据号 客户号 客户名称 工号 发放日期   发放金额 贷款性质 客户类型
   D1     K1     甲公司   1001 2023-01-05 1000000  新增     自主开发型
   D2     K2     乙公司   1002 2023-02-06 200000   新增     自主开发型
   D3     K3     丙公司   1002 2023-03-07 400000   新增     自主开发型
   D4     K4     丁公司   1003 2023-04-08 100000   新增     自主开发型`,
);

/** A workbook with officers, targets and loans, unless others are given. */
export function ledgers(...tables: readonly Table[]): Uint8Array {
  const given = new Set(tables.map(({ name }) => name));
  return workbookOf([...[ROSTER, TARGETS, LOANS].filter(({ name }) => !given.has(name)), ...tables]);
}

export interface Asked {
  period?: string;
  overrides?: Record<string, string>;
  lang?: 'zh' | 'en';
}

export function calculated(
  bytes: Uint8Array,
  { period = '2023Q1', overrides = {} }: Asked = {},
): Calculation {
  return runScheme(readBook(bytes), { scheme: C, period, overrides: new Map(Object.entries(overrides)) });
}

export function results(bytes: Uint8Array, asked: Asked = {}): RunResult {
  return resultOf(calculated(bytes, asked));
}

/** The workbook with its result sheets, as `run --out` writes it. */
export function withResults(bytes: Uint8Array, asked: Asked = {}): Uint8Array {
  const book = readBook(bytes);
  const overrides = new Map(Object.entries(asked.overrides ?? {}));
  const calculation = runScheme(book, { scheme: C, period: asked.period ?? '2023Q1', overrides });
  const options = { mode: 'native', lang: asked.lang ?? 'zh', effects: false } as const;
  return injected(bytes, reportOf(book, calculation, { overrides }, options)!);
}

export function injected(
  bytes: Uint8Array,
  ...rest: Parameters<typeof injectSheets> extends [unknown, ...infer R] ? R : never
) {
  const result = injectSheets(bytes, ...rest);
  if (!result.ok) throw new Error(JSON.stringify(result.clashes));
  return result.bytes;
}

/** Seals a workbook with results. */
export function seal(bytes: Uint8Array, request: Partial<SealRequest> = {}): Uint8Array {
  const { plan, data } = sealBook(readBook(bytes), { ...SEALING, ...request });
  return injected(bytes, plan, data);
}

/** Runs, writes and seals. */
export function sealed(bytes: Uint8Array, asked: Asked = {}): Uint8Array {
  return seal(withResults(bytes, asked));
}

/** Other ledgers with the seals of a workbook: what is left when somebody changed the ledgers after sealing. */
export function after(sealedBytes: Uint8Array, ...tables: readonly Table[]): Uint8Array {
  const book: Book = readBook(sealedBytes);
  const plan = { sheets: [sealSheet(sealedHistory(book), 'zh')], styles: STYLES };
  return injected(ledgers(...tables), plan, book.data ?? []);
}

/** The lines of 补扣清单 that are not zero, shortly: 1001 实发绩效 1500.00 → 1650.00: 150.00 补发. */
export function differences(result: RunResult): string[] {
  return (result.lists['补扣清单'] ?? [])
    .filter((line) => line.处理 !== '无差额')
    .map(
      ({ officer, 归属项目: item, 已付金额: paid, 应付金额: due, 差额: difference, 处理: kind }) =>
        `${officer} ${item} ${paid} → ${due}: ${difference} ${kind}`,
    );
}
