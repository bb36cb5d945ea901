import { parameterSheet } from '../../app/template/parameter-sheets';
import { INPUT_STYLES } from '../../app/template/styles';
import { inputSheet } from '../../app/template/template';
import { builtInTable, PARAMETERS, SETTLEMENTS } from '../../ledger/tables';
import type { BookPlan, PlainValue } from '../../report/plan';
import type { SchemeSource } from '../../scheme/source';

export { makeTemplate } from '../../app/template/template';

/**
 * A sheet with one table as the template has it, and the row in it; where that row stands.
 * 参数 comes with all parameters of the scheme, the wanted one among them.
 */
export function tableWithRow(
  table: string,
  source: SchemeSource,
  row: Readonly<Record<string, PlainValue>>,
): { plan: BookPlan; sheet: string; address: string } {
  const isParameters = table === PARAMETERS.name;
  const spec = table === SETTLEMENTS.name ? SETTLEMENTS : builtInTable(table)!;
  const sheet = isParameters ? parameterSheet(source) : inputSheet(spec, source, { count: 1, rows: [row] });
  const at = isParameters ? source.参数.findIndex(({ 参数: name }) => name === row['参数']) : 0;
  return { plan: { sheets: [sheet], styles: INPUT_STYLES }, sheet: sheet.name, address: `A${at + 2}` };
}
