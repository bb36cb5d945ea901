import type { Message } from '../../formula/value';
import { SETTLEMENTS } from '../../ledger/tables';
import type { SchemeSource } from '../../scheme/source';
import { guideSheet } from '../template/guide';
import { parameterSheet, parameterTableSheet } from '../template/parameter-sheets';
import { INPUT_STYLES } from '../template/styles';
import { entriesOf, inputSheet, ledgersOf, OFFICER_NAMES } from '../template/template';
import { People, rosterRows } from './corporate-manager/people';
import { checkSize, defectList, HEADING, IN_THE_PANE } from './guide';
import type { Sample, SampleOptions } from './options';
import { generated, joined, listed, type Row, type Rows } from './rows';
import { Plants } from './planted';

/** What a sample of a scheme with a roster and a few ledgers is made of. */
export interface SampleBook {
  /** The scheme, with the values that the text leaves empty filled in and marked 示例. */
  source: SchemeSource;
  title: Message;
  lead: Message;
  steps: readonly Message[];
  /** Rows of parameter tables, marked 示例. */
  tables?: Readonly<Record<string, readonly Row[]>>;
  /** The scheme's own ledgers, in good order. */
  ledgers: (people: People) => ReadonlyMap<string, Rows>;
  plant: (plants: Plants) => void;
  fewestRows: number;
}

const DIRTY: Message = {
  zh: '在干净的示例上埋设了各种问题，用来熟悉检查功能。有问题的客户经理工号从 9001 起，网点为“异常示例”，其他人不受影响。全部数据均为虚构。',
  en: 'The clean sample with one of each defect, to get to know the checks. Officers with defects have ids from 9001 on; the others are untouched. All data are invented.',
};
const FEWEST_OFFICERS = 3;
const MOST_OFFICERS = 100_000;
const MOST_ROWS = 1_000_000;

export function sampleBook(book: SampleBook, options: SampleOptions): Sample {
  checkSizes(options, book.fewestRows);
  const { source } = book;
  const people = new People(options.officers, options.seed);
  const clean = new Map([['花名册', roster(people, options.seed)], ...book.ledgers(people)]);
  const plants = new Plants((table) => clean.get(table)?.count ?? 0, options.seed);
  if (options.dirty) book.plant(plants);
  // 手工调整 is no part of these schemes.
  const ledgers = ledgersOf(source).filter(({ name }) => name !== '手工调整');
  const rowsOf = (table: string) => joined(clean.get(table) ?? listed([]), listed(plants.rows(table)));
  const title = options.dirty ? withDefects(book.title) : book.title;
  const guide = {
    title,
    lead: options.dirty ? DIRTY : book.lead,
    heading: HEADING,
    steps: [IN_THE_PANE, ...book.steps],
  };
  const list = options.dirty ? { list: defectList(plants.planted) } : {};
  return {
    sheets: [
      guideSheet({ ...guide, entries: entriesOf(source, ledgers), ...list }),
      ...ledgers.map((spec) => inputSheet(spec, source, rowsOf(spec.name))),
      inputSheet(SETTLEMENTS, source),
      parameterSheet(source),
      ...source.参数表.map((table) => parameterTableSheet(table, book.tables?.[table.表])),
    ],
    styles: INPUT_STYLES,
    names: OFFICER_NAMES,
    title: title.zh,
    planted: plants.planted,
  };
}

/** The scheme with values for parameters that the text leaves empty, marked as examples. */
export function withExamples(source: SchemeSource, examples: Readonly<Record<string, string>>): SchemeSource {
  const filled = source.参数.map((parameter) =>
    Object.hasOwn(examples, parameter.参数)
      ? { ...parameter, 值: examples[parameter.参数], 说明: `示例；${parameter.说明 ?? ''}` }
      : parameter,
  );
  return { ...source, 参数: filled };
}

function roster(people: People, seed: number): Rows {
  return generated(function* () {
    for (const [index, person] of people.list.entries()) yield* rosterRows(person, index, seed);
  });
}

function withDefects({ zh, en }: Message): Message {
  return { zh: `${zh}（带问题）`, en: `${en}, with defects` };
}

function checkSizes({ officers, rows, seed }: SampleOptions, fewestRows: number): void {
  checkSize('officers', officers, FEWEST_OFFICERS, MOST_OFFICERS);
  if (rows !== undefined) checkSize('rows', rows, fewestRows, MOST_ROWS);
  checkSize('seed', seed, 0, 2 ** 31 - 1);
}
