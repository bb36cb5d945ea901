// A run over a large book in the workbench, in Chromium: `node bench/workbench.cjs [ROWS] [OFFICERS]`.
// Opens a generated book, presses 核算并写入 in the pane and waits until every formula is calculated; then looks, edits, runs again.
require('./typescript.cjs');
const { spawnSync } = require('child_process');
const { mkdtempSync, rmSync } = require('fs');
const { tmpdir } = require('os');
const { dirname, join } = require('path');
const { performance } = require('perf_hooks');
const { count, printTable } = require('./statistics.cjs');
const { chromium } = require('playwright-core');
const { buildStale } = require('../src/workbench/server/build');
const { serveSite } = require('../src/workbench/server/site');

/* global window, PerformanceObserver, requestAnimationFrame */

const ROOT = join(__dirname, '..');
const ROWS = Number(process.argv[2] ?? 36_000);
const OFFICERS = Number(process.argv[3] ?? 150);
const PATIENCE = { timeout: 1_200_000 };
const EXECUTABLE = process.env.CHROMIUM ?? '/usr/bin/chromium';
const LEDGER = '贷款发放';
const DETAILS = '明细-贷款营销奖励';

const table = [];

/** Both frames tell of tasks over 50 ms: so long the page answers nobody. */
function watchTasks() {
  window.longest = 0;
  const watch = (list) => {
    for (const { duration } of list.getEntries()) window.longest = Math.max(window.longest, duration);
  };
  new PerformanceObserver(watch).observe({ entryTypes: ['longtask'] });
}

async function measure(page, what, work) {
  await page.evaluate(() => (window.longest = 0));
  const started = performance.now();
  await work();
  const took = performance.now() - started;
  // A long task is told of a little after it has ended.
  await page.waitForTimeout(200);
  const [longest, heap] = await page.evaluate(() => [
    window.longest,
    performance.memory ? performance.memory.usedJSHeapSize : 0,
  ]);
  table.push([
    what,
    `${(took / 1000).toFixed(1)} s`,
    `${count(Math.round(longest))} ms`,
    `${count(Math.round(heap / 1e6))} MB`,
  ]);
}

const settled = (page) => page.evaluate(() => window.workbench.grid.settled());
const painted = (page) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
const tab = (page, name) =>
  page.locator('[data-u-comp="slide-tab-item"]', { hasText: new RegExp(`^${name}$`) }).first();

async function type(page, address, text) {
  const box = page.locator('[data-u-comp="defined-name"] input, .univer-defined-name input').first();
  await box.click();
  await box.fill(address);
  await box.press('Enter');
  await page.waitForTimeout(300);
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
  await page.waitForTimeout(100);
  await settled(page);
}

async function story(page, pane, address) {
  await measure(page, 'open the book', async () => {
    await page.goto(`${address}/`);
    await page.waitForFunction(() => window.workbench?.ready && window.workbench.grid, null, PATIENCE);
    await settled(page);
  });
  await pane.getByRole('heading', { level: 1, name: '准备' }).waitFor(PATIENCE);
  const press = (name) => pane.getByRole('main').getByRole('button', { name, exact: true }).click(PATIENCE);
  await measure(page, 'check it in the pane', async () => {
    await page.locator('[data-command="check"]').click();
    await press('下一步：核算');
  });
  await measure(page, 'run, write and calculate', async () => {
    await press('核算并写入');
    await pane.getByRole('heading', { level: 1, name: '核算结果' }).waitFor(PATIENCE);
    await settled(page);
  });
  for (const name of [LEDGER, DETAILS])
    await measure(page, `look at ${name}`, async () => {
      await tab(page, name).click();
      await painted(page);
    });
  await tab(page, LEDGER).click();
  await measure(page, 'type an amount (with 0.4 s of waiting)', () => type(page, 'F3', '1234567'));
  await tab(page, '参数').click();
  await measure(page, 'change a parameter (with 0.4 s of waiting)', () => type(page, 'B2', '0.002'));
}

async function main() {
  buildStale(ROOT);
  const folder = mkdtempSync(join(tmpdir(), 'bench-workbench-'));
  const book = join(folder, 'book.xlsx');
  const options = ['--rows', String(ROWS), '--officers', String(OFFICERS), '--out', book];
  spawnSync(process.execPath, [join(ROOT, 'dist/cli/jisuan.js'), 'sample', ...options]);
  const officejs = join(dirname(require.resolve('@microsoft/office-js/package.json')), 'dist');
  const site = await serveSite({
    dist: join(ROOT, 'dist'),
    officejs,
    book: { path: book, name: '台账.xlsx', sample: false },
  });
  const args = ['--no-sandbox', '--enable-precise-memory-info'];
  const browser = await chromium.launch({ executablePath: EXECUTABLE, args });
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.addInitScript(watchTasks);
    await page.goto('about:blank');
    await story(page, page.frameLocator('.pane-frame iframe'), site.address);
    const formulas = await page.evaluate(() =>
      window.workbench.session.host.workbook.book.sheets.reduce(
        (sum, { cells }) => sum + cells.formulaCount,
        0,
      ),
    );
    console.log(`${count(ROWS)} rows in the main ledger, ${count(formulas)} formulas\n`);
    printTable(['step', 'took', 'longest block of the page', 'heap of the page'], table);
  } finally {
    await browser.close();
    await site.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

void main();
