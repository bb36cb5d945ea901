import type { AnyObjectType, ObjectType } from '../protocol/object-type';
import { isSheet } from '../objects/selves';
import type { Book, Sheet, Table } from '../model/types';

/** Message types of the events, as office.js numbers them. */
export const EventType = {
  WorkbookSelection: 2,
  SheetChanged: 10,
  SheetActivated: 11,
  SheetDeactivated: 12,
  SheetAdded: 13,
  SheetSelection: 14,
  SheetDeleted: 15,
  SheetCalculated: 16,
  SheetFormat: 18,
  SheetFormulaChanged: 23,
  SheetProtection: 24,
  SheetRenamed: 25,
  SheetVisibility: 26,
  SheetMoved: 27,
  TableSelection: 100,
  TableChanged: 101,
  TableAdded: 102,
  TableDeleted: 103,
  CommentAdded: 250,
  CommentDeleted: 251,
  CommentChanged: 252,
  PaneVisibility: 65_539,
} as const;

/** The target of what is registered on a collection of the workbook. */
export const WORKBOOK_TARGET = 'Workbook';

const ON_SHEETS: Readonly<Record<string, number>> = {
  DataChanged: EventType.SheetChanged,
  Activated: EventType.SheetActivated,
  Deactivated: EventType.SheetDeactivated,
  SelectionChanged: EventType.SheetSelection,
  Calculated: EventType.SheetCalculated,
  FormatChanged: EventType.SheetFormat,
  FormulaChanged: EventType.SheetFormulaChanged,
  ProtectionChanged: EventType.SheetProtection,
};

/** Which events the add-in asked for; others are never sent. */
export class Subscriptions {
  private readonly active = new Set<string>();

  has(type: number, target: string): boolean {
    return this.active.has(`${type} ${target}`);
  }

  /** Somebody waits for calculations. */
  get calculated(): boolean {
    return [...this.active].some((key) => key.startsWith(`${EventType.SheetCalculated} `));
  }

  get count(): number {
    return this.active.size;
  }

  clear(): void {
    this.active.clear();
  }

  private set(type: number, target: string, on: boolean): void {
    if (on) this.active.add(`${type} ${target}`);
    else this.active.delete(`${type} ${target}`);
  }

  /** `_RegisterDataChangedEvent` and its like, for the classes that have events. */
  methods(): Readonly<Record<string, NonNullable<AnyObjectType['methods']>>> {
    const target = (place: Book | Sheet): string => (isSheet(place) ? place.id : WORKBOOK_TARGET);
    return {
      Worksheet: this.pairs(ON_SHEETS, (sheet: Sheet) => sheet.id),
      WorksheetCollection: this.pairs(
        { ...ON_SHEETS, Added: EventType.SheetAdded, Deleted: EventType.SheetDeleted },
        (_book: Book) => WORKBOOK_TARGET,
      ),
      Table: this.pairs(
        { DataChanged: EventType.TableChanged, SelectionChanged: EventType.TableSelection },
        (table: Table) => table.id,
      ),
      TableCollection: this.pairs(
        { DataChanged: EventType.TableChanged, Added: EventType.TableAdded, Deleted: EventType.TableDeleted },
        target,
      ),
      CommentCollection: this.pairs(
        {
          Added: EventType.CommentAdded,
          Deleted: EventType.CommentDeleted,
          Changed: EventType.CommentChanged,
        },
        target,
      ),
    };
  }

  private pairs<T>(
    events: Readonly<Record<string, number>>,
    target: (self: T) => string,
  ): NonNullable<AnyObjectType['methods']> {
    const methods: Record<string, NonNullable<ObjectType<T>['methods']>[string]> = {};
    for (const [name, type] of Object.entries(events)) {
      methods[`_Register${name}Event`] = (self) => this.set(type, target(self), true) as undefined;
      methods[`_Unregister${name}Event`] = (self) => this.set(type, target(self), false) as undefined;
    }
    return methods as NonNullable<AnyObjectType['methods']>;
  }
}
