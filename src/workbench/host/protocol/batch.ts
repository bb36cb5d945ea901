import type { BatchContext } from './context';
import { ActionType, type Action, type BatchRequest, type BatchResponse, type Json } from './envelope';
import { HostError } from './errors';
import { identity } from './identity';
import { isApiObject, memberName, type ApiObject } from './object-type';
import { PathResolver } from './paths';
import { query } from './query';

/**
 * Runs the actions of one sync in order. As in Excel a batch is no transaction:
 * what came before a failing action stays done, what follows is left out.
 */
export function runBatch(context: BatchContext, request: BatchRequest, stopAfter = Infinity): BatchResponse {
  const response: BatchResponse = { Results: [], TraceIds: [] };
  const paths = new PathResolver(context, request.ObjectPaths);
  for (const [index, action] of request.Actions.entries()) {
    try {
      if (index >= stopAfter) throw new HostError('GeneralException');
      const value = runAction(context, request, paths, action, response);
      if (value !== undefined) response.Results.push({ ActionId: action.Id, Value: value });
    } catch (error) {
      const refusal = error instanceof HostError ? error : internal(context, error);
      response.Error = {
        Code: refusal.code,
        Message: refusal.message,
        Location: paths.describe(action.ObjectPathId, action.Name),
        ActionIndex: index,
        HttpStatusCode: refusal.status,
      };
      break;
    }
  }
  return response;
}

function internal(context: BatchContext, error: unknown): HostError {
  context.fault?.(error);
  return new HostError(
    'GeneralException',
    `Host fault: ${error instanceof Error ? error.message : String(error)}`,
  );
}

function runAction(
  context: BatchContext,
  request: BatchRequest,
  paths: PathResolver,
  action: Action,
  response: BatchResponse,
): Json | undefined {
  if (action.ActionType === ActionType.Trace) {
    response.TraceIds.push(action.Id);
    return null;
  }
  const target = action.ObjectPathId ? paths.resolve(action.ObjectPathId) : context.root;
  switch (action.ActionType) {
    case ActionType.Instantiate:
      if (target && request.AutoKeepReference) context.references.keep(target);
      return identity(context, target);
    case ActionType.Query:
    case ActionType.QueryAsJson:
    case ActionType.RecursiveQuery:
      return query(context, target, action.QueryInfo ?? {});
    case ActionType.Method:
      return callMethod(context, paths, target, action);
    case ActionType.SetProperty:
      if (target) setProperty(context, target, action.Name, paths.arguments(action.ArgumentInfo)[0] as Json);
      return undefined;
    case ActionType.Update:
      if (target) update(context, target, objectState(action));
      return undefined;
    case ActionType.EnsureUnchanged:
      return undefined;
    default:
      throw new HostError('NotImplemented', `Action type ${action.ActionType}`);
  }
}

function callMethod(
  context: BatchContext,
  paths: PathResolver,
  target: ApiObject | null,
  action: Action,
): Json | undefined {
  if (!target) return null;
  if (action.Name === '_KeepReference') {
    context.references.keep(target, true);
    return undefined;
  }
  const result = paths.call(target, action.Name, paths.arguments(action.ArgumentInfo));
  return isApiObject(result) ? null : (result ?? null);
}

/** office.js sets these two properties under shorter names than it reads them. */
const SET_AS: Readonly<Record<string, string>> = { Gridlines: 'showGridlines', Headings: 'showHeadings' };

/** @throws ApiNotFound for an unknown property, InvalidOperation for one that is only read. */
function setProperty(context: BatchContext, target: ApiObject, wire: string, value: Json): void {
  const member = SET_AS[wire] ?? memberName(wire);
  const scalar = context.registry.type(target.type).scalars?.[member];
  if (!scalar) throw new HostError('ApiNotFound', `${target.type}.${member} is not available in this host.`);
  context.registry.require(target.type, member);
  if (!scalar.set) throw new HostError('InvalidOperation', `${target.type}.${member} cannot be set.`);
  scalar.set(target.self, value);
}

const objectState = (action: Action): Readonly<Record<string, Json>> =>
  (typeof action.ObjectState === 'string' ? JSON.parse(action.ObjectState) : action.ObjectState) as Readonly<
    Record<string, Json>
  >;

/** `range.set({ format: { fill: { color } } })`: nested objects are followed where the class has a link. */
function update(context: BatchContext, target: ApiObject, state: Readonly<Record<string, Json>>): void {
  for (const [wire, value] of Object.entries(state)) {
    const link = context.registry.type(target.type).links?.[memberName(wire)];
    if (!link) setProperty(context, target, wire, value);
    else {
      const next = link(target.self);
      if (next) update(context, next, value as Readonly<Record<string, Json>>);
    }
  }
}
