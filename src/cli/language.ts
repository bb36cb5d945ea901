import type { Message } from '../formula/value';

export type Language = 'zh' | 'en';
export const LANGUAGES: readonly Language[] = ['zh', 'en'];

/** Picks one language's words. */
export type Say = (message: Message) => string;

export function speaking(language: Language): Say {
  return (message) => message[language];
}

/** The language that an argument list asks for, before it is parsed: complaints about it come in that language too. */
export function languageAsked(argv: readonly string[]): Language {
  const joined = argv.find((argument) => argument.startsWith('--lang='))?.slice('--lang='.length);
  const at = argv.indexOf('--lang');
  const asked = joined ?? (at < 0 ? undefined : argv[at + 1]);
  return asked === 'en' ? 'en' : 'zh';
}
