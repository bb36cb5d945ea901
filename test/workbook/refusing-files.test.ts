import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LIMITS } from '../../src/workbook/limits';
import { readBookFile } from '../../src/workbook/file/open';
import { readBook } from '../../src/workbook/file/read';
import { UnreadableFile } from '../../src/workbook/unreadable';
import { oneSheet, sharedStrings, sheetXml, without, zip } from './packing';

function refusal(read: () => unknown): UnreadableFile {
  try {
    read();
  } catch (error) {
    if (error instanceof UnreadableFile) return error;
    throw error;
  }
  throw new Error('the file was read');
}

function refused(file: Uint8Array | string): [string, string] {
  const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file;
  const { code, detail, text } = refusal(() => readBook(bytes));
  expect(text.zh).toMatch(/请/);
  expect(text.en.length).toBeGreaterThan(20);
  return [code, code === 'NOT_A_WORKBOOK' ? text.en : detail];
}

/** An OLE compound file as far as kinds are told apart: a header and directory entries with these names. */
function ole(...streams: string[]): Uint8Array {
  const bytes = new Uint8Array(512 + 128 * streams.length + 512);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  streams.forEach((name, entry) => {
    const at = 512 + entry * 128;
    bytes.set(Buffer.from(name, 'utf16le'), at);
    bytes[at + 64] = name.length * 2 + 2;
    bytes[at + 66] = 2;
  });
  return bytes;
}

const good = () => zip(oneSheet('<row><c><v>1</v></c></row>'));

describe('files that are no workbook', () => {
  it('a password-protected workbook is told from an old .xls and from other old documents', () => {
    expect(refused(ole('Root Entry', 'EncryptionInfo', 'EncryptedPackage'))[0]).toBe('ENCRYPTED');
    expect(refused(ole('Root Entry', 'Workbook'))[0]).toBe('OLD_XLS');
    expect(refused(ole('Root Entry', 'Book'))[0]).toBe('OLD_XLS');
    expect(refused(ole('Root Entry', 'WordDocument'))[0]).toBe('NOT_A_WORKBOOK');
  });

  it.each([
    ['%PDF-1.7\n', /PDF/],
    ['工号,姓名\r\n1001,张三\r\n', /CSV/],
    ['\uFEFF工号\t姓名\n', /CSV/],
    ['<html><table><tr><td>1</td></tr></table></html>', /web page/],
    ['<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?><Workbook/>', /2003/],
    ['\u0001\u0002\u0003\u0004', /not an \.xlsx workbook\./],
  ])('%j is named for what it is', (content, kind) => {
    const [code, message] = refused(content);
    expect(code).toBe('NOT_A_WORKBOOK');
    expect(message).toMatch(kind);
  });

  it.each([
    ['word/document.xml', /Word/],
    ['content.xml', /\.ods/],
    ['xl/workbook.bin', /\.xlsb/],
    ['a.txt', /zip archive/],
  ])('an archive with %s is named for what it is', (part, kind) => {
    const [code, message] = refused(zip({ [part]: 'x' }));
    expect(code).toBe('NOT_A_WORKBOOK');
    expect(message).toMatch(kind);
  });
});

describe('damaged files', () => {
  it('an empty or cut-off file is refused at every length', () => {
    const bytes = good();
    expect(refused(new Uint8Array(0))[0]).toBe('DAMAGED');
    for (let length = 4; length < bytes.length; length++) {
      expect(refused(bytes.subarray(0, length))[0]).toBe('DAMAGED');
    }
  });

  it('a flipped bit anywhere is refused, or changes nothing that is read', () => {
    const bytes = good();
    for (let at = 4; at < bytes.length; at++) {
      const flipped = bytes.slice();
      flipped[at] ^= 4;
      try {
        const [sheet] = readBook(flipped).sheets;
        expect([sheet.name, sheet.rows, sheet.columns[0]!.value[0]]).toEqual(['数据', 1, 1]);
      } catch (error) {
        expect(error).toBeInstanceOf(UnreadableFile);
      }
    }
  });

  it('missing parts are refused by name', () => {
    for (const part of ['xl/worksheets/sheet1.xml', 'xl/sharedStrings.xml', 'xl/workbook.xml']) {
      expect(refused(zip(without(oneSheet(''), part)))).toEqual(['DAMAGED', `${part} missing`]);
    }
    expect(refused(zip(oneSheet('', { 'xl/_rels/workbook.xml.rels': '<Relationships/>' })))[0]).toBe(
      'DAMAGED',
    );
  });

  it.each([
    ['stops early', '<worksheet><sheetData><row><c><v>1</v></c></row>'],
    ['nests wrongly', '<worksheet><sheetData><row></c></row></sheetData></worksheet>'],
    ['has an unclosed tag', '<worksheet><sheetData><row <c/></row></sheetData></worksheet>'],
    ['has an unknown entity', sheetXml('<row><c t="str"><v>&nbsp;</v></c></row>')],
    ['declares entities', '<!DOCTYPE x [<!ENTITY a "b">]><worksheet/>'],
    ['names a shared string that does not exist', sheetXml('<row><c t="s"><v>3</v></c></row>')],
    ['names a cell beyond the last row', sheetXml('<row><c r="A1048577"><v>3</v></c></row>')],
    ['names a cell beyond the last column', sheetXml('<row><c r="XFE1"><v>3</v></c></row>')],
    ['has a cell outside a row', sheetXml('<c><v>1</v></c>')],
    [
      'is no UTF-8',
      Uint8Array.from([...Buffer.from('<a><c t="str"><v>'), 0xc3, 0x28, ...Buffer.from('</v></c></a>')]),
    ],
  ])('a sheet whose XML %s is refused', (_, xml) => {
    expect(refused(zip(oneSheet('', { 'xl/worksheets/sheet1.xml': xml })))[0]).toBe('DAMAGED');
  });
});

describe('files that ask for too much', () => {
  const usual = { ...LIMITS };
  afterEach(() => Object.assign(LIMITS, usual));

  it('a part that unpacks many hundred-fold is stopped while it unpacks', () => {
    const spaces = new Uint8Array(LIMITS.ratioFromBytes + 2e6).fill(32);
    expect(refused(zip(oneSheet('', { 'xl/worksheets/sheet1.xml': spaces })))).toEqual([
      'TOO_LARGE',
      'xl/worksheets/sheet1.xml unpacks more than 400-fold',
    ]);
  });

  it('all parts together have a limit, whatever sizes the archive states', () => {
    LIMITS.inflatedBytes = 1000;
    expect(refused(zip(oneSheet('<row/>'.repeat(200))))[0]).toBe('TOO_LARGE');
  });

  it('a few far-flung cells cannot claim the memory of a full sheet', () => {
    LIMITS.cells = 2_000_000;
    const corners = ['A', 'B', 'C'].map((column) => `<c r="${column}900000"><v>1</v></c>`);
    expect(readBook(zip(oneSheet(`<row>${corners.slice(1).join('')}</row>`))).sheets[0].rows).toBe(900_000);
    expect(refused(zip(oneSheet(`<row>${corners.join('')}</row>`)))[0]).toBe('TOO_LARGE');
  });

  it('texts have a limit', () => {
    LIMITS.texts = 9;
    expect(refused(zip(oneSheet('', sharedStrings('<si/>'.repeat(10)))))[0]).toBe('TOO_LARGE');
  });
});

describe('opening by path', () => {
  let folder = '';
  beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'jisuan-'))));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('a file is read by its path, Chinese names too', () => {
    const path = join(folder, '台账 2023.xlsx');
    writeFileSync(path, good());
    expect(readBookFile(path).sheets.map(({ name }) => name)).toEqual(['数据']);
  });

  it('a missing file, or a folder, is named in the message', () => {
    const missing = refusal(() => readBookFile(join(folder, '没有.xlsx')));
    expect([missing.code, missing.text.zh.includes('没有.xlsx')]).toEqual(['NOT_FOUND', true]);
    expect(refusal(() => readBookFile(folder)).code).toBe('NOT_FOUND');
  });
});
