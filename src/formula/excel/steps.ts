import type { FunctionDefinition } from '../definition';
import { frameOf, type Environment, type Frame } from '../frame';
import { FUNCTIONS, type CallNode } from '../functions';
import { formulaError } from '../faults';
import { childrenOf, type Node } from '../tree';
import type { StepUse } from './options';

/** No presets come near; a formula that does would not fit a sheet. */
const MAX_STEPS = 1000;
const MAX_FRAMES = 32;
const paths = new WeakMap<Frame, string>();

/** The frame of a call that knows its place in the formula, so that each use of a step has a key of its own. */
export function placedFrame(definition: FunctionDefinition, call: CallNode, env: Environment): Frame {
  const frame = frameOf(definition, call.args, env);
  if (frame.depth > MAX_FRAMES) throw tooLong(call);
  const outer = env.frame ? `${paths.get(env.frame) ?? ''}/` : '';
  paths.set(frame, `${outer}${call.name}@${call.span.start}`);
  return frame;
}

/** The uses of a call's steps, in order. */
export function usesIn(frame: Frame): StepUse[] {
  const environment: Environment = { frame, row: null };
  const { definition } = frame;
  return definition.steps.map((step) => ({
    key: `${paths.get(frame) ?? ''}.${step.name}`,
    definition,
    step,
    environment,
  }));
}

/** The steps of all domain functions that a formula calls, each after those it needs. */
export function stepsOf(node: Node, functions: ReadonlyMap<string, FunctionDefinition>): StepUse[] {
  const uses: StepUse[] = [];
  collect(node, { frame: null, row: null }, functions, uses);
  return uses;
}

function collect(
  node: Node,
  env: Environment,
  functions: ReadonlyMap<string, FunctionDefinition>,
  uses: StepUse[],
): void {
  for (const child of childrenOf(node)) collect(child, env, functions, uses);
  if (node.kind !== 'call' || FUNCTIONS.has(node.name)) return;
  const definition = functions.get(node.name);
  if (!definition || node.args.length !== definition.parameters.length) return;
  for (const use of usesIn(placedFrame(definition, node, env))) {
    collect(use.step.tree, use.environment, functions, uses);
    if (uses.length >= MAX_STEPS) throw tooLong(node);
    uses.push(use);
  }
}

export function tooLong(node: Node) {
  return formulaError(
    '写成 Excel 公式太长（上限 8192 个字符），请让步骤各占一列或拆成几个项目',
    'the Excel formula would be too long (8,192 characters at most): give the steps columns of their own or split the item',
    node.span,
  );
}

/** What has no native form, and what to do instead. */
export function notNative(node: Node, zh: string, en: string) {
  return formulaError(
    `不能写成 Excel 2016 的公式：${zh}`,
    `cannot be written for Excel 2016: ${en}`,
    node.span,
  );
}
