import { parseRect } from '../model/address';
import { recalculate } from '../model/book';
import { findSheet } from '../model/book-lookup';
import type { Book } from '../model/types';
import { choice, flag, integer, number, optionalText, text } from '../protocol/arguments';
import type { Json } from '../protocol/envelope';
import { HostError } from '../protocol/errors';
import type { Argument } from '../protocol/object-type';
import { object, type Types } from './selves';

const activeArea = (book: Book) => ({ sheet: book.active, rect: { ...book.active.selection } });

/** The cells that an event told of; its reference names sheet and address. */
function eventRange(book: Book, reference: Argument) {
  const [sheetId = '', address = ''] = text(reference).split('|');
  const sheet = findSheet(book, sheetId);
  const rect = parseRect(address);
  return sheet && rect ? object('Range', { sheet, rect }) : null;
}

const documentProperty = (key: string, fallback: Json = '') => ({
  get: (book: Book): Json => book.properties[key] ?? fallback,
  set: (book: Book, value: Json): void => {
    book.properties[key] = value;
  },
});

export const workbookTypes: Types = {
  Workbook: {
    scalars: {
      autoSave: { get: () => false },
      calculationEngineVersion: { get: () => 191029 },
      isDirty: {
        get: (book) => book.properties.isDirty ?? true,
        set: (book, value) => void (book.properties.isDirty = value),
      },
      name: { get: (book) => book.name },
      previouslySaved: { get: () => true },
      readOnly: { get: () => false },
      usePrecisionAsDisplayed: { get: () => false },
    },
    links: {
      application: (book) => object('Application', book),
      comments: (book) => object('CommentCollection', book),
      customXmlParts: (book) => object('CustomXmlPartCollection', book),
      functions: (book) => object('Functions', book),
      names: (book) => object('NamedItemCollection', book),
      properties: (book) => object('DocumentProperties', book),
      protection: (book) => object('WorkbookProtection', book),
      settings: (book) => object('SettingCollection', book),
      tables: (book) => object('TableCollection', book),
      worksheets: (book) => object('WorksheetCollection', book),
      _Runtime: (book) => object('Runtime', book),
    },
    methods: {
      getActiveCell: (book) => {
        const area = activeArea(book);
        return object('Range', { ...area, rect: { ...area.rect, rows: 1, columns: 1 } });
      },
      getSelectedRange: (book) => object('Range', activeArea(book)),
      getSelectedRanges: (book) => object('RangeAreas', { areas: [activeArea(book)] }),
      save: () => undefined,
      _GetRangeForEventByReferenceId: (book, [id]) => {
        const range = eventRange(book, id);
        if (!range) throw new HostError('InvalidReference');
        return range;
      },
      _GetRangeOrNullObjectForEventByReferenceId: (book, [id]) => eventRange(book, id),
      _SetOsfControlContainerReadyForCustomFunctions: () => undefined,
    },
  },
  // Of worksheet functions only the one that tells the date system.
  Functions: {
    methods: {
      date: (book, [year, month, day]) => {
        const days = Date.UTC(integer(year), integer(month) - 1, integer(day)) / 86_400_000;
        const first = book.date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
        return object('FunctionResult', { value: days - first / 86_400_000 });
      },
    },
  },
  FunctionResult: { scalars: { error: { get: () => null }, value: { get: ({ value }) => value } } },
  Application: {
    scalars: {
      calculationEngineVersion: { get: () => 191029 },
      calculationMode: {
        get: (book) => book.calculation.mode,
        set: (book, value) => {
          book.calculation.mode = choice(value, ['Automatic', 'AutomaticExceptTables', 'Manual']);
        },
      },
      calculationState: { get: (book) => (book.calculation.dirty ? 'Pending' : book.calculation.state) },
      decimalSeparator: { get: () => '.' },
      thousandsSeparator: { get: () => ',' },
      useSystemSeparators: { get: () => true },
    },
    links: {
      cultureInfo: (book) => object('CultureInfo', book),
      iterativeCalculation: (book) => object('IterativeCalculation', book),
    },
    methods: {
      calculate: (book, [type]) => {
        choice(type, ['Recalculate', 'Full', 'FullRebuild']);
        return recalculate(book, true) as undefined;
      },
      suspendApiCalculationUntilNextSync: (book) => {
        book.calculation.suspended = true;
        return undefined;
      },
      suspendScreenUpdatingUntilNextSync: (book) => {
        book.screenUpdating = false;
        return undefined;
      },
    },
  },
  CultureInfo: {
    scalars: { name: { get: (book) => book.properties.culture ?? 'zh-CN' } },
    links: { numberFormat: (book) => object('NumberFormatInfo', book) },
  },
  NumberFormatInfo: {
    scalars: { numberDecimalSeparator: { get: () => '.' }, numberGroupSeparator: { get: () => ',' } },
  },
  IterativeCalculation: {
    scalars: {
      enabled: {
        get: (book) => book.calculation.iterative.enabled,
        set: (book, value) => void (book.calculation.iterative.enabled = flag(value)),
      },
      maxChange: {
        get: (book) => book.calculation.iterative.maxChange,
        set: (book, value) => void (book.calculation.iterative.maxChange = number(value)),
      },
      maxIteration: {
        get: (book) => book.calculation.iterative.maxIteration,
        set: (book, value) => void (book.calculation.iterative.maxIteration = number(value)),
      },
    },
  },
  Runtime: {
    scalars: {
      enableEvents: {
        get: (book) => book.eventsEnabled,
        set: (book, value) => void (book.eventsEnabled = flag(value)),
      },
    },
  },
  DocumentProperties: {
    scalars: {
      author: documentProperty('author'),
      category: documentProperty('category'),
      comments: documentProperty('comments'),
      company: documentProperty('company'),
      keywords: documentProperty('keywords'),
      manager: documentProperty('manager'),
      revisionNumber: documentProperty('revisionNumber', 0),
      subject: documentProperty('subject'),
      title: documentProperty('title'),
    },
    links: { custom: (book) => object('CustomPropertyCollection', book) },
  },
  CustomPropertyCollection: {
    items: {
      list: (book) => [...book.customProperties.keys()].map((key) => object('CustomProperty', { book, key })),
      find: (book, key) =>
        book.customProperties.has(String(key)) ? object('CustomProperty', { book, key: String(key) }) : null,
    },
    methods: {
      add: (book, [key, value]) => {
        book.customProperties.set(text(key), value as Json);
        return object('CustomProperty', { book, key: text(key) });
      },
      deleteAll: (book) => book.customProperties.clear() as undefined,
    },
  },
  CustomProperty: {
    scalars: {
      key: { get: ({ key }) => key },
      type: {
        get: ({ book, key }) => (typeof book.customProperties.get(key) === 'number' ? 'Number' : 'String'),
      },
      value: {
        get: ({ book, key }) => book.customProperties.get(key) ?? null,
        set: ({ book, key }, value) => void book.customProperties.set(key, value),
      },
    },
    methods: {
      delete: ({ book, key }) => {
        book.customProperties.delete(key);
        return undefined;
      },
    },
  },
  WorkbookProtection: {
    scalars: { protected: { get: (book) => book.protection !== null } },
    methods: {
      protect: (book, [password]) => {
        if (book.protection) throw new HostError('InvalidOperation');
        book.protection = { password: optionalText(password) };
        return undefined;
      },
      unprotect: (book, [password]) => {
        if (book.protection?.password !== undefined && book.protection.password !== optionalText(password))
          throw new HostError('AccessDenied');
        book.protection = null;
        return undefined;
      },
    },
  },
};
