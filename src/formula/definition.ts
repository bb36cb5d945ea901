import type { Node } from './tree';

/** A named step of a domain function: readable on its own, with the clause it takes from. */
export interface Step {
  name: string;
  formula: string;
  clause: string;
  tree: Node;
}

/**
 * A domain function written in the rule language. Its value is its last step; steps see the parameters and earlier steps
 * (and, in a bank's own function, scheme parameters and tables).
 */
export interface FunctionDefinition {
  name: string;
  parameters: readonly string[];
  steps: readonly Step[];
  clause: string;
}
