// One reader on one file, in a process of its own: `node reading-peers.cjs PEER FILE` prints { ms, rss, cells, sum }.
const { performance } = require('perf_hooks');

const AMOUNT = 4; // the column that every reader must add up to the same

/** A reader is given the file and calls back with each row's values; the head row is left out by its caller. */
const peers = {
  jisuan() {
    require('./typescript.cjs');
    const { readBookFile } = require('../src/workbook/file/open.ts');
    return (file, count) => {
      for (const { columns, rows } of readBookFile(file).sheets) {
        let cells = 0;
        for (const column of columns)
          if (column) for (let row = 1; row < rows; row++) if (column.kind[row]) cells++;
        let sum = 0;
        for (let row = 1; row < rows; row++) sum += columns[AMOUNT].value[row];
        count(cells, sum);
      }
    };
  },
  'exceljs streaming'() {
    return streaming(require('exceljs').stream.xlsx.WorkbookReader);
  },
  exceljs() {
    return whole(require('exceljs').Workbook);
  },
  'excelts streaming'() {
    return streaming(require('@cj-tech-master/excelts').WorkbookReader);
  },
  excelts() {
    return whole(require('@cj-tech-master/excelts').Workbook);
  },
  SheetJS() {
    const sheetjs = require('xlsx');
    return (file, count) => {
      const book = sheetjs.readFile(file, { dense: true });
      for (const name of book.SheetNames) {
        const sheet = book.Sheets[name];
        for (const row of (sheet['!data'] ?? sheet).slice(1)) {
          count(row.filter((cell) => cell && cell.v !== undefined).length, row[AMOUNT].v);
        }
      }
    };
  },
};

function streaming(Reader) {
  return async (file, count) => {
    const options = { worksheets: 'emit', sharedStrings: 'cache', styles: 'ignore', hyperlinks: 'ignore' };
    for await (const sheet of new Reader(file, options)) for await (const row of sheet) countRow(row, count);
  };
}

function whole(Workbook) {
  return async (file, count) => {
    const book = new Workbook();
    await book.xlsx.readFile(file);
    for (const sheet of book.worksheets) sheet.eachRow((row) => countRow(row, count));
  };
}

function countRow(row, count) {
  if (row.number === 1) return;
  let cells = 0;
  row.eachCell(() => cells++);
  count(cells, row.getCell(AMOUNT + 1).value);
}

async function main([peer, file]) {
  const read = peers[peer]();
  let cells = 0;
  let sum = 0;
  const start = performance.now();
  await read(file, (moreCells, amount) => {
    cells += moreCells;
    sum += amount;
  });
  const ms = performance.now() - start;
  const rss = process.resourceUsage().maxRSS * 1024;
  console.log(JSON.stringify({ ms, rss, cells, sum: sum.toFixed(2) }));
}

module.exports = { names: Object.keys(peers) };
if (require.main === module) main(process.argv.slice(2));
