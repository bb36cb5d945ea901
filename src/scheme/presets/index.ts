import { checkScheme } from '../check-scheme';
import { loadScheme, type Scheme } from '../scheme';
import type { SchemeSource } from '../source';
import { corporateManager } from './corporate-manager';
import { fourVirtues } from './four-virtues';
import { grading } from './grading';
import { marketingKpi } from './marketing-kpi';
import { microloan } from './microloan';
import { openingSeason } from './opening-season';
import { postAndPiece } from './post-and-piece';
import { riskReserve } from './risk-reserve';

/** The schemes that ship with the product. */
export const PRESETS: readonly SchemeSource[] = [
  corporateManager,
  fourVirtues,
  riskReserve,
  openingSeason,
  marketingKpi,
  microloan,
  postAndPiece,
  grading,
];

/** Parsed and checked once a process: scenarios run a scheme again and again. */
const loaded = new Map<string, Scheme>();

/** A shipped scheme by its id; null where there is none. A preset that does not load is our own bug. */
export function presetScheme(id: string): Scheme | null {
  const known = loaded.get(id);
  if (known) return known;
  const source = PRESETS.find((preset) => preset.id === id);
  if (!source) return null;
  const { scheme, problems } = loadScheme(source);
  const errors = scheme ? checkScheme(scheme).filter((problem) => problem.severity === 'error') : problems;
  if (!scheme || errors.length > 0) throw new Error(`Preset ${id} does not load: ${JSON.stringify(errors)}`);
  loaded.set(id, scheme);
  return scheme;
}

/** Parameter names of all shipped schemes: in 参数 none of them is a mistake. */
export function presetParameters(): Set<string> {
  return new Set(PRESETS.flatMap((preset) => preset.参数.map((parameter) => parameter.参数)));
}
