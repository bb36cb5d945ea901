import { printAbsolute, quoteSheet } from '../model/address';
import { recalculate } from '../model/book';
import { checkFormula } from '../model/formula-check';
import { addName, areaOfName, deleteName, findName } from '../model/names';
import type { Area, Book, Name, Sheet } from '../model/types';
import { plainValue } from '../model/value';
import { flag, objectOf, optionalText, text } from '../protocol/arguments';
import type { Json } from '../protocol/envelope';
import { HostError, invalidArgument } from '../protocol/errors';
import type { Argument } from '../protocol/object-type';
import { isSheet, object, type Types } from './selves';

const namesOf = (place: Book | Sheet): readonly Name[] => place.names;

/** A range becomes `=Sheet!$A$1`; text must be a formula with its "=". */
function formulaFrom(reference: Argument): string {
  const area = objectOf<Area>(reference, 'Range');
  if (area) return `=${quoteSheet(area.sheet.name)}!${printAbsolute(area.rect)}`;
  const given = text(reference);
  return given.startsWith('=') ? given : `="${given.replace(/"/g, '""')}"`;
}

function kindOf(name: Name): string {
  if (areaOfName(name)) return 'Range';
  const body = name.formula.slice(1);
  if (/#REF!/.test(body)) return 'Error';
  if (/^"(?:[^"]|"")*"$/.test(body)) return 'String';
  if (/^-?\d+$/.test(body)) return 'Integer';
  if (/^-?[\d.]+(E[+-]?\d+)?$/i.test(body)) return 'Double';
  if (/^(TRUE|FALSE)$/i.test(body)) return 'Boolean';
  return 'Formula' in name ? 'String' : 'Double';
}

function valueOf(name: Name): Json {
  const area = areaOfName(name);
  if (area) return name.formula.slice(1);
  const body = name.formula.slice(1);
  if (/#REF!/.test(body)) return '#REF!';
  if (/^"/.test(body)) return body.slice(1, -1).replace(/""/g, '"');
  const number = Number(body);
  return Number.isFinite(number) ? number : plainValue(undefined);
}

const rangeOf = (name: Name) => {
  const area = areaOfName(name);
  return area && object('Range', area);
};

export const nameTypes: Types = {
  NamedItemCollection: {
    items: {
      list: (place) => namesOf(place).map((name) => object('NamedItem', name)),
      find: (place, key) => {
        const found = findName(namesOf(place), String(key));
        return found ? object('NamedItem', found) : null;
      },
    },
    methods: {
      add: (place, [name, reference, comment]) => {
        const book = isSheet(place) ? place.book : place;
        const sheet = isSheet(place) ? place : null;
        return object(
          'NamedItem',
          addName(book, sheet, text(name), formulaFrom(reference), optionalText(comment)),
        );
      },
      addFormulaLocal: (place, [name, formula, comment]) => {
        const book = isSheet(place) ? place.book : place;
        return object(
          'NamedItem',
          addName(book, isSheet(place) ? place : null, text(name), text(formula), optionalText(comment)),
        );
      },
    },
  },
  NamedItem: {
    identify: (name) => ({ _Id: name.name }),
    scalars: {
      comment: { get: (name) => name.comment, set: (name, value) => void (name.comment = text(value)) },
      formula: {
        get: (name) => name.formula,
        set: (name, value) => {
          if (!text(value).startsWith('=') || !checkFormula(text(value))) throw invalidArgument();
          name.formula = text(value);
          name.book.calculation.dirty = true;
        },
      },
      name: { get: (name) => name.name },
      scope: { get: (name) => (name.sheet ? 'Worksheet' : 'Workbook') },
      type: { get: kindOf },
      value: {
        get: (name) => {
          recalculate(name.book);
          return valueOf(name);
        },
      },
      visible: { get: (name) => name.visible, set: (name, value) => void (name.visible = flag(value)) },
      _Id: { get: (name) => name.name },
    },
    links: {
      worksheet: (name) => {
        if (!name.sheet) throw new HostError('ItemNotFound');
        return object('Worksheet', name.sheet);
      },
      worksheetOrNullObject: (name) => name.sheet && object('Worksheet', name.sheet),
    },
    methods: {
      delete: (name) => deleteName(name) as undefined,
      getRange: (name) => {
        const range = rangeOf(name);
        if (!range) throw new HostError('InvalidReference');
        return range;
      },
      getRangeOrNullObject: rangeOf,
    },
  },
};
