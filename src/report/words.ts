import type { Message } from '../formula/value';
import { GLOSSARY } from './glossary';
import type { Scheme } from '../scheme/scheme';

export type Language = 'zh' | 'en';

const NO_UNIT = new Set(['', '%', '‰', '文本', '口径', '日期']);
const ENGLISH_UNITS: Readonly<Record<string, string>> = {
  元: 'yuan',
  户: 'customers',
  笔: 'cases',
  件: 'pieces',
  张: 'cards',
  人: 'persons',
  次: 'times',
  天: 'days',
  月: 'months',
  年: 'years',
  级: 'grades',
  名: 'rank',
  分: 'points',
  星: 'stars',
  周: 'weeks',
  季: 'quarters',
  项: 'items',
  个: 'number',
  小时: 'hours',
};

/** The words of one edition. Names of items, tables and parameters stay the workbook's own, with a gloss in English. */
export class Words {
  constructor(
    readonly lang: Language,
    private readonly scheme: Scheme,
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

  /** An item in one language alone, for names of sheets. */
  shortItem(name: string): string {
    const english = this.scheme.items.find((item) => item.name === name)?.source.english;
    return this.lang === 'en' && english ? english : name;
  }

  shortTable(name: string): string {
    const english = this.lang === 'en' ? GLOSSARY.get(name) : undefined;
    return english === undefined ? name : `${english[0].toUpperCase()}${english.slice(1)}`;
  }

  /** An item, a parameter, a column or a step in one language alone, where its own name stands nearby. */
  short(name: string): string {
    if (this.lang === 'zh') return name;
    return this.scheme.items.find((item) => item.name === name)?.source.english ?? this.english(name) ?? name;
  }

  /** A ledger, or any table of the workbook. */
  table(name: string): string {
    return this.glossed(name);
  }

  /** A column, a parameter or a step: a word of the field. */
  column(name: string): string {
    return this.glossed(name);
  }

  private glossed(name: string): string {
    const english = this.lang === 'zh' ? null : this.english(name);
    return english === null ? name : `${english} (${name})`;
  }

  private english(name: string): string | null {
    // A step that is used several times carries what it is for behind a dot: 维度计分·德.
    const [word, ...about] = name.split('·');
    const english = GLOSSARY.get(word);
    if (english === undefined) return null;
    const text = [english, ...about.map((part) => GLOSSARY.get(part) ?? part)].join(': ');
    return `${text[0].toUpperCase()}${text.slice(1)}`;
  }

  /** A heading with its unit. */
  headed(name: string, unit: string): string {
    // A percentage shows its sign in every cell.
    const text = NO_UNIT.has(unit) ? '' : this.unit(unit);
    if (text === '') return name;
    return this.lang === 'zh' ? `${name}（${text}）` : `${name}, ${text}`;
  }

  /** A unit alone; compound ones part by part. */
  unit(unit: string): string {
    if (this.lang === 'zh') return unit;
    return unit
      .split('/')
      .map((part) => ENGLISH_UNITS[part] ?? part)
      .join(' / ');
  }

  clause(id: string): string {
    const source = this.scheme.source.条款.find((clause) => clause.id === id);
    return source ? `${id} ${this.message(source.title)}` : id;
  }
}
