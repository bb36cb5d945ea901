import type { Message } from '../formula/value';
import type { Scheme } from '../scheme/scheme';

export type Language = 'zh' | 'en';

/** English names of tables and columns. */
export interface Glossary {
  tables: ReadonlyMap<string, string>;
  columns: ReadonlyMap<string, string>;
}

/** The words of one edition. Names of items, tables and parameters stay the workbook's own, with a gloss in English. */
export class Words {
  constructor(
    readonly lang: Language,
    private readonly scheme: Scheme,
    private readonly glossary: Glossary | null = null,
  ) {}

  of(zh: string, en: string): string {
    return this.lang === 'zh' ? zh : en;
  }

  message(text: Message): string {
    return text[this.lang];
  }

  item(name: string): string {
    const english = this.scheme.items.find((item) => item.name === name)?.source.english;
    return this.lang === 'en' && english ? `${english} (${name})` : name;
  }

  /** A ledger, or any table of the workbook. */
  table(name: string): string {
    return this.glossed(name, this.glossary?.tables.get(name));
  }

  /** A column of a ledger or of a parameter table. */
  column(name: string): string {
    return this.glossed(name, this.glossary?.columns.get(name));
  }

  private glossed(name: string, english: string | undefined): string {
    return this.lang === 'en' && english ? `${english} (${name})` : name;
  }

  /** A heading with its unit. */
  headed(name: string, unit: string): string {
    const shown: Record<string, string> = { 元: 'yuan', 户: 'customers', 笔: 'cases', 张: 'cards', 文本: '' };
    const text = this.lang === 'zh' ? (unit === '文本' ? '' : unit) : (shown[unit] ?? unit);
    if (text === '') return name;
    return this.lang === 'zh' ? `${name}（${text}）` : `${name}, ${text}`;
  }

  clause(id: string): string {
    const source = this.scheme.source.条款.find((clause) => clause.id === id);
    return source ? `${id} ${this.message(source.title)}` : id;
  }
}
