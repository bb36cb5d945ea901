import { strToU8, zipSync } from 'fflate';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const LIST = 'http://schemas.openxmlformats.org/package/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/content-types';

/** What a sheet is made of beside its rows: elements after them, and parts that it leads to, by the last word of their kind. */
export interface SheetExtras {
  after?: string;
  relations?: readonly (readonly [type: string, target: string])[];
}

/** A file of these sheets' rows, as small as a file can be; a second look is bold. */
export function bookOf(
  sheets: Readonly<Record<string, string>>,
  extras: Readonly<Record<string, SheetExtras>> = {},
  more: Readonly<Record<string, string | Uint8Array>> = {},
  definedNames = '',
): Uint8Array {
  const names = Object.keys(sheets);
  const relation = (type: string, target: string, at: number): string =>
    `<Relationship Id="rId${at + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const parts: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${LIST}">${relation('officeDocument', 'xl/workbook.xml', 0)}</Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${names
      .map((name, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`)
      .join('')}</sheets>${definedNames && `<definedNames>${definedNames}</definedNames>`}</workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${LIST}">${[
      ...names.map((_, at) => relation('worksheet', `worksheets/sheet${at + 1}.xml`, at)),
      relation('styles', 'styles.xml', names.length),
    ].join('')}</Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="等线"/></font><font><b/><sz val="11"/><name val="等线"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellXfs count="2"><xf fontId="0"/><xf fontId="1" applyFont="1"/></cellXfs></styleSheet>`,
    ...more,
  };
  for (const [at, name] of names.entries()) {
    const { after = '', relations = [] } = extras[name] ?? {};
    parts[`xl/worksheets/sheet${at + 1}.xml`] =
      `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheetData>${sheets[name]}</sheetData>${after}</worksheet>`;
    if (relations.length > 0)
      parts[`xl/worksheets/_rels/sheet${at + 1}.xml.rels`] =
        `<Relationships xmlns="${LIST}">${relations.map(([type, target], index) => relation(type, target, index)).join('')}</Relationships>`;
  }
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, content]) => [
        name,
        typeof content === 'string' ? strToU8(content) : content,
      ]),
    ),
  );
}
