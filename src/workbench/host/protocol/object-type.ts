import type { Json } from './envelope';

/** An object as the add-in sees it: what it is of, and the part of the workbook behind it. */
export interface ApiObject {
  readonly type: string;
  readonly self: unknown;
}

/** What a call is given: plain JSON, objects, or arrays of them. */
export type Argument = Json | ApiObject | readonly Argument[] | undefined;

export interface Scalar<T> {
  get(self: T): Json;
  set?(self: T, value: Json): void;
}

/** The objects of a collection; generic calls (getItem, getItemAt, getCount …) are made from these two. */
export interface Items<T> {
  list(self: T): readonly ApiObject[];
  find(self: T, key: Json): ApiObject | null;
}

/** What an Excel class offers, by the names the client uses: `getCell`, `values`. */
export interface ObjectType<T> {
  /** Sent with every answer, so that the client can find the object again. */
  identify?(self: T): { [key: string]: Json | undefined };
  scalars?: Readonly<Record<string, Scalar<T>>>;
  links?: Readonly<Record<string, (self: T) => ApiObject | null>>;
  methods?: Readonly<Record<string, (self: T, args: readonly Argument[]) => ApiObject | Json | undefined>>;
  items?: Items<T>;
  /** Keeps its identity by a reference id while the sheet changes (Range, RangeAreas). */
  tracked?: boolean;
}

/** Erases the type of `self`: the registry pairs a type only with objects made for it. */
export type AnyObjectType = ObjectType<never>;

export const isApiObject = (value: unknown): value is ApiObject =>
  typeof value === 'object' && value !== null && 'self' in value && 'type' in value;

/** `GetCell` of the wire is `getCell` here; names with an underscore stay. */
export const memberName = (wire: string): string =>
  wire.startsWith('_') ? wire : wire.charAt(0).toLowerCase() + wire.slice(1);

/** The way back: `values` is sent as `Values`. */
export const wireName = (member: string): string =>
  member.startsWith('_') ? member : member.charAt(0).toUpperCase() + member.slice(1);
