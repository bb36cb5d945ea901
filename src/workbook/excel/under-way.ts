import { failure } from './failure';

let writing = false;

/** Is a write under way? Edits that Excel tells of meanwhile are our own. */
export function isWriting(): boolean {
  return writing;
}

/** Writes and repairs keep out of each other's way. Throws ExcelFailure BUSY. */
export async function alone<T>(work: () => Promise<T>): Promise<T> {
  if (writing) throw failure('BUSY');
  writing = true;
  try {
    return await work();
  } finally {
    writing = false;
  }
}
