import { explain, type Explanation } from '../formula/explain';
import { DATED_PARAMETER } from '../formula/functions/parameter';
import { walk, type Node } from '../formula/tree';
import { Fault, type Message, type Scalar, type Scope } from '../formula/value';
import { isDecimal } from '../formula/compare';
import { isoDate } from '../ledger/cell';
import { textAt, whereOf, type Ledger } from '../ledger/ledger';
import { columnOf } from '../ledger/spec';
import { parameterAt, parameterText, type Parameter } from '../scheme/parameters';
import type { RunContext } from './context';
import { lookedUp } from './explain-lookups';
import { describeVersion } from './explain-parameters';
import { bareValue, clauseText, shownCell, shownValue, words } from './explain-values';
import type { Input, StepExplained, Worked } from './explanation';
import { figureText } from './result';
import { rosterRowAt } from './roster';
import { SHARE } from './scopes';

/** Whom and which day a formula is worked for. */
export interface Seat {
  run: RunContext;
  officer: number;
  day: number;
  scope: Scope;
  /** The ledger that [列] belongs to; the roster for 个人 items. */
  ledger: Ledger;
}

const DAYS = new Set(['期初日', '期末日', '年初日', '上期末日']);
const PERIOD_NAMES = new Set([...DAYS, '期间', '期间天数']);

/** Works a formula through for one seat. `unit` is that of its value. */
export function work(seat: Seat, node: Node, unit: string): Worked {
  const { run, scope } = seat;
  const explanation = explain(node, scope, {
    functions: run.functions,
    cache: run.cache,
    show: (value, part) => shownIn(seat, value, part),
  });
  const collector = new Collector(seat);
  collector.visit(explanation, new Set());
  return {
    formula: explanation.text,
    substituted: explanation.substituted,
    value: { text: explanation.fault ? '' : figureText(explanation.value, unit), unit },
    steps: collector.steps,
    inputs: collector.all(),
    fault: explanation.fault?.text ?? null,
  };
}

/** Numbers put in read as people write them: dates, and parameters with their ‰ or %. */
function shownIn({ run, ledger }: Seat, value: Scalar, node: Node): string | undefined {
  if (!isDecimal(value)) return undefined;
  if (node.kind === 'name') {
    if (DAYS.has(node.name)) return isoDate(value.toNumber());
    const parameter = run.parameters.byName.get(node.name);
    return parameter ? parameterText(parameter.source, value) : undefined;
  }
  const spec = node.kind === 'column' ? ledger.spec : node.kind === 'roster' ? run.roster.ledger.spec : null;
  const type =
    spec && (node.kind === 'column' || node.kind === 'roster') ? columnOf(spec, node.column)?.type : null;
  return type === 'date' || type === 'month' ? isoDate(value.toNumber()) : undefined;
}

/** Gathers the steps and inputs of an explanation; names that a domain function gives itself are no inputs. */
class Collector {
  readonly steps: StepExplained[] = [];
  private readonly inputs = new Map<string, Input>();
  /** Rows that were only counted. */
  private readonly counted = new Map<string, Input>();

  constructor(private readonly seat: Seat) {}

  /** What was read, each once; a row that was counted and read is named for what was read. */
  all(): Input[] {
    const read = [...this.inputs.values()];
    const rowOf = ({ name, where }: Input) => `${name.split('[')[0]}|${where?.row}`;
    const rows = new Set(read.filter(({ kind }) => kind === 'table').map(rowOf));
    return [...read, ...[...this.counted.values()].filter((input) => !rows.has(rowOf(input)))];
  }

  visit(part: Explanation, own: ReadonlySet<string>): void {
    if (part.note) return;
    const { run } = this.seat;
    if (part.node.kind === 'call' && part.node.name === DATED_PARAMETER) {
      this.dated(part, own);
      return;
    }
    if (part.source) this.read(part, own);
    else if (part.cells !== undefined) this.readByRow(part, own);
    const counted = part.node.kind === 'call' && part.node.name === 'COUNTIFS';
    for (const input of lookedUp(run, part)) {
      const key = `${input.name}|${input.where?.row ?? input.origin?.zh}`;
      if (!counted) this.add(key, input);
      else if (!this.counted.has(key)) this.counted.set(key, input);
    }
    const definition = part.node.kind === 'call' ? run.functions.get(part.node.name) : undefined;
    if (!definition || !part.arguments) {
      for (const child of part.children) this.visit(child, own);
      return;
    }
    for (const argument of part.arguments) this.visit(argument, own);
    const names = new Set([...definition.parameters, ...definition.steps.map((step) => step.name)]);
    for (const step of part.children) {
      this.visit(step, names);
      this.steps.push({
        function: definition.name,
        name: step.title ?? '',
        formula: step.text,
        substituted: step.substituted,
        value: bareValue(step.fault ? null : step.value),
        clause: clauseText(run, step.clause),
        fault: step.fault ? step.fault.text : null,
      });
    }
  }

  /** Parameters that an aggregate reads for each of its rows. */
  private readByRow(part: Explanation, own: ReadonlySet<string>): void {
    for (const node of walk(part.node)) {
      const read =
        node.kind === 'name' && !own.has(node.name) && this.seat.run.parameters.byName.has(node.name);
      if (read) this.add(node.name, this.named(node.name, part));
    }
  }

  private add(key: string, input: Input): void {
    if (!this.inputs.has(key)) this.inputs.set(key, input);
  }

  private read(part: Explanation, own: ReadonlySet<string>): void {
    const { source, node } = part;
    if (node.kind === 'name' && own.has(node.name)) return;
    if (source?.kind === 'name') this.add(source.name, this.named(source.name, part));
    else if (source?.kind === 'roster') this.add(`花名册.${source.name}`, this.roster(source.name));
    else if (source?.kind === 'column' && this.seat.ledger === this.seat.run.roster.ledger)
      this.add(`花名册.${source.name}`, this.roster(source.name));
    else if (source?.kind === 'all') {
      const count = part.cells?.length ?? 0;
      this.add(`全体[${source.name}]`, {
        ...blank('all', `全体[${source.name}]`),
        origin: words(`全体 ${count} 人`, `all ${count} officers`),
      });
    }
  }

  private named(name: string, part: Explanation): Input {
    const { run, officer, day } = this.seat;
    if (PERIOD_NAMES.has(name)) {
      const type = DAYS.has(name) ? 'date' : 'number';
      return { ...blank('period', name), value: shownValue(part.value, type), origin: originOfPeriod(run) };
    }
    if (name === SHARE) return { ...blank('share', name), value: shownValue(part.value, 'ratio') };
    const item = run.scheme.items.find((one) => one.name === name);
    if (item && run.items.has(name)) {
      const value = run.items.get(name)?.at(officer);
      return {
        ...blank('item', name),
        value: { text: figureText(value, item.unit), unit: item.unit },
        clause: clauseText(run, item.clause),
      };
    }
    const parameter = run.parameters.byName.get(name);
    if (!parameter) return blank('parameter', name);
    return this.parameter(name, parameter, day);
  }

  /** 参数(名称, 日期): the version of that day, named with it. */
  private dated(part: Explanation, own: ReadonlySet<string>): void {
    for (const child of part.children) this.visit(child, own);
    const [name] = part.node.kind === 'call' ? part.node.args : [];
    const parameter = name?.kind === 'name' ? this.seat.run.parameters.byName.get(name.name) : undefined;
    const day = part.children.at(-1)?.value;
    if (name?.kind !== 'name' || !parameter || !isDecimal(day)) return;
    const serial = day.floor().toNumber();
    const title = `${name.name}（${isoDate(serial)}）`;
    this.add(title, this.parameter(title, parameter, serial));
  }

  private parameter(title: string, parameter: Parameter, day: number): Input {
    const { run, officer } = this.seat;
    const post =
      officer < 0 ? null : textAt(run.roster.ledger, '岗位', rosterRowAt(run.roster, officer, day));
    const version = describeVersion(run, parameter, parameterAt(parameter, post, day));
    return {
      ...blank('parameter', title),
      value: { text: version.value, unit: parameter.source.单位 },
      origin: version.origin,
      where: version.where,
      clause: clauseText(run, parameter.source.条款),
    };
  }

  private roster(column: string): Input {
    const { run, officer, day } = this.seat;
    const { ledger } = run.roster;
    const row = rosterRowAt(run.roster, officer, day);
    return {
      ...blank('roster', `花名册.${column}`),
      value: shownCell(ledger, column, row),
      where: whereOf(ledger, row, column),
    };
  }
}

function blank(kind: Input['kind'], name: string): Input {
  return { kind, name, value: { text: '', unit: '' }, origin: null, where: null, clause: null };
}

function originOfPeriod(run: RunContext): Message {
  return words(`核算期间 ${run.period.text}`, `the period ${run.period.text}`);
}

/** Why an item has no figure. */
export function faultText(value: Scalar | Fault | undefined): Message | null {
  return value instanceof Fault ? value.text : null;
}
