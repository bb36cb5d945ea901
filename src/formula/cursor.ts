import { shown, syntaxFault } from './faults';
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
    return this.fault(open, `${zh}缺少对应的右括号“)”`, `${en} lacks its closing ")"`);
  }

  protected unexpected(zh: string, en: string): Error {
    const token = this.token;
    if (token.kind === 'end')
      return this.fault(token, `公式在这里中断，此处应为${zh}`, `the formula stops here; expected ${en}`);
    const found = shown(this.text.slice(token.span.start, token.span.end));
    if (/^(and|or|且|或|并且|或者)$/i.test(found)) {
      const name = /^(and|且|并且)$/i.test(found) ? 'AND' : 'OR';
      return this.fault(
        token,
        `几个条件请写成 ${name}(条件1,条件2)，不写“${found}”`,
        `write conditions as ${name}(a,b), without "${found}"`,
      );
    }
    const next = this.tokens[this.at + 1];
    if (this.is(',') && this.tokens[this.at - 1]?.kind === 'number' && /^\d{3}$/.test(next?.value ?? ''))
      return this.fault(
        token,
        '数字不写千分位逗号，如 1,000 请写 1000',
        'write numbers without thousands separators: 1000, not 1,000',
      );
    return this.fault(token, `此处应为${zh}，却是“${found}”`, `expected ${en}, found "${found}"`);
  }

  protected fault(token: { span: Span }, zh: string, en: string): Error {
    return syntaxFault(this.text, token.span, zh, en);
  }
}
