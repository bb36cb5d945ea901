import type { Message } from '../../formula/value';
import type { Item } from '../../scheme/scheme';
import type { Page } from './page';

/** A section's title, set off by an empty line. */
export function heading(title: Message, { language, say }: Pick<Page, 'language' | 'say'>): string[] {
  return ['', language === 'zh' ? `【${say(title)}】` : `== ${say(title)} ==`];
}

/** An item's name in the page's language; a bank's own items have only the one they were given. */
export function itemTitle(item: Item, { language }: Pick<Page, 'language'>): string {
  return language === 'en' ? (item.source.english ?? item.name) : item.name;
}
