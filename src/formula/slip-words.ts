import type { Token } from './tokens';
import type { Message } from './value';

/** A token that cannot stand where it stands, and what is around it. */
export interface Slip {
  found: string;
  before: Token | undefined;
  token: Token;
  next: Token | undefined;
  /** Inside parentheses or a call. */
  inside: boolean;
  /** What should stand there. */
  wanted: Message;
}

const words = (zh: string, en: string): Message => ({ zh, en });

/** Comparisons and signs written out, as in the text of a regulation; longer ones first. */
const WRITTEN_OUT: readonly (readonly [RegExp, string])[] = [
  [/^(大于等于|大于或等于|不小于|不低于|不少于|达到|及以上|以上)/, '>='],
  [/^(小于等于|小于或等于|不大于|不高于|不超过|及以下)/, '<='],
  [/^(不等于|不是)/, '<>'],
  [/^(大于|超过|高于|多于)/, '>'],
  [/^(小于|低于|少于|不足|以下)/, '<'],
  [/^(等于|是|为)/, '='],
  [/^(乘以|乘|[xX](?![a-zA-Z]))/, '*'],
  [/^(除以|除)/, '/'],
  [/^加/, '+'],
  [/^减/, '-'],
];

/** What most likely was meant, in words that say what to write; null where nothing is known. */
export function slipAt({ found, before, token, next, inside, wanted }: Slip): Message | null {
  if (token.kind === 'name') {
    if (/^(and|or|且|或|并且|或者)$/i.test(found)) {
      const name = /^(and|且|并且)$/i.test(found) ? 'AND' : 'OR';
      return words(
        `几个条件请写成 ${name}(条件1,条件2)，不写“${found}”`,
        `write conditions as ${name}(a,b), without "${found}"`,
      );
    }
    const sign = WRITTEN_OUT.find(([pattern]) => pattern.test(found));
    if (sign)
      return words(
        `“${sign[0].exec(found)![0]}”请写成运算符 ${sign[1]}`,
        `write "${sign[0].exec(found)![0]}" as ${sign[1]}`,
      );
  }
  const isValue = token.kind !== 'operator' && token.kind !== 'end';
  if (before && isValue && before.kind !== 'operator')
    return words(
      `“${found}”前面少了运算符（如 * 或 +）或逗号`,
      `an operator (such as * or +) or a comma is missing before "${found}"`,
    );
  if (token.kind === 'operator' && token.value === '(' && before)
    return words('“(”前面少了运算符（如 *）', 'an operator (such as *) is missing before "("');
  if (token.value === ',' && before?.kind === 'number' && /^\d{3}$/.test(next?.value ?? '') && !inside)
    return words(
      '数字不写千分位逗号，如 1,000 请写 1000',
      'write numbers without thousands separators: 1000, not 1,000',
    );
  if (token.value === ')' && before?.value === ',')
    return words(
      `缺少${wanted.zh}：逗号后面没有内容，请删去多余的逗号，或补上要写的数`,
      `${wanted.en} is missing: nothing stands after the comma; delete it, or write what is missing`,
    );
  if (token.kind === 'operator' && token.value === ',' && before?.value === ',')
    return words(
      `缺少${wanted.zh}：连续写了两个逗号，请删去一个，或补上中间要写的数`,
      `${wanted.en} is missing: two commas follow each other; delete one, or write what is missing`,
    );
  if (token.value === ')' && !inside)
    return words(
      '多了一个右括号“)”，或前面少了左括号“(”',
      'there is a ")" too many, or a "(" is missing before it',
    );
  if (token.value === ',' && !inside)
    return words(
      '逗号只能写在函数的括号里：是否少了“(”，或写成了千分位',
      'a comma stands only inside the parentheses of a function: is a "(" missing?',
    );
  return null;
}
