import { Cells } from '../formula/columns/cells';
import { Buffers, UNKNOWN, type Loader } from '../formula/columns/vector';
import { isDecimal } from '../formula/compare';
import { MAX_SERIAL } from '../formula/serial';
import { Fault, type Scalar } from '../formula/value';
import { textAt } from '../ledger/ledger';
import { parameterAt, type Parameter } from '../scheme/parameters';
import type { RunContext } from './context';
import { rosterRowAt } from './roster';

/**
 * 参数(名称, 日期) over lines: the parameter on each line's own day, for the post that the officer had then.
 * Blank days, days outside the calendar and versions without a value are left to the reference.
 */
export function datedParameter(
  run: RunContext,
  parameter: Parameter,
  officers: Int32Array,
  days: Loader,
): Loader {
  const pick = new DatedPick(run, parameter);
  const [work, out] = [new Buffers(), new Buffers()];
  return (from, to) => {
    const count = to - from;
    const given = days(from, to);
    const indexes = work.codes;
    if (given.kind === 'constant') {
      if (!isDecimal(given.value)) return UNKNOWN;
      const day = given.value.floor().toNumber();
      for (let i = 0; i < count; i += 1) indexes[i] = pick.at(officers[from + i], day);
      return pick.cells.pick(indexes, null, count, out);
    }
    if (given.kind !== 'fixed' || given.scale !== 0) return UNKNOWN;
    for (let i = 0; i < count; i += 1) {
      const none = given.bad?.[i] || given.blank?.[i];
      indexes[i] = none ? LOST : pick.at(officers[from + i], given.units[i]);
    }
    return pick.cells.pick(indexes, given.bad, count, out);
  };
}

/** The first cell of every pick: no value, so that the reference tells why. */
const LOST = 0;

/** Which version holds for an officer on a day, each pair of post and day decided once. */
class DatedPick {
  readonly cells = new Cells([undefined]);
  private readonly slots = new Map<Scalar | Fault, number>();
  private readonly known = new Map<string, Map<number, number>>();
  private readonly byPost: boolean;

  constructor(
    private readonly run: RunContext,
    private readonly parameter: Parameter,
  ) {
    this.byPost = parameter.versions.some(({ post }) => post !== null);
  }

  at(officer: number, day: number): number {
    if (!(day >= 0 && day <= MAX_SERIAL)) return LOST;
    const post = this.byPost && officer >= 0 ? this.postOf(officer, day) : null;
    let ofPost = this.known.get(post ?? '');
    if (!ofPost) this.known.set(post ?? '', (ofPost = new Map()));
    let index = ofPost.get(day);
    if (index === undefined) ofPost.set(day, (index = this.slotOf(post, day)));
    return index;
  }

  private postOf(officer: number, day: number): string | null {
    const { roster } = this.run;
    return textAt(roster.ledger, '岗位', rosterRowAt(roster, officer, day));
  }

  private slotOf(post: string | null, day: number): number {
    const { value } = parameterAt(this.parameter, post, day);
    let slot = this.slots.get(value);
    if (slot === undefined)
      this.slots.set(value, (slot = value instanceof Fault ? LOST : this.cells.add(value)));
    return slot;
  }
}
