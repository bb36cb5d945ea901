import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/** What `npm start -- …` was asked. */
export interface Asked {
  /** The workbook to open; without one the sample. */
  book: string | null;
  language: 'zh' | 'en';
  port: number;
  browser: boolean;
  /** Stay and serve even where nobody watches. */
  serve: boolean;
}

export class UsageError extends Error {}

const USAGE = 'npm start -- [BOOK.xlsx] [--lang zh|en] [--port N] [--no-browser] [--serve]';

/** Throws UsageError with both languages. `folder` is where the person called from. */
export function readArguments(argv: readonly string[], folder: string): Asked {
  const asked: Asked = { book: null, language: 'zh', port: 0, browser: true, serve: false };
  const rest = [...argv];
  while (rest.length > 0) {
    const word = rest.shift()!;
    if (word === '--no-browser') asked.browser = false;
    else if (word === '--serve') asked.serve = true;
    else if (word === '--lang') {
      const language = rest.shift();
      if (language !== 'zh' && language !== 'en') throw usage('--lang');
      asked.language = language;
    } else if (word === '--port') {
      asked.port = Number(rest.shift());
      if (!Number.isInteger(asked.port) || asked.port < 0 || asked.port > 65_535) throw usage('--port');
    } else if (word.startsWith('-') || asked.book !== null) throw usage(word);
    else asked.book = bookAt(resolve(folder, word), word);
  }
  return asked;
}

function bookAt(path: string, asked: string): string {
  if (!/\.(xlsx|xlsm)$/i.test(path))
    throw new UsageError(`${asked}：请给 .xlsx 或 .xlsm 文件。 An .xlsx or .xlsm file is expected.`);
  if (!existsSync(path)) throw new UsageError(`找不到文件 ${path}。 There is no file ${path}.`);
  return path;
}

const usage = (word: string): UsageError => new UsageError(`${word}？ ${USAGE}`);
