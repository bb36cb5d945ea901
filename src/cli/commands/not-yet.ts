import type { Command } from 'commander';
import { UsageError } from '../../app/usage';
import type { Session } from '../session';

/** Commands of the next version: known by name, so that the answer is not "no such command". */
export function addNotYet(program: Command, _session: Session): void {
  for (const name of ['statements', 'seal', 'verify']) {
    program
      .command(name, { hidden: true })
      .argument('[rest...]')
      .allowUnknownOption()
      .helpOption(false)
      .action(() => {
        throw notYet(name);
      });
  }
}

/** The words for something that a later version brings. */
export function notYet(what: string): UsageError {
  return new UsageError({
    zh: `本版本尚不支持 ${what}，将在后续版本提供。`,
    en: `${what} is not in this version yet; a later one brings it.`,
  });
}
