/** What one request may carry, in bytes; Excel on the web refuses 5 MB. */
export const REQUEST_BYTES = 3_500_000;
/** A member of a path or an action in a request: names, ids and brackets around the value. */
export const CALL_BYTES = 180;

/** Bytes of a text in JSON: UTF-8 with quotes and escapes. */
export function textBytes(text: string): number {
  let bytes = 2 + text.length;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= 0x80) bytes += unit < 0x800 || (unit >= 0xd800 && unit <= 0xdfff) ? 1 : 2;
    else if (unit === 0x22 || unit === 0x5c) bytes += 1;
    // \n and the like take two bytes, other control characters six.
    else if (unit < 0x20) bytes += 5;
  }
  return bytes;
}

/** Bytes of any JSON value, one comma included. */
export function valueBytes(value: unknown): number {
  if (typeof value === 'string') return textBytes(value) + 1;
  if (typeof value === 'number') return String(value).length + 1;
  if (value === null || typeof value === 'boolean') return 6;
  return textBytes(JSON.stringify(value)) - 1;
}
