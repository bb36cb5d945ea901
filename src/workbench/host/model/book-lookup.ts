import type { Book, Sheet } from './types';

export const findSheet = (book: Book, key: string): Sheet | undefined =>
  book.sheets.find((sheet) => sheet.id === key || sheet.name.toLowerCase() === key.toLowerCase());
