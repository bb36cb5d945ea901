import type { BookPlan, NamePlan, SheetPlan } from '../../report/plan';
import { childrenNamed, type OutlineElement } from './outline';
import type { SourceBook } from './inject-source';
import { RESULT_MARK } from '../marks';
import { nameXml, ownNameXml, sheetNames } from './write';
import { element } from './xml-write';

const ORDER = (
  'fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr ' +
  'oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst'
).split(' ');

/** One sheet of the plan and where it goes. */
export interface Placement {
  plan: SheetPlan;
  /** Its number among the tabs. */
  index: number;
  /** The relationship that leads to its part. */
  relation: string;
  /** Does it take the place of one of our sheets? */
  replaces: boolean;
}

/** The workbook part with the new sheets listed, our names exchanged and recalculation on opening. */
export function editWorkbook(
  source: SourceBook,
  plan: BookPlan,
  placements: readonly Placement[],
  relationsNamespace: string,
  formulas: boolean,
): Uint8Array {
  const { workbook } = source;
  const { root } = workbook;
  const [sheets] = childrenNamed(root, 'sheets');
  let sheetId = Math.max(0, ...sheets.children.map(({ attributes }) => Number(attributes.sheetId)));
  const added = placements
    .filter(({ replaces }) => !replaces)
    .map(({ plan: { name, hidden }, relation }) => {
      const attributes = { name, sheetId: ++sheetId, state: hidden ? 'hidden' : undefined };
      // The prefix is declared on the spot: the part may know the name space by another.
      return element('sheet', { 'xmlns:r': relationsNamespace, ...attributes, 'r:id': relation });
    });
  if (added.length > 0) workbook.extend(sheets, added.join(''));
  editNames(source, plan, placements);
  if (formulas) recalculate(source);
  return workbook.apply();
}

function editNames(source: SourceBook, plan: BookPlan, placements: readonly Placement[]): void {
  const { workbook, names } = source;
  const ours = names.filter((name) => isRewritten(name, plan, placements));
  for (const name of ours) workbook.remove(name);
  const isResult = plan.sheets.some(({ marked }) => marked);
  const xml = [
    ...(plan.names ?? []).map((name) => (isResult ? ownNameXml(name) : nameXml(name))),
    ...placements.flatMap(({ plan: sheet, index }) => sheetNames(sheet, index)),
  ].join('');
  const [list] = childrenNamed(workbook.root, 'definedNames');
  if (!list) {
    if (xml !== '') workbook.place(`<definedNames>${xml}</definedNames>`, ORDER);
  } else if (xml !== '') workbook.extend(list, xml);
  // An empty list is against the schema.
  else if (ours.length === names.length) workbook.remove(list);
}

/** A name that an earlier run wrote and this one writes anew; clashes with the user's own are found before. */
function isRewritten(
  { attributes: { name = '', localSheetId } }: OutlineElement,
  plan: BookPlan,
  placements: readonly Placement[],
): boolean {
  const among = (names: readonly NamePlan[] = []): boolean =>
    names.some((other) => other.name.toLowerCase() === name.toLowerCase());
  if (localSheetId === undefined) return among(plan.names);
  const placement = placements.find(({ index, replaces }) => replaces && index === Number(localSheetId));
  if (!placement) return false;
  return among(placement.plan.names) || name.startsWith('_xlnm.') || name.toUpperCase() === RESULT_MARK;
}

function recalculate({ workbook }: SourceBook): void {
  const [calc] = childrenNamed(workbook.root, 'calcPr');
  if (calc) workbook.extend(calc, '', { fullCalcOnLoad: '1' });
  else workbook.place('<calcPr fullCalcOnLoad="1"/>', ORDER);
}
