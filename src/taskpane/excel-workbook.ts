import {
  appendRows,
  goTo,
  onEdited,
  onSelection,
  readBook,
  readSettings,
  ready,
  repair,
  selection,
  writeSettings,
  writeSheets,
} from '../workbook/excel';
import { officeSource } from './diagnostics/office-source';
import { markResults } from './result-mark';
import type { HostFacts, OpenWorkbook } from './workbook';

/** Settings of the pane; an older or newer version's are dropped. */
const SETTINGS_VERSION = 1;

/** The sets that tell an administrator what this Excel can do. */
const SETS: readonly (readonly [string, string])[] = [
  ['ExcelApi', '1.9'],
  ['ExcelApi', '1.14'],
  ['ExcelApi', '1.17'],
  ['SharedRuntime', '1.1'],
  ['CustomFunctionsRuntime', '1.3'],
];

/** The workbook that is open in Excel. */
export const excelWorkbook: OpenWorkbook = {
  async start(options) {
    await ready(options);
    return repair(options);
  },
  read: (options) => readBook(options),
  write: (plan, { data, ...options } = {}) => writeSheets(plan, { ...options, data: data ? [...data] : [] }),
  goTo: (sheet, address) => goTo(sheet, address),
  selected: () => selection(),
  onSelection: (listener) => onSelection(listener),
  onChanged: (listener) => onEdited(listener),
  appendRow: (table, values) => appendRows(table, [values]),
  markResults,
  readSetting: (key) => readSettings<unknown>(key, SETTINGS_VERSION),
  writeSetting: (key, value) => writeSettings(key, SETTINGS_VERSION, value),
  facts: hostFacts,
};

function hostFacts(): HostFacts {
  const { context } = Office;
  const { host, platform, version } = context.diagnostics;
  const apiSets = SETS.map(([set, wanted]) => ({
    set,
    version: wanted,
    supported: context.requirements.isSetSupported(set, wanted),
  }));
  return { host: String(host), platform: String(platform), version, officeSource: officeSource(), apiSets };
}
