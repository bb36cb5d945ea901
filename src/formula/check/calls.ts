import { A_CONDITION, describe, shown } from '../faults';
import { FUNCTIONS, arityProblem, type CallNode, type FunctionSpec } from '../functions';
import { DATED_PARAMETER } from '../functions/parameter';
import type { Node } from '../tree';
import { commonUnit, needComparableParts, needNumber } from './operators';
import { datedTyping, historyTyping } from './by-name';
import { arityWords, callSlips, isListedChoice, isTierOfText } from './call-slips';
import { insteadOf } from './other-functions';
import { nearest } from './suggest';
import { SPELLING_NAMES } from '../spellings';
import type { ValueType } from './environment';
import { ANYTHING, TYPE_NAMES, either, isTextual, typed, type Checking, type Typing } from './typing';
import { product, unitOf, type Unit } from './units';

/** The type and unit of a call, after its arguments have been checked. */
export function callTyping(checker: Checking, node: CallNode, inAggregate: boolean): Typing {
  const spec = FUNCTIONS.get(node.name);
  if (!spec) return domainTyping(checker, node, inAggregate);
  const problem = arityProblem(spec, node.args.length);
  if (problem) checker.problem('SYNTAX', node, ...arityWords(node, problem));
  if (spec.name === '往期') return historyTyping(checker, node);
  if (spec.name === DATED_PARAMETER) return datedTyping(checker, node, inAggregate);
  const args = node.args.map((arg, i) => argument(checker, spec, node, arg, i, inAggregate));
  if (problem) return ANYTHING;
  callSlips(checker, node, args);
  compared(checker, node, args);
  // A function over values inside an aggregate is computed row by row.
  const column = args.some((arg, i) => arg.column && !spec.takesColumn?.(i));
  return { ...result(checker, spec, node, args), column };
}

function argument(
  checker: Checking,
  spec: FunctionSpec,
  node: CallNode,
  arg: Node,
  i: number,
  inAggregate: boolean,
): Typing {
  const typing = inAggregate || spec.takesColumn?.(i) ? checker.cells(arg) : checker.value(arg);
  const wanted = spec.argument?.(i, node.args.length) ?? 'any';
  if (wanted === 'number' || wanted === 'numbers') needNumber(checker, arg, typing);
  if (wanted === 'condition' && isTextual(typing.type) && !isListedChoice(checker, node, i)) {
    const { zh, en } = describe(arg);
    checker.problem(
      'TYPE_MISMATCH',
      arg,
      `${zh}是${TYPE_NAMES[typing.type].zh}，此处应为${A_CONDITION.zh}`,
      `${en} is ${TYPE_NAMES[typing.type].en}; ${A_CONDITION.en} is expected here`,
    );
  }
  return typing;
}

/** Functions that compare two of their arguments. */
function compared(checker: Checking, node: CallNode, args: readonly Typing[]): void {
  const pair = (i: number, j: number) =>
    needComparableParts(checker, node.args[j], args[i], args[j], node.args[i], node.args[j]);
  switch (node.name) {
    case 'SWITCH':
      for (let i = 1; i + 1 < args.length; i += 2) pair(0, i);
      break;
    case 'MATCH':
    case 'LOOKUP':
      if (!isTierOfText(node, args)) pair(0, 1);
      break;
    case 'COUNTIFS':
    case 'SUMIFS':
    case 'AVERAGEIFS':
    case 'MAXIFS':
    case 'MINIFS':
      // A criterion that is a text may be an operator with a number: only other types can be wrong.
      for (let i = node.name === 'COUNTIFS' ? 0 : 1; i + 1 < args.length; i += 2) {
        if (args[i + 1].type !== 'text') pair(i, i + 1);
      }
      break;
    default:
  }
}

function result(checker: Checking, spec: FunctionSpec, node: CallNode, args: readonly Typing[]): Typing {
  const values = valueArguments(node);
  switch (spec.result) {
    case 'same':
      if (spec.name === 'MIN' || spec.name === 'MAX') {
        const { unit } = choice(
          checker,
          values.map((i) => [node.args[i], args[i]]),
        );
        return typed(extremeType(args.map((arg) => arg.type)), unit);
      }
      return choice(
        checker,
        values.map((i) => [node.args[i], args[i]]),
      );
    case 'first':
      return typed(args[0].type, args[0].unit);
    case 'any':
      return node.name === 'LOOKUP'
        ? typed(args[args.length - 1].type, args[args.length - 1].unit)
        : ANYTHING;
    default:
      return typed(spec.result, numberUnit(checker, node, args));
  }
}

/** The arguments that a choice returns, or that MIN and MAX choose from. */
function valueArguments(node: CallNode): number[] {
  const all = node.args.map((_, i) => i);
  switch (node.name) {
    case 'IF':
      return all.slice(1);
    case 'IFS':
      return all.filter((i) => i % 2 === 1);
    case 'SWITCH':
      return all.filter((i) => i > 0 && (i % 2 === 0 || i === node.args.length - 1));
    default:
      return all;
  }
}

/** MIN and MAX give a number or a date, whatever is not known of their arguments. */
function extremeType(types: readonly ValueType[]): ValueType {
  const known = types.filter((type) => type === 'number' || type === 'date');
  return known.length > 0 && known.every((type) => type === 'date') ? 'date' : 'number';
}

function choice(checker: Checking, values: readonly [Node, Typing][]): Typing {
  if (values.length === 0) return ANYTHING;
  const [, first] = values[0];
  return values.slice(1).reduce(
    (sofar, [node, next]) => {
      return typed(either(sofar.type, next.type), commonUnit(checker, node, sofar.unit, next.unit));
    },
    typed(first.type, first.unit),
  );
}

function numberUnit(checker: Checking, node: CallNode, args: readonly Typing[]): Unit {
  switch (node.name) {
    case 'SUM':
    case 'AVERAGE':
      return args
        .slice(1)
        .reduce<Unit>((unit, arg, i) => commonUnit(checker, node.args[i + 1], unit, arg.unit), args[0].unit);
    case 'SUMIFS':
    case 'AVERAGEIFS':
    case 'MAXIFS':
    case 'MINIFS':
    case 'ABS':
    case 'INT':
    case 'ROUND':
    case 'ROUNDUP':
    case 'ROUNDDOWN':
      return args[0].unit;
    case 'SUMPRODUCT':
      return args.map((arg) => arg.unit).reduce((a, b) => product(a, b));
    case 'SIGN':
      return 'number';
    case 'DAYS':
      return unitOf('天');
    default:
      return 'unknown';
  }
}

function domainTyping(checker: Checking, node: CallNode, inAggregate: boolean): Typing {
  const { functions } = checker.environment;
  const definition = functions.get(node.name);
  const instead = definition ? null : insteadOf(node.name);
  // It is to be written anew: what stands inside is told then.
  if (instead) {
    checker.problem(
      'NAME_UNKNOWN',
      node,
      `没有名为 ${shown(node.name)} 的函数；${instead.zh}`,
      `there is no function ${shown(node.name)}. Instead, ${instead.en}`,
    );
    return ANYTHING;
  }
  // A parameter of a domain function may be a whole column; its steps show whether it may.
  const args = node.args.map((arg) => checker.cells(arg));
  if (!definition) {
    const near = nearest(node.name, [...functions.keys(), ...FUNCTIONS.keys(), ...SPELLING_NAMES]);
    checker.problem(
      'NAME_UNKNOWN',
      node,
      `没有名为 ${shown(node.name)} 的函数；${near === null ? '本行自己的函数请写进“函数定义”，可用的函数见说明文档 docs/custom-scheme.zh-CN.md' : `是否想写“${near}”？`}`,
      `there is no function ${shown(node.name)}. ${near === null ? 'Define a function of your own in 函数定义; docs/custom-scheme.md lists those there are' : `Do you mean "${near}"?`}`,
    );
    return ANYTHING;
  }
  const wanted = definition.parameters;
  if (args.length !== wanted.length) {
    checker.problem(
      'SYNTAX',
      node,
      `${definition.name} 需要 ${wanted.length} 个参数（${wanted.join('，')}），这里有 ${args.length} 个`,
      `${definition.name} takes ${wanted.length} arguments (${wanted.join(', ')}), here are ${args.length}`,
    );
    return ANYTHING;
  }
  return { ...checker.resultOf(definition, args), column: inAggregate && args.some((arg) => arg.column) };
}
