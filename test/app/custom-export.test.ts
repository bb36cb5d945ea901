import { exportScheme } from '../../src/app/export/export';
import { runScheme } from '../../src/app/run';
import { makeSample, sampleSchemes } from '../../src/app/sample/sample';
import type { Book } from '../../src/ledger/grid';
import type { TableSpec } from '../../src/ledger/spec';
import type { BookPlan } from '../../src/report/plan';
import { resultOf, type RunResult } from '../../src/run/result';
import { ledgerNames } from '../../src/run/ledgers';
import { readCustomScheme } from '../../src/scheme/custom/custom';
import { PRESETS, presetScheme } from '../../src/scheme/presets';
import type { SchemeSource } from '../../src/scheme/source';
import { tableOf } from '../../src/scheme/tables';
import { readBook } from '../../src/workbook/file/read';
import { writeBook } from '../../src/workbook/file/write';

/** Written to a file and read again, as a bank would have it. */
function stored(plan: BookPlan): Book {
  return readBook(writeBook(plan));
}

/** The exported scheme and a workbook of ledgers in one workbook; the ledgers' own parameters go before the export's. */
function together(scheme: BookPlan, ledgers: BookPlan): Book {
  const names = new Set(ledgers.sheets.map((sheet) => sheet.name));
  const sheets = [...ledgers.sheets, ...scheme.sheets.filter((sheet) => !names.has(sheet.name))];
  return stored({ ...ledgers, sheets, styles: { ...ledgers.styles, ...scheme.styles } });
}

/** A source without what can be written in two ways: absent and blank fields, 应发 否. */
function plainSource({ id: _, 台账: __, ...source }: SchemeSource): unknown {
  const items = source.项目.map((item) => {
    const fields = Object.entries(item).filter(
      ([key, value]) => value !== '' && !(key === '应发' && value === '否'),
    );
    return Object.fromEntries(fields);
  });
  const tables = source.参数表.map(({ 行: ___, 键, ...table }) => ({
    ...table,
    键: 键 ?? [table.列[0].列],
  }));
  return JSON.parse(JSON.stringify({ ...source, 项目: items, 参数表: tables, 取用: source.取用 ?? [] }));
}

function plainSpec(spec: TableSpec | undefined): unknown {
  const reversal = spec?.reversal && { ...spec.reversal, own: [...spec.reversal.own].sort() };
  return { ...spec, reversal };
}

/** The same result under another scheme's name. */
function nameless(result: RunResult): unknown {
  return { ...result, scheme: '' };
}

describe('A scheme exported as tables', () => {
  test.each(PRESETS.map((preset) => preset.id))('%s is read back as it is, without a finding', (id) => {
    const { source } = presetScheme(id)!;
    const custom = readCustomScheme(stored(exportScheme(source)));
    expect(custom.findings).toEqual([]);
    expect(plainSource(custom.source)).toEqual(plainSource(source));
    for (const name of ledgerNames(presetScheme(id)!))
      expect(plainSpec(tableOf(custom.source, name))).toEqual(plainSpec(tableOf(source, name)));
  });

  const PERIODS = { 月: '2023-03', 季: '2023Q1', 年: '2023' } as const;
  test.each(sampleSchemes().flatMap((id) => [[id, false] as const, [id, true] as const]))(
    '%s put together with its sample ledgers (defects: %s) and run as the workbook’s own gives the same result',
    (id, dirty) => {
      const { source } = presetScheme(id)!;
      const book = together(exportScheme(source), makeSample({ scheme: id, officers: 8, seed: 3, dirty }));
      const period = PERIODS[source.周期];
      const own = resultOf(runScheme(book, { scheme: 'custom', period }));
      expect(nameless(own)).toEqual(nameless(resultOf(runScheme(book, { scheme: id, period }))));
      expect(own.officers.length).toBeGreaterThan(3);
    },
  );
});
