import { textAt, type Ledger } from '../../ledger/ledger';
import { PARAMETERS } from '../../ledger/tables';
import { cellAddress, quotedSheet } from '../address';
import { AMOUNT } from '../native/line-sheet';
import type { GridSheet } from '../grid-sheet';
import { valueOf } from '../grid-layout';
import type { Level } from '../native/level';
import { Guards } from './check-guards';
import { literal, Region, together, type Mark } from './check-region';
import type { CheckPage } from './check-page';

/** What the value of a parameter is written in. */
const VALUE = '值';
/** Columns of 参数 for the reader alone. */
const ASIDE = new Set(['单位', '条款', '说明']);
const CONDITION = '§条件';
const SHARES = '§分成';
/** Sums of so many terms round at so small a part of their size. */
const ROUNDING = 1e-12;
/** Headers stand so near to a table that one more would be its column. */
const BESIDE = 3;
/** So many fit one formula. */
const MOST_HEADERS = 60;

/** What no formula follows stands as it was at the run: else the master check is red. */
export function addStanding(page: CheckPage): void {
  const { context } = page.workings;
  const { run, words } = context;
  page.sheet.section(
    words.of(
      '九、台账与参数未动（数额、选项和参数值可改，其余改动须重新核算）',
      '9. Ledgers and parameters stand (amounts, choices and values may change; for the rest run again)',
    ),
  );
  page.headings();
  const guards = new Guards(context);
  const ledgers = [
    ...run.ledgers.values(),
    ...[...run.tables.values()].flatMap(({ ledger }) => ledger ?? []),
    ...(run.parameterLedger ? [run.parameterLedger] : []),
    ...(run.settlementLedger ? [run.settlementLedger] : []),
    // A bank's own scheme stands in the workbook, too; its 参数 are the ledger above.
    ...(run.scheme.writtenIn ?? []).filter(({ spec }) => spec.name !== PARAMETERS.name),
  ];
  for (const ledger of ledgers) if (ledger.place) addLedger(page, ledger, guards);
  addConditions(page, guards);
  addFigures(page);
  addParameters(page, guards);
}

function addLedger(page: CheckPage, ledger: Ledger, guards: Guards): void {
  const { run, words } = page.workings.context;
  const { name } = ledger.spec;
  const title = (part: string) => `${words.table(name)} · ${part}`;
  standing(page, title(words.of('表头', 'headers')), headers(ledger), 0);
  for (const column of ledger.sheetColumn.keys()) {
    const region = new Region(ledger, column);
    if (ledger.spec === PARAMETERS && ASIDE.has(column)) continue;
    if (run.ledgers.has(name) && !guards.reads(ledger, column)) continue;
    const follows = guards.follows(ledger, column) || (ledger.spec === PARAMETERS && column === VALUE);
    const note = follows
      ? words.of(
          '数额可改；改成文字、留空或改变正负须重新核算',
          'amounts may change, but not into text, blanks or their sign',
        )
      : words.of('改动须重新核算', 'after a change run again');
    const [first, ...more] = marksOf(page, region, ledger, column, follows);
    standing(page, title(words.column(column)), first, 0, note);
    for (const mark of more) standing(page, title(words.column(column)), mark, 0, note);
    if (follows || !region.hasNumbers || region.hasErrors) continue;
    const shown = `${title(words.column(column))}${words.of('（数）', ' (numbers)')}`;
    standing(page, shown, region.amounts(), Math.max(0.0001, region.size() * ROUNDING), note);
  }
}

/** Choices in 参数 may be switched; numbers written as texts stand in the sheets as they were read. */
function holdsChoices({ workings }: CheckPage, ledger: Ledger, region: Region): boolean {
  const { run } = workings.context;
  if (ledger.spec !== PARAMETERS) return false;
  const { headerRow } = ledger.place!;
  for (let row = 0; row < ledger.rows; row += 1) {
    const text = region.text(ledger.sheetRow[row] - headerRow);
    const known = run.parameters.byName.get(textAt(ledger, '参数', row) ?? '');
    if (text !== null && !known?.source.取值?.includes(text)) return false;
  }
  return true;
}

/** What of a column must stand: kinds, signs and texts as one sum; long texts take more of them. */
function marksOf(page: CheckPage, region: Region, ledger: Ledger, column: string, follows: boolean): Mark[] {
  const spec = ledger.spec.columns.find((one) => one.name === column);
  const isChoice = follows && (spec?.choices !== undefined || holdsChoices(page, ledger, region));
  const marks = [region.kinds(isChoice)];
  if (region.hasErrors) return [together(marks)];
  if (follows && spec?.choices) return [together([...marks, region.among(spec.choices)])];
  if (follows && region.hasNumbers) marks.push(region.signs());
  // Texts among numbers were cleaned on reading: the sheets hold what they were read as.
  const [last, ...before] = region.hasTexts && !isChoice ? region.characters().reverse() : [];
  return [together(last ? [...marks, last] : marks), ...before.map((mark) => together([mark]))];
}

/** The headers' own words, and that no further column has come. */
function headers({ place, sheet, sheetColumn }: Ledger): Mark {
  const { grid, headerRow } = place!;
  const columns = [...sheetColumn.values()].sort((a, b) => a - b);
  const cell = (column: number) => `${quotedSheet(sheet)}!${cellAddress(headerRow, column, true)}`;
  const textOf = (column: number): string => {
    const cells = grid.columns[column];
    return cells ? (grid.texts[cells.value[headerRow]] ?? '') : '';
  };
  const [from, to] = [columns[0], columns[columns.length - 1] + BESIDE];
  const row = `${cell(from)}:${cellAddress(headerRow, to, true)}`;
  let filled = 0;
  for (let column = from; column <= to; column += 1)
    if ((grid.columns[column]?.kind[headerRow] ?? 0) !== 0) filled += 1;
  const named = columns.slice(0, MOST_HEADERS);
  const same = named.map((column) => `EXACT(${cell(column)},${literal(textOf(column))})`);
  return { formula: `${same.join('+')}+COUNTA(${row})`, value: named.length + filled };
}

/** Rows that begin or cease to meet a check of the scheme. */
function addConditions(page: CheckPage, guards: Guards): void {
  const { words } = page.workings.context;
  guards.conditions.forEach(({ ledger, mark }, at) => {
    const name = ledger ? words.table(ledger.spec.name) : words.of('参数', 'parameters');
    const title = words.of(`校验条件 ${at + 1}：${name}`, `Condition ${at + 1}: ${name}`);
    standing(page, title, mark, 0, words.of('符合的行变了须重新核算', 'other rows meet it: run again'));
  });
}

/** Figures that can no longer be formed hold their officer, others free him: that takes a new run. */
function addFigures(page: CheckPage): void {
  const { items, officers, context } = page.workings;
  const { words } = context;
  const formed = (sheet: GridSheet, level: Level, key: string) => {
    if (!sheet.has(key) || sheet.count === 0 || !level.blanks.isBlank(key)) return;
    const column = sheet.columns[sheet.column(key)];
    let filled = 0;
    for (let row = 0; row < sheet.count; row += 1) {
      const value = valueOf(column, row);
      if (value !== '' && value !== null) filled += 1;
    }
    const title = words.of(`有结果的数：${sheet.name}`, `Figures formed: ${sheet.name}`);
    const mark = { formula: `SUMPRODUCT((LEN(${sheet.whole(key)})>0)*1)`, value: filled };
    standing(page, `${title} · ${column.title}`, mark, 0);
  };
  for (const { lines, level, rows } of items.values()) {
    for (const key of [CONDITION, SHARES, AMOUNT]) {
      formed(lines, level, key);
      if (rows) formed(rows.sheet, rows.level, key);
    }
  }
  for (const { name } of context.run.scheme.items) formed(officers.sheet, officers.level, name);
}

/** Cells of 方案与参数: numbers stay numbers, choices choices; and what a run decides by stays as it is. */
function addParameters(page: CheckPage, guards: Guards): void {
  const { parameters } = page.workings.context;
  for (const { title, mark } of parameters.standing(guards.parameters))
    standing(page, title, mark, 0.0000001);
}

function standing(page: CheckPage, name: string, mark: Mark, tolerance: number, note?: string): void {
  const { words } = page.workings.context;
  const atRun = words.of('乙方为核算时', 'other side: at the run');
  const one = { formula: mark.formula, value: mark.value };
  page.check(name, one, { formula: null, value: mark.value }, tolerance, note ?? atRun, 'number');
}
