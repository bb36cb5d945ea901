import type { FixedColumn } from '../../money/fixed';
import type { FunctionDefinition } from '../definition';
import { arityProblem, FUNCTIONS } from '../functions';
import type { Node } from '../tree';
import { columnLeaves } from '../rowwise';
import type { Scalar } from '../value';
import { plus, type Combine } from './arithmetic';
import { byCombination, byReference } from './byReference';
import { compileCall } from './calls';
import { comparison } from './comparison';
import type { CallNode, Compiler } from './compiling';
import { factorsOf } from './factors';
import { Product, type Factor } from './product';
import { foldedValue } from './fold';
import { isId } from './reading';
import { Clock, type Names, type Part } from './scope';
import { sign, SIGNS } from './unary';
import { constant, type ColumnScope, type Loader } from './vector';

/** Domain functions inside domain functions; the reference stops there too. */
const MAX_CALLS = 32;

/**
 * A formula compiled to run block by block, or null where the fast path cannot read it: then the reference evaluates every line.
 * A part that cannot be read inside a branch leaves only the lines that take the branch to the reference.
 */
export function compileColumns(
  node: Node,
  scope: ColumnScope,
  functions: ReadonlyMap<string, FunctionDefinition>,
): Loader | null {
  return new FormulaCompiler(scope, functions, null).program(node, null);
}

class FormulaCompiler implements Compiler {
  readonly clock = new Clock();
  private readonly sources = new Map<string, Loader | null>();
  private rowCompiler: FormulaCompiler | null = null;

  constructor(
    readonly scope: ColumnScope,
    readonly functions: ReadonlyMap<string, FunctionDefinition>,
    /** In an aggregate over the rows of groups: the compiler of the formula around it. */
    readonly around: FormulaCompiler | null,
  ) {}

  program(node: Node, names: Names | null): Loader | null {
    const loader = this.compile(node, names);
    return loader && this.clock.top(loader);
  }

  /** The compiler for the rows of the groups, or null where there are none. */
  get rows(): FormulaCompiler | null {
    const { group } = this.scope;
    if (!group) return null;
    return (this.rowCompiler ??= new FormulaCompiler(group.rows, this.functions, this));
  }

  compile(node: Node, names: Names | null): Loader | null {
    return this.fold(node, names) ?? this.kernel(node, names) ?? this.combined(node, names);
  }

  /** What has no kernels, outside domain functions and groups. */
  private combined(node: Node, names: Names | null): Loader | null {
    if ((names && names !== TOP) || this.around || this.scope.group) return null;
    if (node.kind !== 'call' && node.kind !== 'binary') return null;
    return byCombination(node, this.scope, this.functions, (leaf) => this.kernel(leaf, null));
  }

  private kernel(node: Node, names: Names | null): Loader | null {
    switch (node.kind) {
      case 'number':
      case 'text':
      case 'boolean':
        return this.literal(node.value);
      case 'column':
        return this.source(`[${node.column}`, () => this.scope.column(node.column));
      case 'roster':
        return this.source(`.${node.column}`, () => this.scope.roster(node.column));
      case 'name':
        return this.name(node.name, names);
      case 'unary':
        return this.unary(node, names);
      case 'binary':
        return this.binary(node, names);
      case 'call':
        return this.call(node, names);
      default:
        return null;
    }
  }

  private source(key: string, load: () => Loader | null): Loader | null {
    let loader = this.sources.get(key);
    if (loader === undefined) {
      const made = load();
      this.sources.set(key, (loader = made && this.clock.once(made)));
    }
    return loader;
  }

  private name(name: string, names: Names | null): Loader | null {
    const part = names?.parts.get(name);
    if (!part) return this.source(name, () => this.scope.name(name));
    // The reference computes such a part for all rows at once, so a fault in one row is a fault of the group.
    if (this.around && !isSimple(part.node)) return null;
    return this.part(part);
  }

  private part(part: Part): Loader | null {
    let loader = part.loaders.get(this);
    if (loader === undefined) {
      const made = this.compile(part.node, part.names);
      part.loaders.set(this, (loader = made && this.clock.once(made)));
    }
    return loader;
  }

  /** The argument of an aggregate over rows, as a formula of its own. */
  argument(node: Node, names: Names | null): Loader | null {
    const loader = this.plain(node, names);
    return loader && this.clock.top(loader);
  }

  /** The same inside a greater formula over the rows. */
  plain(node: Node, names: Names | null): Loader | null {
    const part = node.kind === 'name' ? names?.parts.get(node.name) : undefined;
    return part ? this.plain(part.node, part.names) : this.compile(node, names);
  }

  /** Has the node one value a row of the group (a bare [列] outside the aggregates in it)? */
  spansRows(node: Node, names: Names | null): boolean {
    return columnLeaves(node).some((leaf) => {
      if (leaf.kind === 'column') return this.scope.group !== undefined || this.around !== null;
      const part = leaf.kind === 'name' ? names?.parts.get(leaf.name) : undefined;
      return part !== undefined && this.spansRows(part.node, part.names);
    });
  }

  /** A whole column of a table, given as such or as a parameter. */
  tableColumn(node: Node, names: Names | null): readonly Scalar[] | null {
    if (node.kind === 'tableColumn') return this.scope.table(node.table, node.column);
    if (node.kind === 'all') return this.scope.all?.(node.item) ?? null;
    const part = node.kind === 'name' ? names?.parts.get(node.name) : undefined;
    return part ? this.tableColumn(part.node, part.names) : null;
  }

  /** The same column as fixed numbers, where the scope has it so. */
  fixedColumn(node: Node, names: Names | null): FixedColumn | null {
    if (node.kind === 'tableColumn') return this.scope.fixedTable?.(node.table, node.column) ?? null;
    const part = node.kind === 'name' ? names?.parts.get(node.name) : undefined;
    return part ? this.fixedColumn(part.node, part.names) : null;
  }

  literal(value: Scalar): Loader {
    const vector = constant(value);
    return () => vector;
  }

  /** The value of a node that is the same for every line, where it is known before any line is read. */
  constantOf(node: Node, names: Names | null): Scalar | undefined {
    if (node.kind === 'number' || node.kind === 'text' || node.kind === 'boolean') return node.value;
    const part = node.kind === 'name' ? names?.parts.get(node.name) : undefined;
    if (part) return this.constantOf(part.node, part.names);
    if (node.kind === 'name') return this.constantName(node.name);
    const vector = this.fold(node, names)?.(0, 0);
    return vector?.kind === 'constant' ? vector.value : undefined;
  }

  /** A product of several factors, as one operation; null for anything else. */
  product(node: Node, names: Names | null): Product | null {
    const parts = factorsOf(node);
    if (parts.length < 2) return null;
    const factors: Factor[] = [];
    for (const { factor, divides } of parts) {
      const loader = typeof factor === 'object' ? this.compile(factor, names) : this.literal(SIGNS[factor]);
      if (!loader) return null;
      factors.push({ loader, divides });
    }
    return new Product(factors);
  }

  private unary(node: Extract<Node, { kind: 'unary' }>, names: Names | null): Loader | null {
    if (factorsOf(node).length > 2) return this.product(node, names)?.load ?? null;
    const operand = this.compile(node.operand, names);
    if (!operand) return null;
    const apply = sign(node.operator);
    return (from, to) => apply(operand(from, to), to - from);
  }

  private binary(node: Extract<Node, { kind: 'binary' }>, names: Names | null): Loader | null {
    if (node.operator === '*' || node.operator === '/') return this.product(node, names)?.load ?? null;
    const left = this.compile(node.left, names);
    const right = this.compile(node.right, names);
    if (!left || !right) return null;
    const combine = this.operation(node, names);
    if (!combine) return byReference(node, [left, right]);
    return (from, to) => combine(left(from, to), right(from, to), to - from);
  }

  private operation(node: Extract<Node, { kind: 'binary' }>, names: Names | null): Combine | null {
    switch (node.operator) {
      case '+':
        return plus(1);
      case '-':
        return plus(-1);
      // Products and quotients are compiled as one; the other two go by the reference.
      case '*':
      case '/':
      case '^':
      case '&':
        return null;
      default:
        return comparison(node.operator, this.isId(node.left, names) || this.isId(node.right, names));
    }
  }

  private call(node: CallNode, names: Names | null): Loader | null {
    const builtIn = FUNCTIONS.get(node.name);
    if (builtIn) return arityProblem(builtIn, node.args.length) ? null : compileCall(this, node, names);
    const definition = this.functions.get(node.name);
    return definition ? this.domain(definition, node, names) : null;
  }

  /** A domain function: parameters stand for the arguments, each step is computed at most once a block. */
  private domain(definition: FunctionDefinition, node: CallNode, names: Names | null): Loader | null {
    const depth = (names?.depth ?? 0) + 1;
    if (node.args.length !== definition.parameters.length || depth > MAX_CALLS) return null;
    const parts = new Map<string, Part>();
    const own: Names = { parts, depth };
    definition.parameters.forEach((name, i) =>
      parts.set(name, { node: node.args[i], names: names ?? TOP, loaders: new Map() }),
    );
    definition.steps.forEach((step) =>
      parts.set(step.name, { node: step.tree, names: own, loaders: new Map() }),
    );
    return this.name(definition.steps[definition.steps.length - 1].name, own);
  }

  /** A part without lines or officers (numbers, whole columns, names that are the same for all) is computed once, by the reference. */
  private fold(node: Node, names: Names | null): Loader | null {
    const value = foldedValue(node, this.scope, (name) =>
      names?.parts.has(name) ? undefined : this.constantName(name),
    );
    return value === undefined ? null : this.literal(value);
  }

  /** The value of a name of the scope that is the same for every line. */
  private constantName(name: string): Scalar | undefined {
    const vector = this.source(name, () => this.scope.name(name))?.(0, 0);
    return vector?.kind === 'constant' ? vector.value : undefined;
  }

  written(node: Node, names: Names | null): Node {
    const part = node.kind === 'name' ? names?.parts.get(node.name) : undefined;
    // A step's names are the function's own.
    return part && part.names !== names ? this.written(part.node, part.names) : node;
  }

  isId(node: Node, names: Names | null): boolean {
    return isId(node, names, this.scope);
  }
}

/** A reference or a literal: reading it for one row cannot differ from reading it for all. */
function isSimple(node: Node): boolean {
  return node.kind !== 'unary' && node.kind !== 'binary' && node.kind !== 'call';
}

const TOP: Names = { parts: new Map(), depth: 0 };
