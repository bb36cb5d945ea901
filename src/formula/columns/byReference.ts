import { EvaluationCache } from '../cache';
import { evaluate } from '../evaluate';
import type { Node } from '../tree';
import { Fault, type Scalar, type Scope } from '../value';
import { unitsToDecimal } from '../../money/fixed';
import { Cells } from './cells';
import {
  Buffers,
  constant,
  UNKNOWN,
  type FixedVector,
  type Loader,
  type TextVector,
  type Vector,
} from './vector';

/** More results than these are forgotten: memory stays bounded. */
const MOST_RESULTS = 65536;

/**
 * A strict operation without a kernel of its own (LEFT, TEXT, YEAR, EOMONTH, &, ^ …): the reference computes it once for each
 * distinct value of the one operand that varies; with more varying operands its lines are left to the reference.
 */
export function byReference(node: Node, args: readonly Loader[]): Loader {
  const known = new Results(node, args.length);
  const out = new Buffers();
  return (from, to) => {
    const vectors = args.map((arg) => arg(from, to));
    if (vectors.some((vector) => vector.kind === 'unknown' || vector.kind === 'approximate')) return UNKNOWN;
    const varying = vectors.findIndex((vector) => vector.kind !== 'constant');
    if (vectors.some((vector, k) => k > varying && varying >= 0 && vector.kind !== 'constant'))
      return UNKNOWN;
    known.begin(vectors, varying);
    if (varying < 0) return known.alone();
    return known.pick(vectors[varying], to - from, out);
  };
}

class Results {
  private readonly template: Node;
  private readonly values: Scalar[] = [];
  private readonly scope: Scope;
  private readonly cache = new EvaluationCache();
  private cells = new Cells();
  private varying = NaN;
  private byUnits = new Map<number, Map<number, number>>();
  private byText = new Map<string, number>();
  private blank = -1;
  private single: Vector | null = null;
  private indexes = new Int32Array(0);

  constructor(node: Node, count: number) {
    this.template = withOperands(node);
    this.values = new Array<Scalar>(count).fill(null);
    const nothing = (): never => {
      throw new Fault('FORMULA_ERROR', { zh: '', en: '' });
    };
    this.scope = {
      column: nothing,
      table: nothing,
      roster: nothing,
      all: nothing,
      history: nothing,
      name: (name) => this.values[Number(name)],
      isId: () => false,
    };
  }

  /** Takes the constant operands; other ones than before make all results void. */
  begin(vectors: readonly Vector[], varying: number): void {
    let same = varying === this.varying && this.cells.size < MOST_RESULTS;
    vectors.forEach((vector, k) => {
      if (vector.kind !== 'constant') return;
      if (this.values[k] !== vector.value) same = false;
      this.values[k] = vector.value;
    });
    if (same) return;
    this.varying = varying;
    this.cells = new Cells();
    this.byUnits = new Map();
    this.byText = new Map();
    this.blank = -1;
    this.single = null;
  }

  alone(): Vector {
    if (!this.single) {
      const value = this.compute();
      this.single = value === undefined ? UNKNOWN : constant(value);
    }
    return this.single;
  }

  pick(vector: Vector, count: number, out: Buffers): Vector {
    if (this.indexes.length < count) this.indexes = new Int32Array(count);
    if (vector.kind === 'fixed') this.pickUnits(vector, count);
    else if (vector.kind === 'text') this.pickTexts(vector, count);
    else return UNKNOWN;
    return this.cells.pick(this.indexes, vector.bad, count, out);
  }

  private pickUnits({ units, scale, blank }: FixedVector, count: number): void {
    let known = this.byUnits.get(scale);
    if (!known) this.byUnits.set(scale, (known = new Map<number, number>()));
    for (let i = 0; i < count; i += 1) {
      let index = blank?.[i] ? this.blankIndex() : known.get(units[i]);
      if (index === undefined) known.set(units[i], (index = this.add(unitsToDecimal(units[i] + 0, scale))));
      this.indexes[i] = index;
    }
  }

  private pickTexts({ codes, dictionary }: TextVector, count: number): void {
    const byCode = new Int32Array(dictionary.length).fill(-1);
    for (let i = 0; i < count; i += 1) {
      const code = codes[i];
      if (code < 0) this.indexes[i] = this.blankIndex();
      else {
        if (byCode[code] < 0) byCode[code] = this.textIndex(dictionary[code]);
        this.indexes[i] = byCode[code];
      }
    }
  }

  private textIndex(text: string): number {
    let index = this.byText.get(text);
    if (index === undefined) this.byText.set(text, (index = this.add(text)));
    return index;
  }

  private blankIndex(): number {
    if (this.blank < 0) this.blank = this.add(null);
    return this.blank;
  }

  private add(value: Scalar): number {
    this.values[this.varying] = value;
    return this.cells.add(this.compute());
  }

  private compute(): Scalar | undefined {
    try {
      return evaluate(this.template, this.scope, { functions: new Map(), cache: this.cache });
    } catch (fault) {
      if (fault instanceof Fault) return undefined;
      throw fault;
    }
  }
}

/** The operation over names 0, 1, … in place of its operands. */
function withOperands(node: Node): Node {
  const operand = (k: number): Node => ({ kind: 'name', name: String(k), span: node.span });
  if (node.kind === 'binary') return { ...node, left: operand(0), right: operand(1) };
  return node.kind === 'call' ? { ...node, args: node.args.map((_, k) => operand(k)) } : node;
}
