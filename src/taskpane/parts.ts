import type { Message } from '../formula/value';
import { shellWords } from './words/shell';

/**
 * The parts of the program that are not needed to begin: each is fetched from beside the page when it is first wanted,
 * at the latest while the pane is idle. Custom functions need none of them.
 */
const PARTS = {
  views: () => import(/* webpackChunkName: "views" */ './views/later'),
  engine: () => import(/* webpackChunkName: "engine" */ './state/engine'),
  report: () => import(/* webpackChunkName: "report" */ '../app/report'),
  seal: () => import(/* webpackChunkName: "seal" */ '../app/seal/seal'),
  verify: () => import(/* webpackChunkName: "verify" */ '../app/seal/verify'),
  template: () => import(/* webpackChunkName: "template" */ './state/blank'),
  sample: () => import(/* webpackChunkName: "sample" */ '../app/sample/sample'),
};

export type PartName = keyof typeof PARTS;
export type Part<N extends PartName> = Awaited<ReturnType<(typeof PARTS)[N]>>;
export const PART_NAMES = Object.keys(PARTS) as PartName[];

/** A part of the program could not be fetched: the server is away, or has another version by now. */
export class PartMissing extends Error {
  readonly code = 'PART_MISSING';
  readonly text: Message = shellWords.partMissing;
}

/** Fetches a part once; one that did not come is asked for again the next time. Throws PartMissing. */
export async function partOf<N extends PartName>(name: N): Promise<Part<N>> {
  try {
    return (await PARTS[name]()) as Part<N>;
  } catch (error) {
    throw isMissing(error) ? new PartMissing(name) : error;
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && error.name === 'ChunkLoadError';
}

/** Fetches what is left while there is nothing to do, so that later nothing waits and the server may go away. */
export async function fetchAhead(idle: () => Promise<void>): Promise<void> {
  for (const name of PART_NAMES) {
    await idle();
    // Whoever needs it asks again, and is told then.
    await partOf(name).catch(() => undefined);
  }
}
