import type { TableSpec } from '../../../ledger/spec';
import { SETTLEMENTS } from '../../../ledger/tables';
import type { SheetPlan } from '../../../report/plan';
import { corporateManager } from '../../../scheme/presets/corporate-manager';
import { guideSheet } from '../../template/guide';
import { INPUT_STYLES } from '../../template/styles';
import { entriesOf, inputSheet, ledgersOf, OFFICER_NAMES } from '../../template/template';
import { checkSize, defectList, HEADING, IN_THE_PANE } from '../guide';
import type { SampleMaker, SampleOptions } from '../options';
import { joined, listed, type Row, type Rows } from '../rows';
import { MISSING_TABLE, plantDefects, SCALED_COLUMNS, SCALED_TABLE } from './defects';
import { ledgerRows } from './ledgers';
import { FEWEST_LOANS } from './loans';
import { dirtySource, parameterSheets, PARAMETER_ROWS } from './parameters';
import type { CorporatePlants } from './plants';
import { DIRTY_LEAD, DIRTY_TITLE, LEAD, STEPS, TITLE } from './words';

/** 1001, who is fined in his place (1002), and who shares a loan with him (1003). */
const FEWEST_OFFICERS = 3;
const MOST_OFFICERS = 100_000;
const MOST_LOANS = 1_000_000;

/** A sample of scheme C. Officer 1001 is the worked case of the regulation, to the fen. */
export const corporateManagerSample: SampleMaker = (options) => {
  checkSizes(options);
  const rows = ledgerRows(options);
  const count = (table: string): number =>
    table === '参数' ? PARAMETER_ROWS : (rows.get(table)?.count ?? 0);
  const plants = options.dirty ? plantDefects(count, options.seed) : null;
  const ledgers = ledgersOf(corporateManager).filter(({ name }) => !plants || name !== MISSING_TABLE);
  const words = plants
    ? { title: DIRTY_TITLE, lead: DIRTY_LEAD, list: defectList(plants.planted) }
    : { title: TITLE, lead: LEAD };
  return {
    sheets: [
      guideSheet({
        ...words,
        heading: HEADING,
        steps: [IN_THE_PANE, ...STEPS],
        entries: entriesOf(corporateManager, ledgers),
      }),
      ...ledgers.map((spec) => sheetOf(spec, rows.get(spec.name) ?? listed([]), plants)),
      inputSheet(SETTLEMENTS, corporateManager, listed(plants?.rows(SETTLEMENTS.name) ?? [])),
      ...parameterSheets(plants ? dirtySource(corporateManager) : corporateManager),
    ],
    styles: INPUT_STYLES,
    names: OFFICER_NAMES,
    title: words.title.zh,
    planted: plants?.planted ?? [],
  };
};

function sheetOf(spec: TableSpec, clean: Rows, plants: CorporatePlants | null): SheetPlan {
  if (!plants) return inputSheet(spec, corporateManager, clean);
  const all = joined(clean, listed(plants.rows(spec.name)));
  if (spec.name !== SCALED_TABLE) return inputSheet(spec, corporateManager, all);
  return inputSheet(spec, corporateManager, inTenThousands(all), SCALED_COLUMNS);
}

/** The columns whose headers say 万元 hold the same amounts in that unit. */
function inTenThousands({ count, rows }: Rows): Rows {
  const scaled = (row: Row): Row => {
    const cells = Object.keys(SCALED_COLUMNS).map((column) => [column, (row[column] as number) / 10_000]);
    return { ...row, ...Object.fromEntries(cells) };
  };
  return {
    count,
    rows: {
      *[Symbol.iterator]() {
        for (const row of rows) yield scaled(row);
      },
    },
  };
}

function checkSizes({ officers, rows, seed }: SampleOptions): void {
  checkSize('officers', officers, FEWEST_OFFICERS, MOST_OFFICERS);
  if (rows !== undefined) checkSize('rows', rows, FEWEST_LOANS, MOST_LOANS);
  checkSize('seed', seed, 0, 2 ** 31 - 1);
}
