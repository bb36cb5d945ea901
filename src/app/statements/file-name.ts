/** Characters that Windows, macOS or Linux refuse in a file's name, or that hide how it reads (directions, zero width). */
const REFUSED = /[\\/:*?"<>|\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/gu;
/** Windows takes these for devices, with or without an extension. */
const DEVICES = /^(con|prn|aux|nul|com\d|lpt\d|conin\$|conout\$|clock\$)(\..*)?$/i;
/** A name may have 255 bytes; a Chinese character takes three, and a draft's name is a little longer. */
const MOST_BYTES = 180;
const EXTENSION = '.xlsx';

/** 工号-姓名 as a safe file name, without a folder: whatever the ledgers hold, the file lands where it should. */
export function safeFileName(id: string, name: string): string {
  const stem = [id, name]
    .map(safePart)
    .filter((part) => part !== '')
    .join('-');
  const shorter = cutToBytes(stem, MOST_BYTES).replace(/[. ]+$/u, '');
  const usable = shorter === '' || DEVICES.test(shorter) ? `_${shorter}` : shorter;
  return usable + EXTENSION;
}

/** File names for all, no two of which a file system takes for the same. */
export function fileNames(people: readonly { id: string; name: string }[]): string[] {
  const taken = new Set<string>();
  return people.map(({ id, name }) => {
    const first = safeFileName(id, name);
    let file = first;
    for (let copy = 2; taken.has(sameFile(file)); copy += 1)
      file = `${first.slice(0, -EXTENSION.length)}(${copy})${EXTENSION}`;
    taken.add(sameFile(file));
    return file;
  });
}

function safePart(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '_')
    .replace(REFUSED, '_')
    .replace(/\s+/gu, ' ')
    .replace(/^[. -]+|[. ]+$/gu, '');
}

function cutToBytes(text: string, most: number): string {
  let bytes = 0;
  let kept = '';
  for (const character of text) {
    bytes += new TextEncoder().encode(character).length;
    if (bytes > most) return kept;
    kept += character;
  }
  return kept;
}

/** File systems differ in case and in how they store accents. */
function sameFile(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}
