// LibreOffice without a window on a workbook of loan lines: loading it, with and without recalculating everything.
const { execFileSync } = require('child_process');
const { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } = require('fs');
const { tmpdir } = require('os');
const path = require('path');
const { pathToFileURL } = require('url');
const { lineFormula, officerFormula } = require('./loan-lines.cjs');
const { timed } = require('./statistics.cjs');
const { writeBook } = require('../src/workbook/file/write.ts');

const ALWAYS = 0;
const NEVER = 1;
const HEADS = ['工号', '发放金额', '贷款性质', '原贷款金额', '分成', '奖励'];
// Sheet 2 as text: comma, double quotes, UTF-8, from line 1.
const OFFICERS_AS_TEXT = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,2';
const FIRST_SHEET_AS_TEXT = 'csv:Text - txt - csv (StarCalc):44,34,76';

function isInstalled() {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Seconds to load and recalculate, seconds to load only, and the officers' sums as text. */
async function measureLibreOffice(lines, officers) {
  const folder = mkdtempSync(path.join(tmpdir(), 'jisuan-office-'));
  const book = path.join(folder, 'loans.xlsx');
  writeFileSync(book, writeBook(plan(lines, officers)));
  const [always, never] = [profile(folder, ALWAYS), profile(folder, NEVER)];
  // A profile's first start sets it up.
  for (const home of [always, never]) execFileSync('soffice', [home, '--headless', '--terminate_after_init']);
  const convert = (home) =>
    timed(() =>
      execFileSync(
        'soffice',
        [home, '--headless', '--convert-to', OFFICERS_AS_TEXT, '--outdir', folder, book],
        {
          stdio: 'ignore',
        },
      ),
    );
  const loading = await convert(never);
  const whole = await convert(always);
  const sums = readFileSync(path.join(folder, 'loans-绩效.csv'), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(',')[1]);
  rmSync(folder, { recursive: true });
  return { whole: whole / 1000, loading: loading / 1000, sums };
}

function plan(lines, officers) {
  // A stored value other than 0, which LibreOffice would take for none and recalculate even where told not to.
  const formula = (text) => ({ formula: text, value: 1 });
  const lineRows = lines.map((cells, at) => ({ cells: [...cells, formula(lineFormula(at + 2))] }));
  const officerRows = Array.from({ length: officers }, (_, at) => ({
    cells: [`Y${at}`, formula(officerFormula(at + 2, lines.length))],
  }));
  return {
    sheets: [
      { name: '贷款', rows: [{ cells: HEADS }, ...lineRows] },
      { name: '绩效', rows: [{ cells: ['工号', '贷款营销奖励'] }, ...officerRows] },
    ],
    styles: {},
  };
}

/** Seconds to load a workbook and write its first sheet as text, without recalculation and with it. */
async function convertSeconds(book, folder) {
  const homes = [profile(folder, NEVER), profile(folder, ALWAYS)];
  for (const home of homes) execFileSync('soffice', [home, '--headless', '--terminate_after_init']);
  const took = [];
  for (const home of homes) {
    const args = [home, '--headless', '--convert-to', FIRST_SHEET_AS_TEXT, '--outdir', folder, book];
    took.push((await timed(() => execFileSync('soffice', args, { stdio: 'ignore' }))) / 1000);
  }
  return { loading: took[0], whole: took[1] };
}

/** A user profile that says when formulas of an .xlsx are calculated on loading. */
function profile(folder, mode) {
  const home = path.join(folder, `profile-${mode}`);
  mkdirSync(path.join(home, 'user'), { recursive: true });
  writeFileSync(
    path.join(home, 'user', 'registrymodifications.xcu'),
    `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>${mode}</value></prop></item>
</oor:items>
`,
  );
  return `-env:UserInstallation=${pathToFileURL(home)}`;
}

module.exports = { convertSeconds, isInstalled, measureLibreOffice };
