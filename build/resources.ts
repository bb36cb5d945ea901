import type { Message } from '../src/formula/value';
import { element, type Element } from './xml';

/** Texts and addresses that a manifest refers to by id: each is defined where it is first used. */
export class Resources {
  private readonly images = new Map<string, string>();
  private readonly urls = new Map<string, Message>();
  private readonly shortStrings = new Map<string, Message>();
  private readonly longStrings = new Map<string, Message>();

  constructor(private readonly base: string) {}

  image(id: string, path: string): string {
    return define(this.images, id, `${this.base}/${path}`);
  }

  /** An address, with another one for the English edition where there is one. */
  url(id: string, path: string, english = path): string {
    return define(this.urls, id, { zh: `${this.base}/${path}`, en: `${this.base}/${english}` });
  }

  short(id: string, text: Message): string {
    return define(this.shortStrings, id, text);
  }

  long(id: string, text: Message): string {
    return define(this.longStrings, id, text);
  }

  /** In the order that the schema wants. */
  element(): Element {
    return element('Resources', {}, [
      element(
        'bt:Images',
        {},
        [...this.images].map(([id, address]) => element('bt:Image', { id, DefaultValue: address })),
      ),
      texts('bt:Urls', 'bt:Url', this.urls),
      texts('bt:ShortStrings', 'bt:String', this.shortStrings),
      texts('bt:LongStrings', 'bt:String', this.longStrings),
    ]);
  }
}

function define<T>(known: Map<string, T>, id: string, value: T): string {
  known.set(id, value);
  return id;
}

function texts(list: string, name: string, entries: ReadonlyMap<string, Message>): Element {
  const one = ([id, { zh, en }]: [string, Message]) =>
    element(
      name,
      { id, DefaultValue: zh },
      zh === en ? [] : [element('bt:Override', { Locale: 'en-US', Value: en })],
    );
  return element(list, {}, [...entries].map(one));
}
