import { rangeAddress } from '../../report/address';
import type { CellRange, NamePlan } from '../../report/plan';
import { dataXml } from '../file/data-xml';
import { DATA_NAMESPACE, ownComment, RESULT_MARK } from '../marks';
import { columnSteps, heightSteps, linkSteps, mergeSteps, tableSteps, type Site } from './apply-frame';
import { printSteps } from './apply-rules';
import { bandsOf, resetSteps, standingTables, type Standing } from './bands';
import { finishSteps } from './build';
import { dataOf, readDataParts, readParts } from './data-parts';
import type { Frame } from './frame';
import { incomplete, STAGED, type Frames, type Journal } from './journal';
import { request, type Options } from './office';
import { runSteps, step, type Step } from './queue';
import { readStructure, sameName, type Structure } from './structure';
import { textBytes } from './bytes';

/**
 * Puts what was built into its place: contents and looks of sheets built aside are copied over the earlier results,
 * whose sheets stay the same, so that references to them stay whole. Can be done again from the start after it broke off.
 * Throws ExcelFailure, INCOMPLETE where what was built is gone.
 */
export async function bringIn(journal: Journal, { frames, names }: Frames, options: Options): Promise<void> {
  const structure = await readStructure(options);
  const isThere = (name: string): boolean => structure.sheets.some((sheet) => sameName(sheet.name, name));
  if (!journal.asides.every(({ sheet }) => isThere(sheet))) throw incomplete(journal);
  const work = journal.asides.map(({ sheet, target }) => ({
    aside: sheet,
    site: { sheet: target, character: journal.character },
    frame: frames.find(({ plan }) => sameName(plan.name, target))!,
  }));
  const tell = (done: number, what?: string) =>
    options.onProgress?.({ phase: 'bring-in', done, total: work.length + 1, what });
  tell(0);
  const found = await whatStands(
    work.map(({ site }) => site.sheet),
    options,
  );
  await runSteps(
    work.flatMap(({ frame, site, aside }, at) =>
      replaceSteps(frame, site, aside, { structure, ...found[at] }),
    ),
    options,
  );
  await runSteps(await nameSteps(names.names, names.results, options), options);
  for (const [at, { frame, site }] of work.entries()) {
    tell(at + 1, site.sheet);
    const named = await sheetNameSteps(frame, site.sheet, options);
    await runSteps([...named, ...finishSteps(frame, site), ...printSteps(frame, site)], options);
  }
  await runSteps(await dataSteps(options), options);
}

/** The workbook as it is; of the result sheet the last row in which anything stands, and what is on it. */
interface Found extends Pick<Standing, 'charts' | 'filtered' | 'frozen'> {
  structure: Structure;
  bottom: number;
}

function whatStands(names: readonly string[], options: Options): Promise<Omit<Found, 'structure'>[]> {
  return request(({ worksheets }) => {
    const sheets = names.map((name) => {
      const sheet = worksheets.getItemOrNullObject(name);
      return {
        used: sheet.getUsedRangeOrNullObject().load('rowIndex,rowCount'),
        charts: sheet.charts.load('items/name'),
        filter: sheet.autoFilter.load('enabled'),
        frozen: sheet.freezePanes.getLocationOrNullObject().load('address'),
      };
    });
    return () =>
      sheets.map(({ used, charts, filter, frozen }) => ({
        bottom: used.isNullObject ? 0 : used.rowIndex + used.rowCount - 1,
        charts: charts.isNullObject ? [] : charts.items.map(({ name }) => name),
        filtered: !filter.isNullObject && filter.enabled,
        frozen: !frozen.isNullObject,
      }));
  }, options);
}

/** Everything of a sheet that depends on nothing but itself. */
function replaceSteps(frame: Frame, site: Site, aside: string, found: Found): Step[] {
  const { structure, bottom } = found;
  const tables = structure.tables.filter(({ sheet }) => sameName(sheet, site.sheet));
  const standing = standingTables(frame.plan.tables ?? [], tables);
  const bands = bandsOf(standing, Math.max(bottom, frame.cells?.bottom ?? 0));
  const missing = !structure.sheets.some(({ name }) => sameName(name, site.sheet));
  return [
    // The user deleted it meanwhile: the result is wanted all the same.
    ...(missing ? [step(3, (workbook) => void workbook.worksheets.add(site.sheet))] : []),
    ...resetSteps(site.sheet, { ...found, tables, standing, bands }),
    ...columnSteps(frame, site),
    ...heightSteps(frame, site),
    ...linkSteps(frame, site),
    ...copySteps(frame.cells, aside, site.sheet, bands),
    ...mergeSteps(frame, site),
    ...tableSteps(frame, site, new Set(standing.map(({ name }) => name))),
  ];
}

/** One native copy for each band of rows. */
function copySteps(
  cells: CellRange | null,
  aside: string,
  target: string,
  bands: readonly [number, number][],
): Step[] {
  if (!cells) return [];
  return bands.flatMap(([first, last]) => {
    const top = Math.max(first, cells.top);
    const bottom = Math.min(last, cells.bottom);
    if (top > bottom) return [];
    const address = rangeAddress({ ...cells, top, bottom });
    return [
      step(5, (workbook) => {
        const source = workbook.worksheets.getItem(aside).getRange(address);
        workbook.worksheets.getItem(target).getRange(address).copyFrom(source, 'All');
      }),
    ];
  });
}

/** Names of the whole book as the plan has them. */
async function nameSteps(names: readonly NamePlan[], results: boolean, options: Options): Promise<Step[]> {
  const known = await request((workbook) => {
    const found = names.map(({ name }) => workbook.names.getItemOrNullObject(name).load('name'));
    return () => found.map(({ isNullObject }) => !isNullObject);
  }, options);
  return names.map((plan, at) =>
    nameStep(plan, known[at], results ? ownComment(plan.comment) : (plan.comment ?? '')),
  );
}

/** Names of one sheet, our mark among them. */
export async function sheetNameSteps(
  { plan: { names = [], marked } }: Frame,
  sheet: string,
  options: Options,
): Promise<Step[]> {
  const wanted: NamePlan[] = [...names];
  if (marked) wanted.push({ name: RESULT_MARK, formula: 'TRUE', hidden: true });
  const known = await request((workbook) => {
    const own = workbook.worksheets.getItem(sheet).names;
    const found = wanted.map(({ name }) => own.getItemOrNullObject(name).load('name'));
    return () => found.map(({ isNullObject }) => !isNullObject);
  }, options);
  return wanted.map((plan, at) => nameStep(plan, known[at], plan.comment ?? '', sheet));
}

function nameStep(
  { name, formula, hidden }: NamePlan,
  isKnown: boolean,
  comment: string,
  sheet?: string,
): Step {
  return step(
    6,
    (workbook) => {
      const names = sheet === undefined ? workbook.names : workbook.worksheets.getItem(sheet).names;
      const item = isKnown ? names.getItem(name) : names.add(name, `=${formula}`, comment);
      if (isKnown) {
        item.formula = `=${formula}`;
        item.comment = comment;
      }
      item.visible = !hidden;
    },
    formula.length,
  );
}

/** Data that was kept ready takes the place of data of ours with the same id, or comes new. */
async function dataSteps(options: Options): Promise<Step[]> {
  const staged = (await readParts(STAGED, options)).map(({ xml, partId }) => dataOf(xml, partId));
  if (staged.length === 0) return [];
  const there = await readDataParts(options);
  return staged.map((root) => {
    const xml = dataXml(root, DATA_NAMESPACE);
    const known = there.find((part) => part.root.attributes.id === root.attributes.id);
    return {
      bytes: textBytes(xml),
      run: ({ customXmlParts }) => {
        if (known) customXmlParts.getItem(known.partId).setXml(xml);
        else customXmlParts.add(xml);
      },
    };
  });
}
