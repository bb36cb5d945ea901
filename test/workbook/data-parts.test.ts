import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { DataNode } from '../../src/ledger/grid';
import { injectSheets } from '../../src/workbook/file/inject';
import { readBook } from '../../src/workbook/file/read';
import { readZip } from '../../src/workbook/file/zip';
import { zip, oneSheet, rels } from './packing';
import { STYLES, SUMMARY } from './sample-plan';
import { faults } from './structure';

const fixture = (program: string): Uint8Array =>
  readFileSync(join(__dirname, `../fixtures/workbook/${program}.xlsx`));
const PLAN = { sheets: [SUMMARY], styles: STYLES };

const data = (id: string, text: string): DataNode => ({
  name: 'seal',
  attributes: { id, note: 'a<b & "c"\n_x0041_' },
  children: [{ name: 'table', attributes: { name: '贷款发放' }, children: [], text }],
  text: '',
});

function injected(source: Uint8Array, parts: readonly DataNode[]): Uint8Array {
  const result = injectSheets(source, PLAN, parts);
  if (!result.ok) throw new Error('clash');
  return result.bytes;
}

describe('data of ours in custom XML parts', () => {
  it.each(['xlsxwriter', 'exceljs', 'excelts', 'sheetjs', 'libreoffice', 'openpyxl'])(
    '%s: what is put in is read back, and the package keeps the rules of the format',
    (program) => {
      const source = fixture(program);
      const parts = [data('a', 'AAAA'), data('b', 'x < y')];
      const result = injected(source, parts);
      expect(faults(result)).toEqual([]);
      expect(readBook(result).data).toEqual(parts);
      expect(readBook(source).data).toBeUndefined();
    },
  );

  it('a part with the same id takes the place of the earlier one; all others keep their bytes', () => {
    const once = injected(fixture('xlsxwriter'), [data('a', '1'), data('b', '2')]);
    const twice = injected(once, [data('b', '3'), data('c', '4')]);
    expect(readBook(twice).data).toEqual([data('a', '1'), data('b', '3'), data('c', '4')]);
    expect(faults(twice)).toEqual([]);
    const packed = (bytes: Uint8Array) => new Map(readZip(bytes).map((entry) => [entry.name, entry.crc]));
    const [before, after] = [packed(once), packed(twice)];
    const changed = [...before].filter(([name, crc]) => after.get(name) !== crc).map(([name]) => name);
    expect(changed.sort()).toEqual([
      '[Content_Types].xml',
      'customXml/item2.xml',
      'xl/_rels/workbook.xml.rels',
    ]);
  });

  it("somebody else's custom XML is neither read nor touched, even where it is not well-formed", () => {
    const parts = oneSheet('<row r="1"><c r="A1"><v>1</v></c></row>');
    const source = zip({
      ...parts,
      '[Content_Types].xml':
        '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>',
      'xl/_rels/workbook.xml.rels': rels([
        ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
        ['rId2', 'sharedStrings', 'sharedStrings.xml'],
        ['rId9', 'customXml', '../customXml/item1.xml'],
      ]),
      'customXml/item1.xml': '<theirs xmlns="urn:other"><unclosed></theirs>',
    });
    expect(readBook(source).data).toBeUndefined();
    const result = injected(source, [data('a', '1')]);
    expect(readBook(result).data).toEqual([data('a', '1')]);
    expect(strFromU8(unzipSync(result)['customXml/item1.xml'])).toBe(
      '<theirs xmlns="urn:other"><unclosed></theirs>',
    );
    expect(Object.keys(unzipSync(result))).toContain('customXml/item2.xml');
  });

  it('LibreOffice hangs the parts on the package instead of the workbook: they are found there', () => {
    const once = unzipSync(injected(fixture('xlsxwriter'), [data('a', '1')]));
    const own = 'xl/_rels/workbook.xml.rels';
    const [link] = /<Relationship [^>]*customXml[^>]*>/.exec(strFromU8(once[own]))!;
    const moved = link.replace(/Id="[^"]*"/, 'Id="rId99"').replace('"/customXml', '"../customXml');
    const source = zipSync({
      ...once,
      [own]: strToU8(strFromU8(once[own]).replace(link, '')),
      '_rels/.rels': strToU8(
        strFromU8(once['_rels/.rels']).replace('</Relationships>', `${moved}</Relationships>`),
      ),
    });
    expect(readBook(source).data).toEqual([data('a', '1')]);
    const again = injected(source, [data('a', '2')]);
    expect(readBook(again).data).toEqual([data('a', '2')]);
    expect(Object.keys(unzipSync(again)).filter((name) => /customXml\/item\d/.test(name))).toHaveLength(1);
  });
});
