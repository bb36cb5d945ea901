/**
 * A unit as powers of its words: 元/户 is 元¹户⁻¹, no word is a plain ratio. `unknown` fits everything;
 * `number` is a number written in the formula: it fits every sum and leaves every product as it is.
 */
export type Unit = 'unknown' | 'number' | ReadonlyMap<string, number>;

const RATIO: Unit = new Map();
/** Words for a plain ratio. */
const RATIO_WORDS = new Set(['%', '％', '‰', '比率', '比例', '系数', '倍']);
/** Other words for people: a rank (名) is compared with their number. */
const PEOPLE = new Set(['名', '位']);
/** Words that say nothing of a size. */
const NO_UNIT = new Set(['', '文本', '数值', '编号', '日期', '期间', '-', '—', '是/否', '1/0']);

export function unitOf(text: string | undefined): Unit {
  const trimmed = (text ?? '').trim();
  if (NO_UNIT.has(trimmed)) return 'unknown';
  if (RATIO_WORDS.has(trimmed)) return RATIO;
  const powers = new Map<string, number>();
  trimmed.split('/').forEach((part, i) => {
    for (const word of part.split(/[·*×]/)) {
      // 2 元/万元 is a price for 10,000 元: a ratio with a number in it.
      const name = i > 0 ? word.trim().replace(/^(每)?[百千万亿]元$/, '元') : word.trim();
      const counted = PEOPLE.has(name) ? '人' : name;
      if (name !== '' && name !== '1' && !RATIO_WORDS.has(name))
        powers.set(counted, (powers.get(counted) ?? 0) + (i === 0 ? 1 : -1));
    }
  });
  return cleaned(powers);
}

/** The unit as text: '' unknown, '%' a ratio, else 元, 元/户, 元·天 … */
export function unitText(unit: Unit): string {
  if (typeof unit === 'string') return '';
  if (unit.size === 0) return '%';
  const words = (sign: 1 | -1) =>
    [...unit]
      .filter(([, power]) => power * sign > 0)
      .flatMap(([word, power]) => Array<string>(Math.abs(power)).fill(word));
  const [above, below] = [words(1).join('·'), words(-1)];
  return [above === '' ? '1' : above, ...below].join('/');
}

export function product(a: Unit, b: Unit, sign: 1 | -1 = 1): Unit {
  if (a === 'unknown' || b === 'unknown') return 'unknown';
  if (b === 'number') return a;
  const powers = new Map(a === 'number' ? [] : a);
  for (const [word, power] of b) powers.set(word, (powers.get(word) ?? 0) + sign * power);
  return cleaned(powers);
}

/** The common unit of a sum, a comparison or the branches of a choice; null where they differ. */
export function common(a: Unit, b: Unit): Unit | null {
  if (a === 'number') return b;
  if (b === 'number') return a;
  if (a === 'unknown' || b === 'unknown') return a === 'unknown' ? b : a;
  return unitText(a) === unitText(b) || sameWords(a, b) ? a : null;
}

/** Whole powers of a unit; other powers are unknown unless it is a ratio. */
export function raised(unit: Unit, exponent: number | null): Unit {
  if (typeof unit === 'string') return unit;
  if (unit.size === 0) return unit;
  if (exponent === null || !Number.isInteger(exponent) || Math.abs(exponent) > 9) return 'unknown';
  return cleaned(new Map([...unit].map(([word, power]) => [word, power * exponent])));
}

function sameWords(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): boolean {
  return a.size === b.size && [...a].every(([word, power]) => b.get(word) === power);
}

function cleaned(powers: Map<string, number>): ReadonlyMap<string, number> {
  for (const [word, power] of powers) if (power === 0) powers.delete(word);
  return powers;
}
