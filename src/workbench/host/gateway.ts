import type { BatchFault, Faults } from './faults';
import {
  ActionType,
  DELAY_FOR_CELL_EDIT,
  PathType,
  type BatchRequest,
  type BatchResponse,
  type HostMessage,
  type RequestMessage,
} from './protocol/envelope';
import { HostError, type ErrorCode } from './protocol/errors';
import { refusal, utf8Length } from './protocol/limits';
import { asksForResults } from './protocol/results';

/** One batch as it went over the wire, for tests and the workbench's log. */
export interface WireBatch {
  flags: number;
  request: BatchRequest;
  response: BatchResponse;
}

/** What the gateway needs of its host. */
export interface GatewayOwner {
  readonly faults: Faults;
  execute(request: BatchRequest, stopAfter?: number): BatchResponse;
  send(message: HostMessage): void;
  /** Resolves when the formulas are calculated; null where they are. */
  settle(): Promise<void> | null;
  /** Called with each answer before it is sent, and with the length of the request's text. */
  answered(batch: WireBatch, length: number): void;
  /** Called after each answer: events follow the answer to the batch that caused them. */
  afterwards(): void;
}

/** A request with the length of its text. */
interface Asked {
  message: RequestMessage;
  request: BatchRequest;
  length: number;
}

/** Takes requests of office.js and answers them, one at a time, under the limits and faults of the host. */
export class Gateway {
  /** The last batch that waits for a calculation: those after it wait behind it. */
  private queue: Promise<void> | null = null;

  constructor(
    private readonly owner: GatewayOwner,
    private readonly limit: number,
  ) {}

  receive(text: string): void {
    const message = JSON.parse(text) as RequestMessage;
    if (message.type !== 1) return;
    if (utf8Length(text) > this.limit) {
      this.refuseRequest(message.id, 'RequestPayloadSizeLimitExceeded');
      return;
    }
    const request = bodyOf(message);
    const { faults } = this.owner;
    if (isService(request)) {
      this.reply({ message, request, length: text.length }, this.owner.execute(request));
      return;
    }
    const asked: Asked = { message, request, length: text.length };
    const patient = ((message.flags ?? 0) & DELAY_FOR_CELL_EDIT) !== 0;
    if (faults.inEditMode && patient) faults.untilLeft(() => this.answer(asked));
    else this.answer(asked);
  }

  private answer(asked: Asked): void {
    const { faults } = this.owner;
    const { request } = asked;
    const { hang, delay, fault } = isCleanUp(request) ? NO_FAULT : faults.next();
    if (hang) return;
    const go = (): void => this.inTurn(request, () => this.reply(asked, this.run(request, fault)));
    if (delay > 0) setTimeout(go, delay);
    else go();
  }

  /** Answers at once, unless what the batch reads is still being calculated. */
  private inTurn(request: BatchRequest, reply: () => void): void {
    const asks = asksForResults(request);
    const pending = this.queue ?? (asks ? this.owner.settle() : null);
    if (!pending) {
      reply();
      return;
    }
    const turn = pending
      .then(() => (asks ? this.owner.settle() : null))
      .then(reply)
      .finally(() => {
        if (this.queue === turn) this.queue = null;
      });
    this.queue = turn;
  }

  private run(request: BatchRequest, fault: BatchFault | undefined): BatchResponse {
    if (this.owner.faults.inEditMode) return refusal('InvalidOperationInCellEditMode');
    const code = fault?.code ?? 'GeneralException';
    if (fault?.when === 'before') return refusal(code);
    const response = this.owner.execute(request, typeof fault?.when === 'object' ? fault.when.at : undefined);
    return fault?.when === 'after' ? refusal(code) : this.limited(response);
  }

  private reply({ message, request, length }: Asked, response: BatchResponse): void {
    this.owner.answered({ flags: message.flags ?? 0, request, response }, length);
    this.owner.send({ id: message.id, type: 2, message: { statusCode: 200, headers: {}, body: response } });
    this.owner.afterwards();
  }

  /** What was done stays done where only the answer is too large. */
  private limited(response: BatchResponse): BatchResponse {
    const size = utf8Length(JSON.stringify(response));
    return size > this.limit ? refusal('ResponsePayloadSizeLimitExceeded') : response;
  }

  /** Excel refuses a request that is too large before it reads it: by status, not as the error of an action. */
  private refuseRequest(id: number, code: ErrorCode): void {
    const { message, status } = new HostError(code);
    this.owner.send({
      id,
      type: 2,
      message: { statusCode: status, headers: {}, body: { error: { code, message } } },
    });
  }
}

const bodyOf = (message: RequestMessage): BatchRequest =>
  typeof message.message.body === 'string'
    ? (JSON.parse(message.message.body) as BatchRequest)
    : message.message.body;

const NO_FAULT = { hang: false, delay: 0, fault: undefined };

/** Results of custom functions and news of the runtime: no batch of the add-in's own. */
const isService = (request: BatchRequest): boolean =>
  Object.values(request.ObjectPaths).some((path) => path.ObjectPathType === PathType.NewObject);

/** The batch that Excel.run sends after it has resolved, to release its references. */
const isCleanUp = (request: BatchRequest): boolean =>
  request.Actions.every(
    (action) => action.ActionType === ActionType.Instantiate || action.Name === '_RemoveReference',
  ) && request.Actions.some((action) => action.Name === '_RemoveReference');
