import { tokensOf, type Token } from '../calculate/tokens';

/**
 * Whether Excel would take the formula: brackets close, operands and operators take turns. Names and functions need not exist.
 * A file that holds any other formula is one that Excel calls damaged.
 */
export function isWellFormed(formula: string): boolean {
  const text = formula.replace(/^=/, '');
  const tokens = tokensOf(text);
  const last = tokens.at(-1);
  if (last?.kind === 'structured' && !text.endsWith(`[${last.body}]`)) return false;
  const turns = new Turns();
  return tokens.every((token) => turns.take(token)) && turns.isComplete;
}

/** Calculates with cells of a sheet, not with numbers alone. */
export const readsCells = (formula: string): boolean =>
  tokensOf(formula).some(({ kind }) => kind === 'reference' || kind === 'structured' || kind === 'function');

const BINARY = '*/^&:';
const COMPARING = '=<>';

class Turns {
  /** An operand has to come, may come as an argument that can be left out, or cannot. */
  private operand: 'must' | 'may' | 'no' = 'must';
  private readonly open: ('(' | '{' | 'call')[] = [];
  private last: Token | null = null;
  /** A blank between two references means where they meet. */
  private blank = false;

  get isComplete(): boolean {
    return this.operand === 'no' && this.open.length === 0;
  }

  take(token: Token): boolean {
    if (token.kind === 'text' && /^\s+$/.test(token.text)) return (this.blank = true);
    const taken = token.kind === 'text' ? this.text(token.text) : this.reference();
    this.last = token;
    this.blank = false;
    return taken;
  }

  private reference(): boolean {
    const { operand, blank } = this;
    this.operand = 'no';
    return operand !== 'no' || blank;
  }

  private text(text: string): boolean {
    if (text.length > 1 || /\d/.test(text)) return this.value();
    if (text === '(') return this.opened();
    if (text === '{') return this.operand !== 'no' && this.opens('{');
    if (text === ')' || text === '}') return this.closed(text);
    if (text === ',' || text === ';') return this.separated(text);
    return this.operator(text);
  }

  private value(): boolean {
    const wanted = this.operand !== 'no';
    this.operand = 'no';
    return wanted;
  }

  private opened(): boolean {
    if (this.last?.kind === 'function') return this.opens('call');
    if (this.operand !== 'no' || this.blank) return this.opens('(');
    // LAMBDA(x,x+1)(5)
    return isText(this.last, ')') && this.opens('call');
  }

  private opens(bracket: '(' | '{' | 'call'): boolean {
    this.open.push(bracket);
    this.operand = bracket === 'call' ? 'may' : 'must';
    return true;
  }

  private closed(bracket: string): boolean {
    const opened = this.open.pop();
    const fits = opened === 'call' ? this.operand !== 'must' : this.operand === 'no';
    this.operand = 'no';
    return fits && (bracket === '}') === (opened === '{') && opened !== undefined;
  }

  private separated(sign: string): boolean {
    const inside = this.open.at(-1);
    const fits = inside === 'call' ? this.operand !== 'must' : this.operand === 'no';
    this.operand = inside === 'call' ? 'may' : 'must';
    return fits && (sign === ',' || inside === '{');
  }

  private operator(sign: string): boolean {
    const before = this.operand;
    if (sign === '%' || sign === '#') return before === 'no';
    this.operand = 'must';
    if (sign === '+' || sign === '-') return true;
    if (sign === '@') return before !== 'no';
    if (COMPARING.includes(sign) && before === 'must' && !this.blank) return this.isSecondOf(sign);
    return (BINARY + COMPARING).includes(sign) && before === 'no';
  }

  /** <= >= <> */
  private isSecondOf(sign: string): boolean {
    return (isText(this.last, '<') && sign !== '<') || (isText(this.last, '>') && sign === '=');
  }
}

const isText = (token: Token | null, text: string): boolean => token?.kind === 'text' && token.text === text;
