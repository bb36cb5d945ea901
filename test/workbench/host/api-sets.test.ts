import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { API_SETS } from '../../../src/workbench/host';
import { EXCEL_TYPES } from '../../../src/workbench/host/objects/types';
import { EXCEL_API_SETS } from '../../../src/workbench/host/protocol/api-sets';
import { atLeast } from '../../../src/workbench/host/protocol/registry';
import { refused, useHost } from './support';

const CLIENT = join(__dirname, '../../../node_modules/@microsoft/office-js/dist/excel-win32-16.01.debug.js');

/** What the client itself checks before it sends a member: class, member, set and version. */
function declared(): Record<string, Record<string, string>> {
  const found: Record<string, Record<string, string>> = {};
  const checks =
    /_throwIfApiNotSupported\("([A-Za-z]+)\.([A-Za-z_]+)", (_defaultApiSetName|"[A-Za-z]+"), "?([\d.]+)"?/g;
  for (const [, type = '', member = '', set = '', version = ''] of readFileSync(CLIENT, 'utf8').matchAll(
    checks,
  ))
    (found[type] ??= {})[member] = set === '_defaultApiSetName' ? version : `${set.slice(1, -1)} ${version}`;
  return found;
}

test('the table of API sets is the one office.js declares', () => {
  const client = declared();
  const covered = Object.fromEntries(
    Object.keys(EXCEL_TYPES)
      .filter((name) => client[name])
      .map((name) => [name, client[name]]),
  );
  expect(EXCEL_API_SETS).toEqual(covered);
});

/** Members of the client's classes as they stand on their prototypes. */
describe('every member of the host', () => {
  useHost();

  test('is one of the genuine client', () => {
    const unknown: string[] = [];
    const classes = Excel as unknown as Record<string, { prototype: object } | undefined>;
    for (const [name, type] of Object.entries(EXCEL_TYPES)) {
      const prototype = (classes[name] ?? (OfficeCore as typeof classes)[name])?.prototype;
      // The host's own bag stands for ChartAreaFormat, ChartTitleFormat and their like.
      if (!prototype) {
        if (!['ChartFormat'].includes(name)) unknown.push(name);
        continue;
      }
      for (const member of [
        ...Object.keys(type.scalars ?? {}),
        ...Object.keys(type.links ?? {}),
        ...Object.keys(type.methods ?? {}),
      ])
        if (!(member in prototype)) unknown.push(`${name}.${member}`);
    }
    expect(unknown.sort()).toEqual([]);
  });
});

declare const OfficeCore: unknown;

test('versions compare by their parts', () => {
  expect(atLeast('1.10', '1.9')).toBe(true);
  expect(atLeast('1.9', '1.10')).toBe(false);
  expect(atLeast('2.0', '1.17')).toBe(true);
  expect(atLeast(undefined, '1.1')).toBe(false);
});

describe('a host that declares ExcelApi 1.8 only', () => {
  const excel = useHost([], { apiSets: { ...API_SETS, ExcelApi: '1.8' } });

  test('refuses what came later', async () => {
    expect(await refused((sheet) => sheet.pageLayout.setPrintArea('A1:B2'))).toBe('ApiNotFound');
    expect(await refused((sheet) => sheet.getRange('A1').load('height'))).toBe('ApiNotFound');
    expect(Office.context.requirements.isSetSupported('ExcelApi', '1.8')).toBe(true);
    expect(Office.context.requirements.isSetSupported('ExcelApi', '1.9')).toBe(false);
  });

  test('leaves later members out of an unqualified load', async () => {
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange('A1');
      range.load();
      await context.sync();
      expect(range.address).toBe('Sheet1!A1');
      expect(() => range.height).toThrow();
    });
    expect(excel.host.internalErrors).toEqual([]);
  });
});
