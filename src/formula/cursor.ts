import { shown, syntaxFault } from './faults';
import { slipAt } from './slip-words';
import { tokenize, type Token } from './tokens';
import type { BinaryOperator, Span } from './tree';

/** Parentheses, calls and signs inside one another; Excel's own limit for nested functions. */
const MAX_NESTING = 64;

/** The place in a formula's tokens, and the faults that name it. */
export class Cursor {
  protected readonly tokens: Token[];
  protected at = 0;
  private nesting = 0;

  constructor(private readonly text: string) {
    this.tokens = tokenize(text);
  }

  protected nested<T>(inner: () => T): T {
    this.nesting += 1;
    if (this.nesting > MAX_NESTING) {
      throw this.fault(
        this.token,
        `嵌套超过 ${MAX_NESTING} 层，请拆成几个步骤`,
        `more than ${MAX_NESTING} levels inside one another: split it into steps`,
      );
    }
    const node = inner();
    this.nesting -= 1;
    return node;
  }

  protected get token(): Token {
    return this.tokens[this.at];
  }

  protected atEnd(): boolean {
    return this.token.kind === 'end';
  }

  protected is(operator: string): boolean {
    const token = this.token;
    return token.kind === 'operator' && token.value === operator;
  }

  protected refuseDoubled(operator: BinaryOperator): void {
    if (this.token.kind !== 'operator') return;
    const pair = operator + this.token.value;
    if (pair === '==') throw this.fault(this.token, '相等只写一个“=”', 'write one "=" for equality');
    if (pair === '=>' || pair === '=<') throw this.fault(this.token, '请写 >= 或 <=', 'write >= or <=');
    if (pair === '&&') throw this.fault(this.token, '“且”请用 AND(…)', 'for "and" use AND(…)');
  }

  protected unclosed(open: Token, zh: string, en = 'this "("'): Error {
    if (!this.atEnd()) return this.unexpected('运算符或右括号“)”', 'an operator or a closing ")"');
    const lacking = this.lacking();
    const [more, moreEn] =
      lacking > 1 ? [`（整条公式缺 ${lacking} 个）`, ` (${lacking} are lacking in all)`] : ['', ''];
    return this.fault(open, `${zh}缺少对应的右括号“)”${more}`, `${en} lacks its closing ")"${moreEn}`);
  }

  /** How many "(" of the formula are not closed. */
  private lacking(): number {
    let open = 0;
    for (const { kind, value } of this.tokens)
      if (kind === 'operator') open += value === '(' ? 1 : value === ')' ? -1 : 0;
    return open;
  }

  protected unexpected(zh: string, en: string): Error {
    const token = this.token;
    if (token.kind === 'end')
      return this.fault(token, `公式在这里中断，此处应为${zh}`, `the formula stops here; expected ${en}`);
    const found = shown(this.text.slice(token.span.start, token.span.end));
    const slip = slipAt({
      found,
      before: this.tokens[this.at - 1],
      token,
      next: this.tokens[this.at + 1],
      inside: this.nesting > 0,
      wanted: { zh, en },
    });
    if (slip) return this.fault(token, slip.zh, slip.en);
    return this.fault(token, `此处应为${zh}，却是“${found}”`, `expected ${en}, found "${found}"`);
  }

  protected fault(token: { span: Span }, zh: string, en: string): Error {
    return syntaxFault(this.text, token.span, zh, en);
  }
}
