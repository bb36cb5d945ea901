import { damaged, encrypted, notAWorkbook, oldXls, type Bilingual, type UnreadableFile } from '../unreadable';

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ZIP = [0x50, 0x4b, 3, 4];
const DIRECTORY_ENTRY_SIZE = 128;

const TEXT_KINDS: readonly [RegExp, Bilingual][] = [
  [/^%PDF/, { zh: ' PDF 文件', en: 'a PDF file' }],
  [
    /<\?mso-application progid="Excel\.Sheet"|urn:schemas-microsoft-com:office:spreadsheet/,
    { zh: ' XML 电子表格（2003 格式）', en: 'an XML spreadsheet of 2003' },
  ],
  [
    /^\s*<(!doctype html|html|table|head|meta)/i,
    { zh: '网页（许多系统导出的“.xls”其实是网页）', en: 'a web page (what many systems export as “.xls”)' },
  ],
  [/^\{\\rtf/, { zh: ' RTF 文档', en: 'an RTF document' }],
];

/** Why bytes that do not begin like a zip archive are no workbook; null if they do begin like one. */
export function refuseKind(bytes: Uint8Array): UnreadableFile | null {
  if (startsWith(bytes, ZIP)) return null;
  if (bytes.length === 0) return damaged('0 bytes');
  if (startsWith(bytes, OLE)) return refuseOle(bytes);
  const head = headText(bytes);
  const known = TEXT_KINDS.find(([pattern]) => pattern.test(head));
  if (known) return notAWorkbook(known[1]);
  return notAWorkbook(isDelimited(head) ? { zh: '文本文件（CSV）', en: 'a text file (CSV)' } : null);
}

/** What a zip archive without a workbook part is, by its part names. */
export function refuseArchive(names: readonly string[]): UnreadableFile {
  const has = (name: string): boolean => names.some((part) => part.toLowerCase().startsWith(name));
  if (has('xl/workbook.bin')) {
    return notAWorkbook({ zh: '二进制工作簿（.xlsb）', en: 'a binary workbook (.xlsb)' });
  }
  if (has('word/')) return notAWorkbook({ zh: ' Word 文档', en: 'a Word document' });
  if (has('ppt/')) return notAWorkbook({ zh: '演示文稿', en: 'a presentation' });
  if (has('content.xml')) {
    return notAWorkbook({ zh: ' OpenDocument 文件（.ods）', en: 'an OpenDocument file (.ods)' });
  }
  if (has('xl/') || has('[content_types].xml')) return damaged('xl/workbook.xml missing');
  return notAWorkbook({ zh: '压缩包', en: 'a zip archive' });
}

/** An OLE compound file: an encrypted .xlsx, an .xls, or something else; told by the names of its streams. */
function refuseOle(bytes: Uint8Array): UnreadableFile {
  const names = new Set<string>();
  for (let at = 512; at + DIRECTORY_ENTRY_SIZE <= bytes.length; at += DIRECTORY_ENTRY_SIZE) {
    const length = bytes[at + 64] | (bytes[at + 65] << 8);
    if (length < 4 || length > 64 || bytes[at + 66] > 5) continue;
    let name = '';
    for (let unit = 0; unit < length - 2; unit += 2) {
      name += String.fromCharCode(bytes[at + unit] | (bytes[at + unit + 1] << 8));
    }
    names.add(name);
  }
  if (names.has('EncryptedPackage')) return encrypted();
  if (names.has('Workbook') || names.has('Book')) return oldXls();
  return notAWorkbook({ zh: '旧格式的 Office 文档', en: 'a document of an old Office format' });
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, at) => bytes[at] === byte);
}

/** The first bytes as text; 16-bit text loses its zero bytes, which is enough to tell kinds apart. */
function headText(bytes: Uint8Array): string {
  const head = new TextDecoder().decode(bytes.subarray(0, 1024)).replace(/\0/g, '');
  return head.replace(/^[\uFEFF\uFFFD]+/, '');
}

function isDelimited(head: string): boolean {
  // eslint-disable-next-line no-control-regex -- a text file holds no control characters
  return /[,;\t\n]/.test(head) && !/[\x01-\x08\x0e-\x1f]/.test(head);
}
