import { CELL_FUNCTIONS } from '../../src/functions/catalogue';
import { CellError, type Language } from '../../src/functions/errors';
import { explainReward } from '../../src/functions/explain-reward';
import { spilled } from './support';

/** An error value as custom functions are given it. */
const NOT_AVAILABLE = { code: '#N/A', message: '' };

/** What people put where an argument belongs. */
const ODD: Readonly<Record<string, unknown>> = {
  'an omitted argument': undefined,
  'a blank': null,
  'an empty text': '',
  'a space': ' ',
  truth: true,
  'a word': '新赠',
  'a number as text': '1000',
  'a number with commas': '1,000.50',
  'a full-width number': '１０００',
  'a date as text': '2023-01-31',
  'a day with a time': 45_000.5,
  'a negative number': -1,
  zero: 0,
  'the largest number': 1.7e308,
  'the smallest number': 5e-324,
  'a long text': '长'.repeat(32_767),
  'emoji and right-to-left text': '👩‍💼\u202Eabc',
  'a formula as text': '=1+1',
  'a name of the prototype': '__proto__',
  'a row of cells': [[1, 2, 3]],
  'a column of cells': [[1], [2], [3]],
  'a block of cells': [
    [1, 2],
    [3, 4],
  ],
  'a blank range': [[null], [null]],
  'a range of nothing': [[]],
  'an error value': NOT_AVAILABLE,
  'a range with an error value': [[1], [NOT_AVAILABLE]],
};

const NONSENSE = /undefined|NaN|Infinity|\[object|TypeError|null/;

/** Values that Excel can show, errors with words for its user. */
function complaints(result: readonly (readonly unknown[])[], language: Language): string[] {
  const found: string[] = [];
  const width = result[0]?.length ?? 0;
  if (result.length === 0 || width === 0) found.push('no cells');
  for (const row of result) {
    if (row.length !== width) found.push('rows of different length');
    for (const cell of row) {
      if (typeof cell === 'number' && !Number.isFinite(cell)) found.push(`the number ${cell}`);
      if (cell === null || cell === undefined) found.push(`the value ${String(cell)}`);
      if (!(cell instanceof CellError)) continue;
      const { message } = cell;
      if (message.trim() === '') found.push('an error without words');
      if (NONSENSE.test(message.replace('__proto__', ''))) found.push(message.slice(0, 200));
      if (language === 'zh' && !/[\u4e00-\u9fff]/.test(message)) found.push(`no Chinese: ${message}`);
      if (message.length > 600) found.push(`a message of ${message.length} characters`);
    }
  }
  return found;
}

describe('Arguments that make no sense', () => {
  it.each(CELL_FUNCTIONS.map((called) => [called.id, called] as const))(
    '%s gives values or errors with a message, whatever is put in each place',
    async (id, { arguments: places, example }) => {
      const found: string[] = [];
      for (let at = 0; at < places.length; at += 1)
        for (const [what, odd] of Object.entries(ODD))
          for (const language of ['zh', 'en'] as const) {
            const args = places.map((_, place) => example.arguments[place] ?? null) as unknown[];
            args[at] = odd;
            const where = `${what} as ${places[at].name}`;
            try {
              const result = await spilled(id, args, language);
              found.push(...complaints(result, language).map((one) => `${where}: ${one}`));
              const told = await explainReward(id, args, language);
              found.push(...complaints(told, language).map((one) => `explained, ${where}: ${one}`));
            } catch (error) {
              found.push(`${where}: ${String(error)}`);
            }
          }
      expect(found).toEqual([]);
    },
  );

  it.each(CELL_FUNCTIONS.map((called) => [called.id, called] as const))(
    '%s is explained as text that says its result',
    async (id, { example }) => {
      const [[text]] = await explainReward(id, example.arguments, 'zh');
      expect(typeof text).toBe('string');
      const { result } = example;
      const shown = typeof result === 'number' ? new RegExp(`\\b${result}\\b|${result * 100}%`) : /./;
      expect(String(text).replaceAll(',', '')).toMatch(shown);
    },
  );
});
