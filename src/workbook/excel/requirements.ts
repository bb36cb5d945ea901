import type { Bilingual } from '../unreadable';
import { failure, ExcelFailure } from './failure';
import { supports } from './office';

/** A set of the API that this Excel lacks, and what does not work without it. */
export interface MissingApi {
  set: string;
  version: string;
  what: Bilingual;
  /** Nothing can be written without it. */
  needed: boolean;
}

const WANTED: readonly MissingApi[] = [
  { set: 'ExcelApi', version: '1.9', needed: true, what: { zh: '读写工作簿', en: 'reading and writing' } },
  {
    set: 'ExcelApi',
    version: '1.13',
    needed: false,
    what: { zh: '重写封存记录时保留表格引用', en: 'keeping references to tables when sheets are rewritten' },
  },
  {
    set: 'ExcelApi',
    version: '1.14',
    needed: false,
    what: { zh: '区分本插件与用户的修改', en: "telling the user's edits from our own" },
  },
];

/** What this Excel lacks; an empty list is the usual case. */
export function missingApis(): MissingApi[] {
  return WANTED.filter(({ set, version }) => !supports(version, set));
}

/** Throws ExcelFailure MISSING_API. */
export function requireApis(): void {
  const missing = missingApis().filter(({ needed }) => needed);
  if (missing.length === 0) return;
  const { text } = failure('MISSING_API');
  throw new ExcelFailure(
    'MISSING_API',
    text,
    missing.map(({ set, version }) => `${set} ${version}`).join(', '),
  );
}
