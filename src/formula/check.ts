import { callTyping } from './check/calls';
import type { CheckEnvironment, CheckResult, Declared, Problem } from './check/environment';
import { operatorTyping } from './check/operators';
import { ownCell, referenceTyping } from './check/references';
import { ANYTHING, typed, type Checking, type Typing } from './check/typing';
import { unitOf, unitText } from './check/units';
import { describe } from './faults';
import type { FunctionDefinition } from './definition';
import type { Node } from './tree';

export type { CheckEnvironment, CheckResult, Declared, Problem, ValueType } from './check/environment';

/** Domain functions inside one another are looked into this deep; deeper ones count as unknown. */
const MAX_CALLS = 8;

/**
 * What is wrong with a formula before any row runs: unknown names, arguments, types (errors) and units (warnings),
 * each with its place; and the type and unit of its value.
 */
export function check(node: Node, environment: CheckEnvironment): CheckResult {
  const checker = new Checker(environment, 0);
  const typing = checker.value(node);
  return { problems: checker.problems, type: typing.type, unit: unitText(typing.unit) };
}

/** The same for a domain function: its steps in order, its parameters of unknown type. `step` names the place. */
export function checkFunction(
  definition: FunctionDefinition,
  environment: CheckEnvironment,
): (Problem & { step: string })[] {
  const own = new Map<string, Typing>(definition.parameters.map((parameter) => [parameter, ANYTHING]));
  const problems: (Problem & { step: string })[] = [];
  for (const step of definition.steps) {
    const checker = new Checker(environment, 0, own);
    const typing = checker.value(step.tree);
    problems.push(...checker.problems.map((problem) => ({ ...problem, step: step.name })));
    own.set(step.name, typing);
  }
  return problems;
}

/** Types and units, bottom up; problems are collected, never thrown. */
class Checker implements Checking {
  readonly problems: Problem[] = [];

  constructor(
    readonly environment: CheckEnvironment,
    private readonly calls: number,
    /** Parameters and steps of the function that is looked into. */
    readonly own: ReadonlyMap<string, Typing> = new Map(),
  ) {}

  /** The node as one value: a whole column is a problem here. */
  value(node: Node): Typing {
    const typing = this.part(node, false);
    if (!typing.column) return typing;
    const { zh, en } = describe(node);
    const own = ownCell(node, this.environment);
    this.problem(
      'TYPE_MISMATCH',
      node,
      `${zh}是整列，须放在 SUM、SUMIFS、INDEX 等函数里${own ? `；${own.zh}` : ''}`,
      `${en} is a whole column: put it inside SUM, SUMIFS, INDEX or the like${own ? `; ${own.en}` : ''}`,
    );
    return { ...typing, column: false };
  }

  /** The node as an aggregate's argument: a column or one value. */
  cells(node: Node): Typing {
    return this.part(node, true);
  }

  part(node: Node, inAggregate: boolean): Typing {
    switch (node.kind) {
      case 'number':
        return typed('number', 'number');
      case 'text':
        return typed(node.value === '' ? 'blank' : 'text');
      case 'boolean':
        return typed('boolean');
      case 'unary':
      case 'binary':
        return operatorTyping(this, node, inAggregate);
      case 'call':
        return callTyping(this, node, inAggregate);
      default:
        return referenceTyping(this, node, inAggregate);
    }
  }

  /** The type and unit of a domain function's value for these arguments. */
  resultOf(definition: FunctionDefinition, args: readonly Typing[]): Typing {
    if (this.calls >= MAX_CALLS) return ANYTHING;
    const own = new Map<string, Typing>();
    definition.parameters.forEach((parameter, i) =>
      own.set(parameter, { ...(args[i] ?? ANYTHING), column: false }),
    );
    const inner = new Checker(this.environment, this.calls + 1, own);
    let last = ANYTHING;
    for (const step of definition.steps) {
      last = inner.value(step.tree);
      own.set(step.name, last);
    }
    return { ...last, column: false };
  }

  declared({ type, unit }: Declared, column: boolean): Typing {
    return typed(type, unitOf(unit), column);
  }

  problem(code: Problem['code'], node: Node, zh: string, en: string): void {
    const severity = code === 'UNIT_MISMATCH' ? 'warning' : 'error';
    this.problems.push({ code, severity, message: { zh, en }, span: node.span });
  }
}
