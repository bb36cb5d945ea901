import type { FunctionSource } from '../scheme/source';
import { CELL_FUNCTIONS } from './catalogue';
import type { Example } from './cell-function';
import { cellFunctionNamed } from './definitions';
import { CellError, type Language } from './errors';
import { explainCells, type ExplainedCells } from './explain-text';

/** EXPLAINREWARD("MARKETINGREWARD", its arguments…): how the amount comes about, as text. */
export const EXPLAIN_REWARD = {
  id: 'EXPLAINREWARD',
  description: {
    zh: '解释奖励怎么算出来：函数名后面照原样写它的参数，返回逐步算式和条款。',
    en: 'How a reward comes about: the function’s name, then its arguments as they are; gives each step and its clause as text.',
  },
  name: { zh: '函数名', en: 'name', help: { zh: '如 "MARKETINGREWARD"', en: 'As "MARKETINGREWARD"' } },
  rest: {
    zh: '参数',
    en: 'argument',
    help: { zh: '该函数的各个参数，顺序相同', en: 'The arguments of that function, in its order' },
  },
  example: { arguments: ['MARKETINGREWARD', 1000000, '新增', 1], result: null } satisfies Example,
} as const;

/** The explanation of a call, or what is wrong with it. */
export function explainReward(
  name: unknown,
  args: readonly unknown[],
  language: Language,
): ExplainedCells | Promise<ExplainedCells> {
  const typed = String(single(name) ?? '');
  const called = cellFunctionNamed(typed);
  if (called) return explainCells(called, args, language);
  const known = near(typed);
  const message =
    language === 'zh'
      ? `没有名为“${typed}”的函数${known ? `，是否应为 ${known}？` : '：请写本加载项的函数名，如 "MARKETINGREWARD"'}`
      : `there is no function "${typed}"${known ? `: did you mean ${known}?` : ': write one of this add-in, as "MARKETINGREWARD"'}`;
  return [[new CellError('#VALUE!', message)]];
}

/** What cells can explain. */
export function explainable(): readonly FunctionSource[] {
  return CELL_FUNCTIONS.map(({ source }) => source);
}

function single(raw: unknown): unknown {
  return Array.isArray(raw) ? single(raw[0]) : raw;
}

/** The function that shares the longest beginning, of at least four letters. */
function near(typed: string): string | undefined {
  const wanted = typed.trim().toUpperCase();
  const shared = (id: string) => {
    let n = 0;
    while (n < id.length && id[n] === wanted[n]) n += 1;
    return n;
  };
  const [best] = CELL_FUNCTIONS.map(({ id }) => id).sort((a, b) => shared(b) - shared(a));
  return shared(best) >= 4 ? best : undefined;
}
