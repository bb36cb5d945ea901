// One way of writing the result workbook, in a process of its own: `node report-peers.cjs SUBJECT LEDGERS.xlsx OUT.xlsx`
// prints { ms, rss, … } as JSON. Peers are given the same cells, made before the clock starts.
require('./typescript.cjs');
const { readFileSync, writeFileSync } = require('fs');
const { reportOf } = require('../src/app/report.ts');
const { runScheme } = require('../src/app/run.ts');
const { injectSheets } = require('../src/workbook/file/inject.ts');
const { readBook } = require('../src/workbook/file/read.ts');
const { writeBook } = require('../src/workbook/file/write.ts');
const { peer, timed } = require('./statistics.cjs');

const REQUEST = { scheme: 'corporate-manager', period: '2023Q1' };

const subjects = {
  /** The whole way: from the ledger file to the file with the results. */
  async jisuan(source, out, effects = true) {
    let bytes;
    let book;
    let calculation;
    let plan;
    const reading = await timed(() => (book = readBook((bytes = readFileSync(source)))));
    const running = await timed(() => (calculation = runScheme(book, REQUEST)));
    const layout = await clocked(
      () => (plan = reportOf(book, calculation, REQUEST, { mode: 'native', lang: 'zh', effects })),
    );
    const writing = await clocked(() => writeFileSync(out, injectSheets(bytes, plan).bytes));
    const lines = calculation.lineItems.reduce((sum, item) => sum + item.officers.length, 0);
    const ms = layout.ms + writing.ms;
    const cpu = layout.cpu + writing.cpu;
    return { ms, cpu, reading, running, layout: layout.ms, writing: writing.ms, lines };
  },
  'jisuan without effects': (source, out) => subjects.jisuan(source, out, false),
  /** The writer alone. */
  async 'jisuan writer'(source, out) {
    const { sheets, styles } = prepared(source);
    return {
      ...(await clocked(() => writeFileSync(out, writeBook({ sheets, styles })))),
      ...counted(sheets),
    };
  },
  async 'exceljs streaming'(source, out) {
    const exceljs = peer('exceljs');
    if (!exceljs) return null;
    const { sheets, styles } = prepared(source);
    const looks = new Map(Object.entries(styles).map(([key, style]) => [key, lookOf(style)]));
    const options = { filename: out, useStyles: true, useSharedStrings: false };
    return { ...(await clocked(() => writeByExceljs(exceljs, options, sheets, looks))), ...counted(sheets) };
  },
};

function prepared(source) {
  const book = readBook(readFileSync(source));
  const calculation = runScheme(book, REQUEST);
  const { sheets, styles } = reportOf(book, calculation, REQUEST, {
    mode: 'native',
    lang: 'zh',
    effects: false,
  });
  return { sheets: sheets.map((sheet) => ({ ...sheet, rows: [...sheet.rows] })), styles };
}

function counted(sheets) {
  let cells = 0;
  let formulas = 0;
  for (const { rows } of sheets) {
    for (const row of rows) {
      for (const cell of row.cells) {
        if (cell === undefined || cell === null) continue;
        cells++;
        if (typeof cell === 'object' && 'formula' in cell) formulas++;
      }
    }
  }
  return { cells, formulas };
}

function lookOf({ numberFormat, bold, size, colour, fill, align, vertical, wrap, border }) {
  const line = { style: 'thin' };
  return {
    numFmt: numberFormat ?? 'General',
    font: { bold: bold === true, size: size ?? 11, color: { argb: `FF${colour ?? '000000'}` } },
    alignment: { horizontal: align, vertical: vertical === 'center' ? 'middle' : vertical, wrapText: wrap },
    ...(fill ? { fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: `FF${fill}` } } } : {}),
    ...(border ? { border: { top: line, bottom: line, left: line, right: line } } : {}),
  };
}

async function writeByExceljs({ stream }, options, sheets, looks) {
  const book = new stream.xlsx.WorkbookWriter(options);
  for (const { name, rows } of sheets) {
    const sheet = book.addWorksheet(name);
    let next = 1;
    for (const { at = next - 1, cells } of rows) {
      next = at + 2;
      const row = sheet.getRow(at + 1);
      cells.forEach((cell, column) => {
        if (cell === undefined || cell === null) return;
        const target = row.getCell(column + 1);
        if (typeof cell !== 'object') target.value = cell;
        else {
          target.value = 'formula' in cell ? { formula: cell.formula, result: cell.value } : cell.value;
          if (cell.style) target.style = looks.get(cell.style);
        }
      });
      row.commit();
    }
    sheet.commit();
  }
  await book.commit();
}

/** Milliseconds by the clock, and those that processors worked: on a busy machine only the second can be compared. */
async function clocked(step) {
  const before = process.cpuUsage();
  const ms = await timed(step);
  const { user, system } = process.cpuUsage(before);
  return { ms, cpu: (user + system) / 1000 };
}

async function main([subject, source, out]) {
  const result = await subjects[subject](source, out);
  const rss = process.resourceUsage().maxRSS * 1024;
  console.log(JSON.stringify(result && { ...result, rss }));
}

module.exports = { names: Object.keys(subjects) };
if (require.main === module) main(process.argv.slice(2));
