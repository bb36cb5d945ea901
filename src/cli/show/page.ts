import type { Language, Say } from '../language';

/** Where and how text is laid out. */
export interface Page {
  say: Say;
  language: Language;
  width: number;
}
