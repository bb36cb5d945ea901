import type { Fault, FaultCode, Message } from '../formula/value';
import type { CellFunction } from './cell-function';

/** The language of messages. */
export type Language = 'zh' | 'en';

/** An error that a cell shows. Excel shows a message only with these two. */
export class CellError {
  constructor(
    readonly code: '#VALUE!' | '#N/A',
    readonly message: string,
  ) {}
}

/** Something is not there yet: #N/A, which charts and lookups pass over. Anything else is a mistake: #VALUE!. */
const MISSING: ReadonlySet<FaultCode> = new Set([
  'PARAMETER_MISSING',
  'MANUAL_DECISION',
  'TARGET_MISSING',
  'SCORE_MISSING',
  'LOAN_UNKNOWN',
]);

/** What to do, where the rule's own words only say what is missing. */
const MENDS: Partial<Record<FaultCode, Message>> = {
  MANUAL_DECISION: {
    zh: '：核定后填写“核定笔数”和“核定合计”',
    en: ': fill in decisions and decided once it has',
  },
  PARAMETER_MISSING: {
    zh: '：请在参数表里填写，或作为参数给出',
    en: ': fill it in, or give it as an argument',
  },
  WEIGHTS_NOT_100: { zh: '，请检查权重', en: ': check the weights' },
  TARGET_ZERO: { zh: '，请检查目标', en: ': check the target' },
};

/** More than a cell can hold. */
export function tooLarge(language: Language): CellError {
  const words = {
    zh: '结果太大，单元格放不下，请检查各参数',
    en: 'the result is too large for a cell: check the arguments',
  };
  return new CellError('#VALUE!', words[language]);
}

/** As much of a cell's own text as a message quotes. */
const QUOTED = 40;

function clipped(text: string): string {
  return text.replace(/([“"])([^“”"]+)([”"])/g, (whole, open: string, quoted: string, close: string) => {
    const letters = [...quoted];
    return letters.length > QUOTED ? `${open}${letters.slice(0, QUOTED).join('')}…${close}` : whole;
  });
}

/** The error of a fault, in words for the cell's user. */
export function cellError(fault: Fault, { arguments: args }: CellFunction, language: Language): CellError {
  const code = MISSING.has(fault.code) ? '#N/A' : '#VALUE!';
  const text = clipped(fault.text[language]);
  const mend = /请|fill|select/.test(text) ? '' : (MENDS[fault.code]?.[language] ?? '');
  // The rule names a parameter and what the caller put in: here both are the argument.
  const plain = `${text}${mend}`
    .replace(/“([^”]+)”（“\1”）/g, '“$1”')
    .replace(/"([^"]+)" \("\1"\)/g, '"$1"')
    .replace(/（列 §\[[^\]]*\]）| \(column §\[[^\]]*\]\)/g, '');
  if (language === 'zh') return new CellError(code, plain);
  const english = args.reduce(
    (message, { name, english: en }) => message.replaceAll(`"${name}"`, `"${en}" (${name})`),
    plain,
  );
  return new CellError(code, english);
}
