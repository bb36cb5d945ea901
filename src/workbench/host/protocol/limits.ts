import type { BatchResponse } from './envelope';
import { HostError, type ErrorCode } from './errors';

/** 5 MB, as Excel on the web; a request or response above it is refused whole. */
export const PAYLOAD_LIMIT = 5 * 1024 * 1024;

/** Bytes of the text in UTF-8, without making them: a Chinese character is 3. */
export function utf8Length(text: string): number {
  let length = text.length;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code > 0x7f) length += code > 0x7ff && (code < 0xd800 || code > 0xdfff) ? 2 : 1;
  }
  return length;
}

/** The answer to a batch that is refused as a whole. */
export function refusal(code: ErrorCode): BatchResponse {
  const error = new HostError(code);
  return {
    Results: [],
    TraceIds: [],
    Error: { Code: code, Message: error.message, Location: '', ActionIndex: 0, HttpStatusCode: error.status },
  };
}
