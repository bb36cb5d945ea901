import { GridSheet, statusRange, TOP } from '../grid-sheet';
import type { SealedPay, Workings } from '../workings';
import { formatOf, styleOf, type CellRole } from '../styles';
import { plainOf } from '../native/values';
import { masterColours } from './checks';
import { addComparison } from './comparison';
import { payCharts } from './pay-charts';
import { addPeople, statusOf } from './people';

/** A column that shows an item from 个人计算. */
export function addItem(sheet: GridSheet, workings: Workings, name: string, role: CellRole = 'link'): void {
  const { context, officers } = workings;
  const { run, words } = context;
  const item = run.scheme.items.find((one) => one.name === name)!;
  const format = formatOf(item.unit);
  sheet.add({
    key: name,
    title: words.headed(words.item(name), item.unit),
    clause: item.clause,
    role,
    format,
    total: item.unit === '元',
    cell: (row) => {
      const officer = run.participants[row];
      const value = plainOf(run.items.get(name)?.at(officer));
      return { formula: officers.reference(name, officer), value, style: styleOf(role, format) };
    },
  });
}

/** 绩效汇总: officers × items, with the master check above. */
export function summarySheet(
  workings: Workings,
  check: { reference: string; message: string },
  payroll: GridSheet | null,
  sealed?: SealedPay,
  live = true,
): GridSheet {
  const { context } = workings;
  const { run, words, calculation } = context;
  const title = `${words.message(calculation.scheme.source.名称)} · ${words.of('绩效汇总', 'Summary')} · ${run.period.text}`;
  const archive = words.of(
    '存档，仅数值：没有公式，改动后不会重算。橙底＝清洗后的值；浅绿底＝核对。金额单位：元',
    'Archive of values: no formulas, nothing follows a change. Orange = cleaned value; pale green = check. In yuan',
  );
  const legend = words.of(
    '图例：黄底＝可改的参数；绿字＝引用；黑字＝公式；橙底＝清洗后的值；紫底＝仅数值，没有公式；浅绿底＝核对。金额单位：元',
    'Legend: yellow = parameter to change; green = reference; black = formula; orange = cleaned value; violet = value without a formula; pale green = check. In yuan',
  );
  const sheet = new GridSheet(
    words.of('绩效汇总', 'Summary'),
    run.participants.length,
    title,
    live ? legend : archive,
    words,
  );
  addPeople(sheet, workings);
  for (const item of run.scheme.items)
    if (item.source.辅助 !== '是' || item.payable) addItem(sheet, workings, item.name);
  if (sealed) addComparison(sheet, workings, sealed);
  sheet.frozen = 4;
  sheet.below = payCharts(sheet, workings, payroll);
  sheet.status = { formula: check.reference, value: check.message, style: 'good' };
  sheet.conditions.push(...masterColours(statusRange(sheet.columns.length), '$A$3'));
  const held = { top: TOP, bottom: TOP + Math.max(0, run.participants.length - 1), left: 0, right: 3 };
  const text = words.of('暂缓', 'held');
  sheet.conditions.push({ range: held, formula: `$D${TOP + 1}="${text}"`, test: 'true', style: 'held' });
  return sheet;
}

/** 应发清单: for the payroll, the payable items added up; what is held is shown and not payable. */
export function payrollSheet(workings: Workings, payable: readonly string[]): GridSheet {
  const { context, officers } = workings;
  const { run, words, calculation } = context;
  const title = `${words.message(calculation.scheme.source.名称)} · ${words.of('应发清单', 'Pay list')} · ${run.period.text}`;
  const note = words.of(
    '供工资系统导入；金额为税前，单位元；暂缓的待异常处理后发放',
    'For the payroll; before tax, in yuan; held pay waits for its findings',
  );
  const sheet = new GridSheet(words.of('应发清单', 'Pay list'), run.participants.length, title, note, words);
  addPeople(sheet, workings);
  const names = payable.map((name) => words.item(name)).join(words.of('＋', ' + '));
  const pay = (officer: number) =>
    payable.reduce((sum, name) => sum + Number(plainOf(run.items.get(name)?.at(officer))), 0);
  const statuses: [string, string, boolean][] = [
    ['应发', words.of(`应发${names}（元，税前）`, `Payable ${names}, yuan before tax`), false],
    ['暂缓', words.of(`暂缓${names}（元，税前）`, `Held ${names}, yuan before tax`), true],
  ];
  for (const [key, heading, held] of statuses) {
    const wanted = statusOf(held, context);
    sheet.add({
      key: `${key}金额`,
      title: heading,
      width: 22,
      role: 'formula',
      format: 'money',
      total: true,
      cell: (row) => {
        const officer = run.participants[row];
        const value = (run.log.held[officer] === 1) === held ? Number(pay(officer).toFixed(2)) : 0;
        const references = payable.map((name) => officers.reference(name, officer));
        // SUM passes over a figure that could not be formed.
        const formula = `IF($D${sheet.rowNumber(row)}="${wanted}",SUM(${references.join(',')}),0)`;
        return { formula, value, style: styleOf('formula', 'money') };
      },
    });
  }
  return sheet;
}
