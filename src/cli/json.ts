/** Text is handed on in pieces of about this many characters. */
const PIECE = 1 << 16;

/** JSON with one entry of a list on each line: quick to write at any length, and readable in a diff. */
export function* jsonText(value: unknown): Generator<string> {
  let piece = '';
  for (const text of parts(value)) {
    piece += text;
    if (piece.length < PIECE) continue;
    yield piece;
    piece = '';
  }
  yield `${piece}\n`;
}

function* parts(value: unknown): Generator<string> {
  if (Array.isArray(value)) {
    yield '[';
    for (const [at, entry] of value.entries()) {
      yield at === 0 ? '\n' : ',\n';
      if (isRecord(entry)) yield* record(entry);
      else yield JSON.stringify(entry);
    }
    yield '\n]';
  } else if (isRecord(value)) yield* record(value);
  else yield JSON.stringify(value);
}

function* record(value: Readonly<Record<string, unknown>>): Generator<string> {
  let separator = '{\n  ';
  for (const [key, field] of Object.entries(value)) {
    if (field === undefined) continue;
    yield `${separator}${JSON.stringify(key)}: `;
    separator = ',\n  ';
    if (Array.isArray(field) && field.some(isRecord)) yield* list(field);
    else yield JSON.stringify(field);
  }
  yield separator.startsWith('{') ? '{}' : '\n}';
}

function* list(entries: readonly unknown[]): Generator<string> {
  yield '[';
  for (const [at, entry] of entries.entries()) yield `${at === 0 ? '' : ','}\n    ${JSON.stringify(entry)}`;
  yield '\n  ]';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
