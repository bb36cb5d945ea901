import { SETTLEMENTS } from '../../../ledger/tables';
import type { TableSpec } from '../../../ledger/spec';
import { microloan } from '../../../scheme/presets/microloan';
import { tableOf } from '../../../scheme/tables';
import { guideSheet } from '../../template/guide';
import { INPUT_STYLES } from '../../template/styles';
import { entriesOf, inputSheet, OFFICER_NAMES } from '../../template/template';
import { checkSize, defectList, HEADING, IN_THE_PANE } from '../guide';
import type { SampleMaker, SampleOptions } from '../options';
import { listed, type Row } from '../rows';
import { balanceRows, checkRows, loansOf, reminderRows } from './after-payment';
import { applicationRows, applicationsOf } from './applications';
import { logRows, reviewRows } from './committee';
import { plantDefects } from './defects';
import { volumeOf } from './month';
import { parameterSheets } from './parameters';
import { FEWEST_OFFICERS, People } from './people';
import * as words from './words';

const MOST_OFFICERS = 10_000;
const FEWEST_LEADS = 40;
const MOST_LEADS = 200_000;

/** A sample of scheme M; without `rows` its totals are those that the text publishes (regulations, M). */
export const microloanSample: SampleMaker = (options) => {
  checkSizes(options);
  const rows = ledgerRows(options);
  const count = (table: string) => rows.get(table)?.length ?? 0;
  const plants = options.dirty ? plantDefects(count, options.seed) : null;
  const ledgers = [...rows.keys()].map((name) => tableOf(microloan, name) as TableSpec);
  const guide = plants
    ? { title: words.DIRTY_TITLE, lead: words.DIRTY_LEAD, list: defectList(plants.planted) }
    : { title: words.TITLE, lead: options.rows === undefined ? words.LEAD : words.OTHER_LEAD };
  const entries = entriesOf(microloan, ledgers);
  return {
    sheets: [
      guideSheet({ ...guide, heading: HEADING, steps: [IN_THE_PANE, ...words.STEPS], entries }),
      ...ledgers.map((spec) => {
        const all = [...(rows.get(spec.name) ?? []), ...(plants?.rows(spec.name) ?? [])];
        return inputSheet(spec, microloan, listed(all));
      }),
      inputSheet(SETTLEMENTS, microloan, listed([])),
      ...parameterSheets(),
    ],
    styles: INPUT_STYLES,
    names: OFFICER_NAMES,
    title: guide.title.zh,
    planted: plants?.planted ?? [],
  };
};

/** The clean ledgers, by table. */
function ledgerRows({ officers, rows, seed }: SampleOptions): Map<string, Row[]> {
  const people = new People(officers, seed);
  const applications = applicationsOf(volumeOf(rows), people, seed);
  const loans = loansOf(applications);
  return new Map([
    ['花名册', people.rows()],
    ['微贷流程', applicationRows(applications)],
    ['贷后检查', checkRows(loans, seed)],
    ['还款提醒', reminderRows(loans, seed)],
    ['微贷余额', balanceRows(loans, seed)],
    ['贷审会', reviewRows(applications, people, seed)],
    ['营销日志', logRows(people, seed)],
  ]);
}

function checkSizes({ officers, rows, seed }: SampleOptions): void {
  checkSize('officers', officers, FEWEST_OFFICERS, MOST_OFFICERS);
  if (rows !== undefined) checkSize('rows', rows, FEWEST_LEADS, MOST_LEADS);
  checkSize('seed', seed, 0, 2 ** 31 - 1);
}
