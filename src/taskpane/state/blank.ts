import { parameterSheet } from '../../app/template/parameter-sheets';
import { INPUT_STYLES } from '../../app/template/styles';
import { inputSheet } from '../../app/template/template';
import { builtInTable, PARAMETERS, SETTLEMENTS } from '../../ledger/tables';
import type { BookPlan } from '../../report/plan';
import type { SchemeSource } from '../../scheme/source';

export { makeTemplate } from '../../app/template/template';

/** A sheet with one blank table, as the template has it. */
export function blankTable(table: string, source: SchemeSource): BookPlan {
  const spec = table === SETTLEMENTS.name ? SETTLEMENTS : builtInTable(table)!;
  const sheet = table === PARAMETERS.name ? parameterSheet(source) : inputSheet(spec, source);
  return { sheets: [sheet], styles: INPUT_STYLES };
}
