// Univer's formula engine on loan lines, in a process of its own: `node bench/univer.cjs LINES.json OFFICERS`
// prints { seconds, sums }.
const { readFileSync } = require('fs');
const { performance } = require('perf_hooks');
const { setTimeout: wait } = require('timers/promises');
const { LocaleType, Univer } = require('@univerjs/core');
const { FUniver } = require('@univerjs/core/facade');
const { UniverFormulaEnginePlugin } = require('@univerjs/engine-formula');
const { UniverSheetsPlugin } = require('@univerjs/sheets');
const { UniverSheetsFormulaPlugin } = require('@univerjs/sheets-formula');
require('@univerjs/sheets/facade');
require('@univerjs/engine-formula/facade');
require('@univerjs/sheets-formula/facade');
const { lineFormula, officerFormula } = require('./loan-lines.cjs');

function open() {
  const univer = new Univer({ locale: LocaleType.ZH_CN, locales: { [LocaleType.ZH_CN]: {} } });
  for (const plugin of [UniverFormulaEnginePlugin, UniverSheetsPlugin, UniverSheetsFormulaPlugin])
    univer.registerPlugin(plugin);
  return FUniver.newAPI(univer);
}

function sheet(id, name, rows) {
  const cellData = Object.fromEntries(
    rows.map((cells, row) => [
      row,
      Object.fromEntries(cells.map((cell, column) => [column, cell?.f ? cell : { v: cell }])),
    ]),
  );
  return { id, name, cellData, rowCount: rows.length + 10, columnCount: 10 };
}

async function main([file, officers]) {
  const lines = JSON.parse(readFileSync(file, 'utf8'));
  const lineRows = lines.map((cells, at) => [...cells, { f: `=${lineFormula(at + 2)}` }]);
  const officerRows = Array.from({ length: Number(officers) }, (_, at) => [
    `Y${at}`,
    { f: `=${officerFormula(at + 2, lines.length)}` },
  ]);
  const api = open();
  const book = api.createWorkbook({
    id: 'book',
    sheetOrder: ['lines', 'officers'],
    sheets: {
      lines: sheet('lines', '贷款', [['工号'], ...lineRows]),
      officers: sheet('officers', '绩效', [['工号'], ...officerRows]),
    },
  });
  const sums = book.getSheetByName('绩效');
  const sumOf = (officer) => sums.getRange(officer + 1, 1).getValue() ?? null;
  const start = performance.now();
  api.getFormula().executeCalculation();
  while (sumOf(officerRows.length - 1) === null) await wait(10);
  const seconds = (performance.now() - start) / 1000;
  process.stdout.write(JSON.stringify({ seconds, sums: officerRows.map((_, at) => String(sumOf(at))) }), () =>
    process.exit(0),
  );
}

main(process.argv.slice(2));
