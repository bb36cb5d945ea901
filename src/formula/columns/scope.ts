import type { Node } from '../tree';
import type { Loader } from './vector';

/** A named part of a domain function: an argument in the caller's names, or a step in the function's own. */
export interface Part {
  node: Node;
  names: Names;
  /** Compiled once for each set of lines it is read over. */
  loaders: Map<object, Loader | null>;
}

/** The parameters and steps that a tree sees; null at the top. */
export interface Names {
  parts: ReadonlyMap<string, Part>;
  depth: number;
}

/** Counts the blocks that have been asked for, so that a column or a step is read once a block. */
export class Clock {
  private block = 0;

  /** The whole formula: each call is a new block. */
  top(loader: Loader): Loader {
    return (from, to) => {
      this.block += 1;
      return loader(from, to);
    };
  }

  /** A loader that is asked several times a block. */
  once(loader: Loader): Loader {
    let block = -1;
    let vector: ReturnType<Loader> | null = null;
    return (from, to) => {
      if (!vector || block !== this.block) {
        vector = loader(from, to);
        block = this.block;
      }
      return vector;
    };
  }
}
