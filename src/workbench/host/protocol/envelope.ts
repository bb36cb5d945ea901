/** The JSON that office.js and its host exchange. */
export type Json =
  null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined };

export const ActionType = {
  Instantiate: 1,
  Query: 2,
  Method: 3,
  SetProperty: 4,
  Trace: 5,
  RecursiveQuery: 6,
  QueryAsJson: 7,
  EnsureUnchanged: 8,
  Update: 9,
} as const;

export const PathType = {
  Global: 1,
  NewObject: 2,
  Method: 3,
  Property: 4,
  Indexer: 5,
  Reference: 6,
  Null: 7,
} as const;

/** Arguments, and at each place where an object stands, the id of its path; 0 elsewhere. */
export interface ArgumentInfo {
  Arguments?: readonly Json[];
  ReferencedObjectPathIds?: readonly (number | readonly number[])[] | null;
}

export interface ObjectPath {
  Id: number;
  ObjectPathType: number;
  Name: string;
  ParentObjectPathId?: number;
  ArgumentInfo?: ArgumentInfo;
}

export interface QueryInfo {
  Select?: readonly string[];
  Expand?: readonly string[];
  Top?: number;
  Skip?: number;
}

export interface Action {
  Id: number;
  ActionType: number;
  Name: string;
  ObjectPathId: number;
  ArgumentInfo?: ArgumentInfo;
  QueryInfo?: QueryInfo;
  ObjectState?: string | { readonly [key: string]: Json | undefined };
}

/** One sync of the add-in. */
export interface BatchRequest {
  AutoKeepReference?: boolean;
  Actions: readonly Action[];
  ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export interface BatchFailure {
  Code: string;
  Message: string;
  Location: string;
  ActionIndex: number;
  HttpStatusCode: number;
}

export interface BatchResponse {
  Results: { ActionId: number; Value: Json }[];
  TraceIds: number[];
  Error?: BatchFailure;
}

export interface RequestMessage {
  id: number;
  type: 1;
  flags?: number;
  controlId?: string;
  message: { url: string; method: string; headers?: unknown; body: BatchRequest | string };
}

export interface ResponseMessage {
  id: number;
  type: 2;
  message: { statusCode: number; headers: Record<string, string>; body: Json | BatchResponse };
}

/** What the host pushes: events (category 65536), custom function calls (1), ribbon actions (2). */
export interface PushEntry {
  messageCategory: number;
  messageType: number;
  targetId: string;
  message: Json;
}

export interface PushMessage {
  type: 3;
  message: { entries: PushEntry[] };
}

export type HostMessage = ResponseMessage | PushMessage;

/** Excel flag of a request: wait until the user leaves the cell instead of failing. */
export const DELAY_FOR_CELL_EDIT = 64;
