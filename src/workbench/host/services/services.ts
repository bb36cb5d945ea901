import type { Json } from '../protocol/envelope';
import { HostError } from '../protocol/errors';
import type { AnyObjectType, ApiObject, Argument, ObjectType } from '../protocol/object-type';
import type { FunctionCalls } from './function-calls';

/** What the add-in's runtime, its pane and its ribbon are told and say; tests read it. */
export interface RuntimeState {
  /** Load: the add-in starts with the document. */
  startupBehaviour: string;
  visibility: string;
  /** Ribbon updates as they were requested, JSON texts parsed. */
  ribbonRequests: Json[];
}

export const freshRuntime = (): RuntimeState => ({
  startupBehaviour: 'Inactive',
  visibility: 'Visible',
  ribbonRequests: [],
});

const CUSTOM_FUNCTIONS = 'Microsoft.ExcelServices.CustomFunctions';
const RUNTIME = 'Microsoft.AppRuntime.AppRuntimeService';
const PERSISTENCE = 'Microsoft.AppRuntime.AppRuntimePersistenceService';
const RIBBON = 'Microsoft.DynamicRibbon.DynamicRibbon';
const INTERNAL = 'Microsoft.InternalService.AddinInternalService';
const KNOWN = [CUSTOM_FUNCTIONS, RUNTIME, PERSISTENCE, RIBBON, INTERNAL];

const parsed = (value: Argument): Json =>
  typeof value === 'string' ? (JSON.parse(value) as Json) : (value as Json);

/** Services beside the workbook, by their full names. */
export function serviceTypes(
  calls: FunctionCalls,
  runtime: RuntimeState,
  show: (visibility: string) => void,
): Record<string, AnyObjectType> {
  const types: Record<string, ObjectType<unknown>> = {
    [CUSTOM_FUNCTIONS]: {
      methods: {
        setInvocationArrayResults: (_, [results]) => calls.settleArrays(results as Json) as undefined,
        setInvocationResults: (_, [results]) => calls.settle(results as Json) as undefined,
        _GetEnabledFeatures: () => [],
        _SetOsfControlContainerReadyForCustomFunctions: () => undefined,
      },
    },
    [RUNTIME]: {
      methods: {
        getAppRuntimeState: () => runtime.visibility,
        setAppRuntimeState: (_, [state]) => show(String(state)) as undefined,
      },
    },
    [PERSISTENCE]: {
      methods: {
        getAppRuntimeStartState: () => runtime.startupBehaviour,
        setAppRuntimeStartState: (_, [state]) => {
          runtime.startupBehaviour = String(state);
          return undefined;
        },
      },
    },
    [RIBBON]: {
      methods: {
        executeRequestCreate: (_, [request]) =>
          void runtime.ribbonRequests.push(parsed(request)) as undefined,
        executeRequestUpdate: (_, [request]) =>
          void runtime.ribbonRequests.push(parsed(request)) as undefined,
      },
    },
    [INTERNAL]: { methods: { notifyActionHandlerReady: () => undefined } },
  };
  return types;
}

/** @throws ServiceNotAvailable for a service this host does not have. */
export function serviceObject(name: string): ApiObject {
  if (!KNOWN.includes(name))
    throw new HostError('ApiNotFound', `The service ${name} is not available in this host.`);
  return { type: name, self: null };
}
