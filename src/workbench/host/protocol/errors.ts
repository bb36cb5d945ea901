/** The codes of Excel.ErrorCodes that this host answers with, and their HTTP status. */
const STATUS = {
  AccessDenied: 403,
  ApiNotFound: 400,
  FormulaLengthExceedsLimit: 400,
  GeneralException: 500,
  InsertDeleteConflict: 409,
  InvalidArgument: 400,
  InvalidOperation: 400,
  InvalidOperationInCellEditMode: 400,
  InvalidReference: 400,
  InvalidSelection: 400,
  ItemAlreadyExists: 409,
  ItemNotFound: 404,
  NonBlankCellOffSheet: 409,
  NotImplemented: 501,
  OperationCellsExceedLimit: 400,
  RangeExceedsLimit: 400,
  RequestAborted: 400,
  RequestPayloadSizeLimitExceeded: 413,
  ResponsePayloadSizeLimitExceeded: 400,
  ServiceNotAvailable: 503,
  UnsupportedOperation: 400,
} as const;

export type ErrorCode = keyof typeof STATUS;

const MESSAGES: Partial<Record<ErrorCode, string>> = {
  AccessDenied: 'You cannot perform the requested operation.',
  ApiNotFound:
    'The API you are trying to use could not be found. It may be available in a newer version of Excel.',
  GeneralException: 'There was an internal error while processing the request.',
  InvalidArgument: 'The argument is invalid or missing or has an incorrect format.',
  InvalidOperation: 'The operation attempted is invalid on the object.',
  InvalidOperationInCellEditMode:
    'Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.',
  InvalidReference: 'This reference is not valid for the current operation.',
  ItemAlreadyExists: 'A resource with the same name or identifier already exists.',
  ItemNotFound: "The requested resource doesn't exist.",
  NotImplemented: "The requested feature isn't implemented.",
  RequestAborted: 'The request was aborted during run time.',
  RequestPayloadSizeLimitExceeded: 'The request payload size has exceeded the limit.',
  ResponsePayloadSizeLimitExceeded: 'The response payload size has exceeded the limit.',
};

/** A refusal that reaches the add-in as OfficeExtension.Error with this code. */
export class HostError extends Error {
  readonly status: number;

  constructor(
    readonly code: ErrorCode,
    message: string = MESSAGES[code] ?? code,
  ) {
    super(message);
    this.name = 'HostError';
    this.status = STATUS[code];
  }
}

/** Shorthand for the most frequent refusal. */
export const invalidArgument = (message?: string): HostError => new HostError('InvalidArgument', message);
