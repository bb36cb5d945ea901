import { readFileSync } from 'node:fs';
import type { Book } from '../../ledger/grid';
import { noAccess, notFound, tooLarge, UnreadableFile } from '../unreadable';
import { readBook } from './read';

/** The bytes of a file. Throws UnreadableFile, for a missing or locked file too. */
export function readBytes(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throw refusal(path, error);
  }
}

/** Reads the workbook at a path. Throws UnreadableFile. */
export function readBookFile(path: string): Book {
  return readBook(readBytes(path));
}

function refusal(path: string, error: unknown): UnreadableFile {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR') return notFound(path);
  if (code === 'ERR_FS_FILE_TOO_LARGE') return tooLarge(String(code));
  return noAccess(path);
}
