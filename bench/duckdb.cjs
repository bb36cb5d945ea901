// DuckDB on the benchmark's ledgers: `openDuckdb` gives null where it is not installed.
const { readFileSync } = require('fs');
const path = require('path');
const { loadTables } = require('./duckdb-load.cjs');
const { peer } = require('./statistics.cjs');

const PAY = readFileSync(path.join(__dirname, 'duckdb-pay.sql'), 'utf8');

async function openDuckdb(ledgers) {
  const duckdb = peer('@duckdb/node-api');
  if (!duckdb) return null;
  const instance = await duckdb.DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await loadTables(connection, ledgers);
  const threads = Number(await single(connection, "SELECT current_setting('threads')"));
  return {
    threads,
    version: await single(connection, 'SELECT version()'),
    async run(count) {
      await connection.run(`SET threads = ${count}`);
      await connection.run(PAY);
    },
    /** 工资总额 per officer, as text with two decimals. */
    async totals() {
      const reader = await connection.runAndReadAll('SELECT total::VARCHAR FROM pay ORDER BY officer');
      return reader.getRows().map(([total]) => total);
    },
  };
}

async function single(connection, query) {
  return (await connection.runAndReadAll(query)).getRows()[0][0];
}

module.exports = { openDuckdb };
