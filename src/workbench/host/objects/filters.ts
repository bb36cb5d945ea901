import { applyFilters } from '../model/filters';
import { requireOpen } from '../model/protection';
import type { Area, AutoFilter, Sheet, Table } from '../model/types';
import { integer, objectOf, record } from '../protocol/arguments';
import type { Json } from '../protocol/envelope';
import { HostError, invalidArgument } from '../protocol/errors';
import { object, type FilterPlace, type Types } from './selves';
import { present, rangeIn } from './tables';

/** Filters one column of a table. @throws AccessDenied on a protected sheet without allowAutoFilter. */
function filter({ table, column }: FilterPlace, criteria: Readonly<Record<string, Json>> | null): undefined {
  requireOpen(present(table).sheet, 'allowAutoFilter');
  if (criteria) table.criteria.set(column, criteria);
  else table.criteria.delete(column);
  applyFilters(table);
  return undefined;
}

interface Place {
  table?: Table;
  sheet: Sheet;
}

const criteriaOf = (place: Place): AutoFilter['criteria'] =>
  (place.table ? present(place.table) : place.sheet.filter)?.criteria ?? new Map();

/** Changes the criteria of a table or of the sheet's own filter, and which rows show. */
function change(place: Place, act: (criteria: AutoFilter['criteria']) => void): undefined {
  requireOpen(place.sheet, 'allowAutoFilter');
  act(criteriaOf(place));
  if (place.table) applyFilters(place.table);
  return undefined;
}

function filteredRange(place: Place) {
  if (place.table) return rangeIn(place.table, place.table.rect);
  return place.sheet.filter && object('Range', { sheet: place.sheet, rect: { ...place.sheet.filter.rect } });
}

export const filterTypes: Types = {
  Filter: {
    scalars: { criteria: { get: ({ table, column }) => (table.criteria.get(column) ?? null) as Json } },
    methods: {
      apply: (place, [criteria]) => filter(place, record(criteria)),
      applyCustomFilter: (place, [criterion1, criterion2, operator]) =>
        filter(place, {
          filterOn: 'Custom',
          criterion1: criterion1 as Json,
          criterion2: (criterion2 ?? null) as Json,
          operator: (operator ?? 'And') as Json,
        }),
      applyValuesFilter: (place, [values]) => filter(place, { filterOn: 'Values', values: values as Json }),
      clear: (place) => filter(place, null),
    },
  },
  AutoFilter: {
    scalars: {
      criteria: { get: (place) => [...criteriaOf(place).values()] as Json },
      enabled: { get: ({ table, sheet }) => (table ? table.showFilterButton : sheet.filter !== null) },
      isDataFiltered: { get: (place) => criteriaOf(place).size > 0 },
    },
    methods: {
      apply: (place, [range, column, criteria]) => {
        requireOpen(place.sheet, 'allowAutoFilter');
        const area = objectOf<Area>(range, 'Range');
        if (!place.table && !area) throw invalidArgument();
        if (!place.table && area) place.sheet.filter ??= { rect: { ...area.rect }, criteria: new Map() };
        return criteria ? change(place, (all) => all.set(integer(column), record(criteria))) : undefined;
      },
      clearColumnCriteria: (place, [column]) => change(place, (all) => all.delete(integer(column))),
      clearCriteria: (place) => change(place, (all) => all.clear()),
      getRange: (place) => {
        const range = filteredRange(place);
        if (!range) throw new HostError('ItemNotFound');
        return range;
      },
      getRangeOrNullObject: filteredRange,
      reapply: (place) => change(place, () => undefined),
      remove: (place) => {
        change(place, (all) => all.clear());
        if (place.table) place.table.showFilterButton = false;
        else place.sheet.filter = null;
        return undefined;
      },
    },
  },
};
