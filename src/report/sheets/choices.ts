import { isDecimal } from '../../formula/compare';
import { Fault } from '../../formula/value';
import type { Calculation } from '../../run/calculate';
import { sumOver } from '../../run/checks';
import { decimal, ZERO, type Decimal } from '../../money/decimal';
import { groupedMoney } from '../../money/display';
import type { SheetPlan } from '../plan';
import type { ReportOptions, Workings } from '../workings';
import { styleOf } from '../styles';
import type { Words } from '../words';
import { PlainSheet } from './plain-sheet';

const MOST_NAMED = 3;

/** 口径选择: every ambiguity of the text, the reading in force, and what each other reading would change, in yuan. */
export function choiceSheet({ context }: Workings, recalculate: ReportOptions['recalculate']): SheetPlan {
  const { run, words, calculation } = context;
  const sheet = new PlainSheet(
    words.of('口径选择', 'Choices'),
    [22, 9, 30, 16, 16, 18, 18, 50],
    `${words.message(calculation.scheme.source.名称)} · ${words.of('口径选择', 'Choices')} · ${run.period.text}`,
    words.of(
      '制度文字有多种读法之处：在表“参数”中改口径，再核算；影响＝改用该口径后应发合计的变化，单位元',
      'Where the text can be read in several ways: choose in the table 参数 and run again; effect = change of the payable total, in yuan',
    ),
  );
  sheet.section(words.of('一、口径', '1. Choices'));
  sheet.headings(
    words.lang === 'zh'
      ? ['口径', '条款', '条款名称', '取值', '现用', '应发合计（元）', '影响（元）', '影响最大的客户经理']
      : ['Choice', 'Clause', 'Title', 'Value', 'In force', 'Total, yuan', 'Effect, yuan', 'Most affected'],
  );
  const text = styleOf('label', 'text');
  const payable = calculation.scheme.items.find((item) => item.payable)?.name ?? null;
  const total = payable ? sumOver(run, payable, () => true) : ZERO;
  for (const parameter of run.parameters.byName.values()) {
    const { source } = parameter;
    if (!source.取值) continue;
    const used = [...new Set(parameter.versions.map(({ value }) => String(value)))];
    // What is in force today: the preset's value counts only where no row of the workbook does.
    const inForce = parameter.versions.length > 1 ? used.slice(0, -1) : used;
    source.取值.forEach((value, at) => {
      const current = inForce.includes(value);
      const other = current || !recalculate || !payable ? null : recalculate(new Map([[source.参数, value]]));
      const effect = other && payable ? effectOf(calculation, other, payable, words) : null;
      const shown = current ? total : (effect?.total ?? null);
      const money = styleOf('label', 'money');
      sheet.push([
        { value: at === 0 ? source.参数 : null, style: text },
        { value: at === 0 ? source.条款 : null, style: text },
        { value: at === 0 ? words.clause(source.条款).replace(`${source.条款} `, '') : null, style: text },
        { value: at === 0 ? words.of(`${value}（默认）`, `${value} (default)`) : value, style: text },
        { value: current ? words.of('● 现用', '● in force') : null, style: text },
        { value: payable && shown ? shown.toNumber() : null, style: money },
        { value: current ? 0 : (effect?.change.toNumber() ?? null), style: money },
        { value: effect?.named.join(words.of('；', '; ')) || null, style: text },
      ]);
    });
  }
  sheet.section(words.of('二、文字未明、按下列读法处理', '2. Where the text is silent, read as follows'));
  sheet.headings(words.lang === 'zh' ? ['条款', '', '读法'] : ['Clause', '', 'Reading']);
  for (const one of calculation.scheme.source.settled) {
    sheet.push([
      { value: one.条款, style: text },
      { value: null, style: text },
      { value: words.message(one.text), style: text },
    ]);
  }
  return sheet.plan();
}

interface Effect {
  total: Decimal;
  change: Decimal;
  /** Who is most affected; or why the figure cannot be trusted. */
  named: string[];
}

function effectOf(base: Calculation, other: Calculation, payable: string, words: Words): Effect | null {
  const { run } = base;
  if (!run || !other.run) return null;
  const changes = run.participants.map((officer) => ({
    officer,
    change: figure(other, payable, officer).minus(figure(base, payable, officer)),
  }));
  const total = sumOver(other.run, payable, () => true);
  const change = changes.reduce((sum, one) => sum.plus(one.change), decimal(0));
  const named = changes
    .filter((one) => !one.change.isZero())
    .sort((a, b) => b.change.abs().comparedTo(a.change.abs()))
    .slice(0, MOST_NAMED)
    .map((one) => {
      const { id, name } = run.roster.officers[one.officer];
      return `${id} ${name} ${one.change.isPositive() ? '+' : ''}${groupedMoney(one.change)}`;
    });
  const errors = errorsOf(other) - errorsOf(base);
  if (errors > 0)
    named.unshift(words.of(`须先补数据：另有 ${errors} 条错误`, `data missing: ${errors} more errors`));
  return { total, change, named };
}

function errorsOf({ findings }: Calculation): number {
  return findings.filter(({ severity }) => severity === 'error').length;
}

function figure(calculation: Calculation, item: string, officer: number): Decimal {
  const value = calculation.run?.items.get(item)?.at(officer);
  return value && !(value instanceof Fault) && isDecimal(value) ? value : ZERO;
}
