import { areaOf, areasOf } from '../model/areas';
import { MAX_COLUMNS, MAX_ROWS, isEntireColumn, isEntireRow, type Rect } from '../model/rect';
import type { Area, PageLayout, Sheet } from '../model/types';
import { choice, flag, integer, number, objectOf, optionalText, record, text } from '../protocol/arguments';
import type { Json } from '../protocol/envelope';
import { HostError, invalidArgument } from '../protocol/errors';
import type { Argument, Scalar } from '../protocol/object-type';
import { object, type Types } from './selves';

const rangeIn = (sheet: Sheet, rect: Rect) => object('Range', { sheet, rect: { ...rect } });

const given = (sheet: Sheet, value: Argument): Area[] => {
  const range = objectOf<Area>(value, 'Range');
  if (range) return [range];
  const areas = objectOf<{ areas: Area[] }>(value, 'RangeAreas');
  return areas ? areas.areas : areasOf(sheet.book, text(value), sheet);
};

/** Frozen panes start at the first cell and reach over whole rows or columns. */
function freeze(sheet: Sheet, rows: number, columns: number): undefined {
  if (rows < 0 || columns < 0 || rows >= MAX_ROWS || columns >= MAX_COLUMNS) throw invalidArgument();
  sheet.frozen =
    rows === 0 && columns === 0
      ? null
      : { top: 0, left: 0, rows: rows || MAX_ROWS, columns: columns || MAX_COLUMNS };
  return undefined;
}

const layoutValue = (key: string, fallback: Json, read: (value: Json) => Json): Scalar<Sheet> => ({
  get: (sheet) => sheet.layout.properties[key] ?? fallback,
  set: (sheet, value) => void (sheet.layout.properties[key] = read(value)),
});

const headerText = (key: string): Scalar<Record<string, string>> => ({
  get: (texts) => texts[key] ?? '',
  set: (texts, value) => {
    if (text(value).length > 255) throw invalidArgument();
    texts[key] = text(value);
  },
});

const headersOf = (layout: PageLayout, which: string): Record<string, string> =>
  (layout.headersFooters[which] ??= {});

const margin = (key: string, points: number): Scalar<Sheet> =>
  layoutValue(key, points, (value) => number(value));

const titles = (sheet: Sheet, key: 'titleRows' | 'titleColumns', value: Argument): undefined => {
  const [area] = given(sheet, value);
  if (!area || !(key === 'titleRows' ? isEntireRow(area.rect) : isEntireColumn(area.rect)))
    throw invalidArgument();
  sheet.layout[key] = { ...area.rect };
  return undefined;
};

function zoom(value: Json): Json {
  const options = record(value);
  const { scale } = options;
  if (scale !== undefined && scale !== null && (number(scale) < 10 || number(scale) > 400))
    throw invalidArgument();
  return { ...options };
}

export const sheetPartTypes: Types = {
  WorksheetFreezePanes: {
    methods: {
      freezeAt: (sheet, [range]) => {
        const { rect } = objectOf<Area>(range, 'Range') ?? areaOf(sheet.book, text(range), sheet);
        return freeze(
          sheet,
          isEntireColumn(rect) ? 0 : rect.top + rect.rows,
          isEntireRow(rect) ? 0 : rect.left + rect.columns,
        );
      },
      freezeColumns: (sheet, [count]) => freeze(sheet, 0, integer(count)),
      freezeRows: (sheet, [count]) => freeze(sheet, integer(count), 0),
      getLocation: (sheet) => {
        if (!sheet.frozen) throw new HostError('ItemNotFound');
        return rangeIn(sheet, sheet.frozen);
      },
      getLocationOrNullObject: (sheet) => sheet.frozen && rangeIn(sheet, sheet.frozen),
      unfreeze: (sheet) => freeze(sheet, 0, 0),
    },
  },
  WorksheetProtection: {
    scalars: {
      options: { get: (sheet) => (sheet.protection?.options ?? null) as Json },
      protected: { get: (sheet) => sheet.protection !== null },
    },
    methods: {
      protect: (sheet, [options, password]) => {
        if (sheet.protection) throw new HostError('InvalidOperation');
        sheet.protection = {
          options: options === null || options === undefined ? {} : record(options),
          password: optionalText(password),
        };
        sheet.book.note({ kind: 'protection', sheetId: sheet.id, isProtected: true });
        return undefined;
      },
      unprotect: (sheet, [password]) => {
        if (sheet.protection?.password !== undefined && sheet.protection.password !== optionalText(password))
          throw new HostError('AccessDenied');
        if (sheet.protection) sheet.book.note({ kind: 'protection', sheetId: sheet.id, isProtected: false });
        sheet.protection = null;
        return undefined;
      },
    },
  },
  PageLayout: {
    scalars: {
      blackAndWhite: layoutValue('blackAndWhite', false, (value) => flag(value)),
      bottomMargin: margin('bottomMargin', 54),
      centerHorizontally: layoutValue('centerHorizontally', false, (value) => flag(value)),
      centerVertically: layoutValue('centerVertically', false, (value) => flag(value)),
      draftMode: layoutValue('draftMode', false, (value) => flag(value)),
      firstPageNumber: layoutValue('firstPageNumber', '', (value) => value),
      footerMargin: margin('footerMargin', 21.6),
      headerMargin: margin('headerMargin', 21.6),
      leftMargin: margin('leftMargin', 50.4),
      orientation: layoutValue('orientation', 'Portrait', (value) =>
        choice(value, ['Portrait', 'Landscape']),
      ),
      paperSize: layoutValue('paperSize', 'A4', (value) => text(value)),
      printComments: layoutValue('printComments', 'NoComments', (value) => text(value)),
      printErrors: layoutValue('printErrors', 'AsDisplayed', (value) => text(value)),
      printGridlines: layoutValue('printGridlines', false, (value) => flag(value)),
      printHeadings: layoutValue('printHeadings', false, (value) => flag(value)),
      printOrder: layoutValue('printOrder', 'DownThenOver', (value) => text(value)),
      rightMargin: margin('rightMargin', 50.4),
      topMargin: margin('topMargin', 54),
      zoom: layoutValue('zoom', { scale: 100 }, zoom),
    },
    links: { headersFooters: (sheet) => object('HeaderFooterGroup', sheet.layout) },
    methods: {
      getPrintArea: (sheet) => {
        if (sheet.layout.printArea.length === 0) throw new HostError('ItemNotFound');
        return object('RangeAreas', { areas: sheet.layout.printArea.map((rect) => ({ sheet, rect })) });
      },
      getPrintAreaOrNullObject: (sheet) =>
        sheet.layout.printArea.length === 0
          ? null
          : object('RangeAreas', { areas: sheet.layout.printArea.map((rect) => ({ sheet, rect })) }),
      getPrintTitleColumnsOrNullObject: (sheet) =>
        sheet.layout.titleColumns && rangeIn(sheet, sheet.layout.titleColumns),
      getPrintTitleRowsOrNullObject: (sheet) =>
        sheet.layout.titleRows && rangeIn(sheet, sheet.layout.titleRows),
      setPrintArea: (sheet, [area]) => {
        sheet.layout.printArea = given(sheet, area).map(({ rect }) => ({ ...rect }));
        return undefined;
      },
      setPrintMargins: (sheet, [unit, options]) => {
        const points = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 }[
          choice(unit, ['Points', 'Inches', 'Centimeters'])
        ];
        for (const [key, value] of Object.entries(record(options)))
          if (typeof value === 'number')
            sheet.layout.properties[key.endsWith('Margin') ? key : `${key}Margin`] = value * points;
        return undefined;
      },
      setPrintTitleColumns: (sheet, [area]) => titles(sheet, 'titleColumns', area),
      setPrintTitleRows: (sheet, [area]) => titles(sheet, 'titleRows', area),
    },
  },
  HeaderFooterGroup: {
    scalars: {
      state: {
        get: (layout) => layout.state,
        set: (layout, value) =>
          void (layout.state = choice(value, [
            'Default',
            'FirstAndDefault',
            'OddAndEven',
            'FirstOddAndEven',
          ])),
      },
      useSheetMargins: {
        get: (layout) => layout.useSheetMargins,
        set: (layout, value) => void (layout.useSheetMargins = flag(value)),
      },
      useSheetScale: {
        get: (layout) => layout.useSheetScale,
        set: (layout, value) => void (layout.useSheetScale = flag(value)),
      },
    },
    links: {
      defaultForAllPages: (layout) => object('HeaderFooter', headersOf(layout, 'defaultForAllPages')),
      evenPages: (layout) => object('HeaderFooter', headersOf(layout, 'evenPages')),
      firstPage: (layout) => object('HeaderFooter', headersOf(layout, 'firstPage')),
      oddPages: (layout) => object('HeaderFooter', headersOf(layout, 'oddPages')),
    },
  },
  HeaderFooter: {
    scalars: {
      centerFooter: headerText('centerFooter'),
      centerHeader: headerText('centerHeader'),
      leftFooter: headerText('leftFooter'),
      leftHeader: headerText('leftHeader'),
      rightFooter: headerText('rightFooter'),
      rightHeader: headerText('rightHeader'),
    },
  },
};
