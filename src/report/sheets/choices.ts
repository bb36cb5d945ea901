import { isDecimal } from '../../formula/compare';
import { Fault } from '../../formula/value';
import { textAt } from '../../ledger/ledger';
import type { Calculation } from '../../run/calculate';
import { sumOver } from '../../run/checks';
import type { RunContext } from '../../run/context';
import { rosterRowAt } from '../../run/roster';
import { parameterAt, parameterText, type Parameter } from '../../scheme/parameters';
import type { Scheme } from '../../scheme/scheme';
import type { ParameterSource } from '../../scheme/source';
import { decimal, ZERO, type Decimal } from '../../money/decimal';
import { groupedMoney, ratioText } from '../../money/display';
import { textWidth } from '../grid-layout';
import type { SheetPlan } from '../plan';
import type { ReportOptions, Workings } from '../workings';
import { styleOf } from '../styles';
import type { Words } from '../words';
import { PlainSheet } from './plain-sheet';

const MOST_NAMED = 3;

/** What a choice is weighed by: the pay, or the scheme's last figure where it pays nothing itself. */
interface Measure {
  names: readonly string[];
  title: string;
  isMoney: boolean;
}

/** 口径选择: every ambiguity of the text, the reading in force, and what each other reading would change. */
export function choiceSheet({ context }: Workings, recalculate: ReportOptions['recalculate']): SheetPlan {
  const { run, words, calculation } = context;
  const measure = measureOf(calculation.scheme, words);
  const sheet = new PlainSheet(
    words.of('口径选择', 'Choices'),
    [24, 9, 30, 18, 10, 18, 18, 10, 56],
    `${words.message(calculation.scheme.source.名称)} · ${words.of('口径选择', 'Choices')} · ${run.period.text}`,
    words.of(
      `制度文字有多种读法之处：在表“参数”中改口径，再核算；影响＝改用该口径后“${measure.title}”的变化`,
      `Where the text can be read in several ways: choose in the table 参数 and run again; effect = change of ${measure.title}`,
    ),
  );
  const choices = [...run.parameters.byName.values()].filter(({ source }) => readingsOf(source).length > 0);
  if (choices.length > 0) {
    sheet.section(words.of('一、口径', '1. Choices'));
    const yuan = measure.isMoney ? words.of('（元）', ', yuan') : '';
    sheet.headings(
      words.lang === 'zh'
        ? [
            '口径',
            '条款',
            '条款名称',
            '取值',
            '现用',
            `合计${yuan}`,
            `影响${yuan}`,
            '影响人数',
            '影响最大的客户经理',
          ]
        : [
            'Choice',
            'Clause',
            'Title',
            'Value',
            'In force',
            `Total${yuan}`,
            `Effect${yuan}`,
            'Officers',
            'Most affected',
          ],
    );
  }
  for (const parameter of choices) addChoice(sheet, context, parameter, measure, recalculate);
  const { settled } = calculation.scheme.source;
  if (choices.length + settled.length === 0)
    sheet.push([
      { value: words.of('本方案没有需要选择的口径', 'This scheme leaves nothing to choose'), style: 'words' },
    ]);
  if (settled.length === 0) return sheet.plan();
  sheet.section(words.of('二、文字未明、按下列读法处理', '2. Where the text is silent, read as follows'));
  const titles = words.lang === 'zh' ? ['条款', '读法'] : ['Clause', 'Reading'];
  sheet.headings([...titles, ...Array.from({ length: 7 }, () => '')]);
  sheet.merge(sheet.rows.length, 1, 8);
  const text = styleOf('label', 'text');
  for (const one of settled) {
    const reading = words.message(one.text);
    const cells = [one.条款, reading, null, null, null, null, null, null, null];
    const row = sheet.push(
      cells.map((value, at) => ({ value, style: at < 1 ? text : 'wrapped' })),
      Math.max(16, 15 * Math.ceil(textWidth(reading) / READING_WIDTH) + 2),
    );
    sheet.merge(row, 1, 8);
  }
  return sheet.plan();
}

/** The values of a [choice], the default first. */
function readingsOf({ 取值, 值, 另读 }: ParameterSource): readonly string[] {
  return 取值 ?? (另读 ? [值, ...另读] : []);
}

/** Characters of a settled reading a line. */
const READING_WIDTH = 140;

function measureOf({ items }: Scheme, words: Words): Measure {
  const payable = items.filter((item) => item.payable);
  const shown = items.filter((item) => item.source.辅助 !== '是');
  const chosen = payable.length > 0 ? payable : shown.slice(-1);
  return {
    names: chosen.map(({ name }) => name),
    title: chosen.map(({ name }) => words.item(name)).join(words.of('＋', ' + ')),
    isMoney: chosen.every(({ unit }) => unit === '元'),
  };
}

function addChoice(
  sheet: PlainSheet,
  { run, words, calculation }: Workings['context'],
  parameter: Parameter,
  measure: Measure,
  recalculate: ReportOptions['recalculate'],
): void {
  const { source } = parameter;
  const text = styleOf('label', 'text');
  const money = styleOf('label', 'money');
  const inForce = valuesInForce(run, parameter);
  const total = measure.names.reduce((sum, name) => sum.plus(sumOver(run, name, () => true)), ZERO);
  const readings = readingsOf(source);
  const ownValues = [...inForce].filter((value) => !readings.includes(value));
  [...readings, ...ownValues].forEach((value, at) => {
    const current = inForce.has(value);
    const alone = current && inForce.size === 1;
    const other = alone || !recalculate ? null : recalculate(new Map([[source.参数, value]]));
    const effect = other ? effectOf(calculation, other, measure, words) : null;
    const shown = alone ? total : (effect?.total ?? null);
    const change = alone ? ZERO : (effect?.change ?? null);
    const told = value || words.of('无', 'none');
    const first = <T>(cell: T) => (at === 0 ? cell : null);
    const named = effect?.named.join(words.of('；', '; ')) || null;
    sheet.push(
      [
        { value: first(words.column(source.参数)), style: text },
        { value: first(source.条款), style: text },
        { value: first(words.clause(source.条款).replace(`${source.条款} `, '')), style: text },
        { value: at === 0 ? words.of(`${told}（默认）`, `${told} (default)`) : told, style: text },
        { value: current ? words.of('● 现用', '● in force') : null, style: text },
        { value: measure.isMoney && shown ? shown.toNumber() : null, style: money },
        { value: measure.isMoney && change ? change.toNumber() : null, style: money },
        { value: alone ? 0 : (effect?.officers ?? null), style: styleOf('label', 'count') },
        { value: named, style: 'wrapped' },
      ],
      Math.max(16, 15 * Math.ceil((textWidth(named ?? '') + 4) / 54) + 2),
    );
  });
}

/** The readings in force at the end of the period: one for all posts, or several. */
function valuesInForce({ roster, participants, period }: RunContext, parameter: Parameter): Set<string> {
  const posts = new Set<string | null>(
    participants.map((officer) => textAt(roster.ledger, '岗位', rosterRowAt(roster, officer, period.last))),
  );
  if (posts.size === 0) posts.add(null);
  const values = [...posts].map((post) => parameterAt(parameter, post, period.last).value);
  return new Set(
    values.map((value) => (value instanceof Fault ? '' : parameterText(parameter.source, value))),
  );
}

interface Effect {
  total: Decimal;
  change: Decimal;
  /** How many officers have another figure. */
  officers: number;
  /** Who is most affected; or why the figure cannot be trusted. */
  named: string[];
}

function effectOf(base: Calculation, other: Calculation, measure: Measure, words: Words): Effect | null {
  const { run } = base;
  if (!run || !other.run) return null;
  const changes = run.participants.map((officer) => ({
    officer,
    change: figure(other, measure, officer).minus(figure(base, measure, officer)),
    from: toldOf(base, measure, officer),
    to: toldOf(other, measure, officer),
  }));
  const total = run.participants.reduce((sum, officer) => sum.plus(figure(other, measure, officer)), ZERO);
  const change = changes.reduce((sum, one) => sum.plus(one.change), decimal(0));
  const changed = changes.filter((one) => one.from !== one.to);
  const named = [...changed]
    .sort((a, b) => b.change.abs().comparedTo(a.change.abs()))
    .slice(0, MOST_NAMED)
    .map((one) => {
      const { id, name } = run.roster.officers[one.officer];
      const text = measure.isMoney
        ? `${one.change.isPositive() ? '+' : ''}${groupedMoney(one.change)}`
        : `${one.from} → ${one.to}`;
      return `${id} ${name} ${text}`;
    });
  const errors = errorsOf(other) - errorsOf(base);
  if (errors > 0)
    named.unshift(words.of(`须先补数据：另有 ${errors} 条错误`, `data missing: ${errors} more errors`));
  return { total, change, officers: changed.length, named };
}

function errorsOf({ findings }: Calculation): number {
  return findings.filter(({ severity }) => severity === 'error').length;
}

function figure(calculation: Calculation, { names }: Measure, officer: number): Decimal {
  return names.reduce((sum, name) => {
    const value = calculation.run?.items.get(name)?.at(officer);
    return value && !(value instanceof Fault) && isDecimal(value) ? sum.plus(value) : sum;
  }, ZERO);
}

/** The figure as a reader would compare it. */
function toldOf({ run }: Calculation, { names }: Measure, officer: number): string {
  return names
    .map((name) => {
      const value = run?.items.get(name)?.at(officer) ?? null;
      if (value === null || value instanceof Fault) return '—';
      return isDecimal(value) ? ratioText(value) : String(value);
    })
    .join(' + ');
}
