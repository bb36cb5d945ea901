import { HostError, invalidArgument } from '../protocol/errors';
import { parseRect, splitSheet } from './address';
import { findSheet } from './book-lookup';
import { checkFormula } from './formula-check';
import type { Area, Book, Name, Sheet } from './types';

/** @throws InvalidArgument for a name Excel refuses: a cell address, a blank inside, a digit first. */
export function checkName(name: string): void {
  const wellFormed = /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) && name.length <= 255;
  if (!wellFormed || /^[A-Za-z]{1,3}\d+$/.test(name) || /^[rRcC]$/.test(name) || /^R\d*C\d*$/i.test(name))
    throw invalidArgument(`"${name}" cannot be a name.`);
}

export const findName = (names: readonly Name[], key: string): Name | undefined =>
  names.find((name) => name.name.toLowerCase() === key.toLowerCase());

export function addName(book: Book, sheet: Sheet | null, name: string, formula: string, comment = ''): Name {
  checkName(name);
  const names = sheet ? sheet.names : book.names;
  if (findName(names, name)) throw new HostError('ItemAlreadyExists');
  if (!checkFormula(formula)) throw invalidArgument();
  const added: Name = { book, sheet, name, formula, visible: true, comment };
  names.push(added);
  book.calculation.dirty = true;
  return added;
}

export function deleteName(name: Name): void {
  const names = name.sheet ? name.sheet.names : name.book.names;
  const at = names.indexOf(name);
  if (at >= 0) names.splice(at, 1);
  name.book.calculation.dirty = true;
}

/** The cells a name stands for; null where it is a constant, a formula, or its cells are gone. */
export function areaOfName(name: Name): Area | null {
  const { sheet, rest } = splitSheet(name.formula.slice(1));
  const rect = parseRect(rest);
  const target = sheet === undefined ? name.sheet : findSheet(name.book, sheet);
  return rect && target ? { sheet: target, rect } : null;
}
