import stringWidth from 'string-width';

const PLAIN = /^[\x20-\x7e]*$/;

/** Columns that a text takes in a terminal: a Chinese character takes two. */
export function widthOf(text: string): number {
  return PLAIN.test(text) ? text.length : stringWidth(text);
}

export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}

export function padStart(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - widthOf(text))) + text;
}

const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/;
/** Marks that may not begin a line. */
const CLOSING = /^[，。、；：？！）】」』》”’,.;:?!)\]}%‰"]/;
/** Marks that may not end a line. */
const OPENING = /[（【「『《“‘([{]$/;

/** Pieces that a line may break between: Chinese characters one by one, other words whole. */
function pieces(text: string): string[] {
  const found: string[] = [];
  for (const part of text.match(/\s+|[^\s]+/g) ?? []) {
    if (/^\s/.test(part)) found.push(part);
    else for (const piece of split(part)) found.push(piece);
  }
  return found;
}

function split(word: string): string[] {
  const found: string[] = [];
  let open = false;
  for (const letter of word) {
    const wide = WIDE.test(letter);
    const before = found.at(-1) ?? '';
    const joins = found.length > 0 && ((open && !wide) || CLOSING.test(letter) || OPENING.test(before));
    if (joins) found[found.length - 1] += letter;
    else found.push(letter);
    open = !wide;
  }
  return found;
}

/** Breaks a text into lines of at most `width` columns; a word that is wider is cut. */
export function wrap(text: string, width: number): string[] {
  return text.split('\n').flatMap((line) => wrapLine(line, Math.max(2, width)));
}

function wrapLine(text: string, width: number): string[] {
  if (widthOf(text) <= width) return [text];
  const lines: string[] = [];
  let line = '';
  let used = 0;
  const flush = () => {
    lines.push(line.trimEnd());
    line = '';
    used = 0;
  };
  for (const piece of pieces(text)) {
    const size = widthOf(piece);
    if (used + size > width && used > 0) flush();
    if (used === 0 && lines.length > 0 && piece.trim() === '') continue;
    if (size <= width) {
      line += piece;
      used += size;
      continue;
    }
    for (const letter of piece) {
      const own = widthOf(letter);
      if (used + own > width) flush();
      line += letter;
      used += own;
    }
  }
  if (line.trimEnd() !== '' || lines.length === 0) flush();
  return lines;
}

/** A paragraph whose later lines stand under the text after the lead. */
export function hanging(lead: string, text: string, width: number): string[] {
  const indent = widthOf(lead);
  return wrap(text, width - indent).map((line, at) => (at === 0 ? lead : ' '.repeat(indent)) + line);
}
