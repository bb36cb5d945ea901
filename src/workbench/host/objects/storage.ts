import { addPart, replacePart, partOf } from '../model/parts';
import type { Book, XmlPart } from '../model/types';
import { text } from '../protocol/arguments';
import type { Json } from '../protocol/envelope';
import { HostError } from '../protocol/errors';
import { object, type Types } from './selves';

const present = (part: XmlPart): XmlPart => {
  if (part.deleted) throw new HostError('ItemNotFound');
  return part;
};

const scoped = (book: Book, namespace: string): XmlPart[] =>
  book.parts.filter((part) => part.namespace === namespace);

const onlyOne = (book: Book, namespace: string) => {
  const found = scoped(book, namespace);
  return found.length === 1 ? object('CustomXmlPart', { book, part: found[0]! }) : null;
};

/** What travels in the workbook: settings (shared with Office.context.document.settings) and custom XML parts. */
export const storageTypes: Types = {
  SettingCollection: {
    items: {
      list: (book) => [...book.settings.keys()].map((key) => object('Setting', { book, key })),
      find: (book, key) =>
        book.settings.has(String(key)) ? object('Setting', { book, key: String(key) }) : null,
    },
    methods: {
      add: (book, [key, value]) => {
        book.settings.set(text(key), JSON.stringify(value ?? null));
        return object('Setting', { book, key: text(key) });
      },
    },
  },
  Setting: {
    identify: ({ key }) => ({ _Id: key }),
    scalars: {
      key: { get: ({ key }) => key },
      value: {
        get: ({ book, key }) => {
          const stored = book.settings.get(key);
          if (stored === undefined) throw new HostError('ItemNotFound');
          return JSON.parse(stored) as Json;
        },
        set: ({ book, key }, value) => void book.settings.set(key, JSON.stringify(value)),
      },
      _Id: { get: ({ key }) => key },
    },
    methods: {
      delete: ({ book, key }) => {
        if (!book.settings.delete(key)) throw new HostError('ItemNotFound');
        return undefined;
      },
    },
  },
  CustomXmlPartCollection: {
    items: {
      list: (book) => book.parts.map((part) => object('CustomXmlPart', { book, part })),
      find: (book, key) => {
        const part = partOf(book, String(key));
        return part ? object('CustomXmlPart', { book, part }) : null;
      },
    },
    methods: {
      add: (book, [xml]) => object('CustomXmlPart', { book, part: addPart(book, text(xml)) }),
      getByNamespace: (book, [namespace]) =>
        object('CustomXmlPartScopedCollection', { book, namespace: text(namespace) }),
    },
  },
  CustomXmlPartScopedCollection: {
    items: {
      list: ({ book, namespace }) =>
        scoped(book, namespace).map((part) => object('CustomXmlPart', { book, part })),
      find: ({ book, namespace }, key) => {
        const part = scoped(book, namespace).find((item) => item.id === key);
        return part ? object('CustomXmlPart', { book, part }) : null;
      },
    },
    methods: {
      getOnlyItem: ({ book, namespace }) => {
        const only = onlyOne(book, namespace);
        if (!only)
          throw new HostError(scoped(book, namespace).length === 0 ? 'ItemNotFound' : 'GeneralException');
        return only;
      },
      getOnlyItemOrNullObject: ({ book, namespace }) => onlyOne(book, namespace),
    },
  },
  CustomXmlPart: {
    identify: ({ part }) => ({ Id: part.id }),
    scalars: {
      id: { get: ({ part }) => part.id },
      namespaceUri: { get: ({ part }) => present(part).namespace },
    },
    methods: {
      delete: ({ book, part }) => {
        book.parts.splice(book.parts.indexOf(present(part)), 1);
        part.deleted = true;
        return undefined;
      },
      getXml: ({ part }) => present(part).xml,
      setXml: ({ part }, [xml]) => replacePart(present(part), text(xml)) as undefined,
    },
  },
};
