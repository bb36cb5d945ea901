// The ledgers as DuckDB tables: whole numbers for officers and keys, ENUMs for texts, DECIMALs for money.
const { mkdtempSync, openSync, rmSync, writeSync, closeSync } = require('fs');
const { tmpdir } = require('os');
const path = require('path');

const MONEY = (values) => ['DECIMAL(18,2)', (row) => values[row].toFixed(2)];
const SHARE = (values) => ['DECIMAL(5,4)', (row) => values[row].toFixed(4)];
const WHOLE = (values) => ['INTEGER', (row) => values[row]];
const CHOICE = ({ codes, dictionary }) => [
  `ENUM (${dictionary.map((text) => `'${text}'`).join(', ')})`,
  (row) => dictionary[codes[row]],
];

function tables({ officers, targets, loans, splits, interest, balances, deposits, cards }) {
  return {
    officers: {
      officer: ['INTEGER', (row) => row],
      fixed: MONEY(officers.fixed),
      floating: MONEY(officers.floating),
      factor: SHARE(officers.factor),
    },
    targets: {
      officer: WHOLE(targets.officer),
      target: CHOICE(targets.target),
      wanted: MONEY(targets.wanted),
      done: MONEY(targets.done),
    },
    loans: {
      officer: WHOLE(loans.officer),
      loan: WHOLE(loans.key),
      day: WHOLE(loans.day),
      amount: MONEY(loans.amount),
      previous: MONEY(loans.previous),
      share: SHARE(loans.share),
      nature: CHOICE(loans.nature),
      type: CHOICE(loans.type),
    },
    splits: { officer: WHOLE(splits.officer), loan: WHOLE(splits.key), share: SHARE(splits.share) },
    interest: {
      officer: WHOLE(interest.officer),
      month: WHOLE(interest.month),
      amount: MONEY(interest.amount),
    },
    balances: {
      officer: WHOLE(balances.officer),
      day: WHOLE(balances.day),
      customer: WHOLE(balances.customer),
      balance: MONEY(balances.balance),
      overdue: WHOLE(balances.overdue),
      arrears: WHOLE(balances.arrears),
    },
    deposits: {
      officer: WHOLE(deposits.officer),
      base: MONEY(deposits.base),
      current: MONEY(deposits.current),
    },
    cards: { officer: WHOLE(cards.officer), day: WHOLE(cards.day), balance: MONEY(cards.balance) },
  };
}

/** Creates and fills the tables by way of CSV files. */
async function loadTables(connection, ledgers) {
  const folder = mkdtempSync(path.join(tmpdir(), 'jisuan-duckdb-'));
  for (const [name, columns] of Object.entries(tables(ledgers))) {
    const file = path.join(folder, `${name}.csv`);
    writeRows(file, Object.values(columns), ledgers[name].rows ?? ledgers[name].count);
    const typed = Object.entries(columns).map(([column, [type]]) => `"${column}" ${type}`);
    await connection.run(`CREATE TABLE ${name} (${typed.join(', ')})`);
    await connection.run(`COPY ${name} FROM '${file}' (FORMAT csv, HEADER false)`);
  }
  rmSync(folder, { recursive: true });
}

function writeRows(file, columns, rows) {
  const handle = openSync(file, 'w');
  for (let from = 0; from < rows; from += 10000) {
    let text = '';
    for (let row = from; row < Math.min(rows, from + 10000); row++)
      text += `${columns.map(([, cell]) => cell(row)).join(',')}\n`;
    writeSync(handle, text);
  }
  closeSync(handle);
}

module.exports = { loadTables };
