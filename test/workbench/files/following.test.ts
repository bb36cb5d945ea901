import { strFromU8, unzipSync } from 'fflate';
import { makeSample } from '../../../src/app/sample/sample';
import { drawingsOf } from '../../../src/workbench/grid/view/drawings-of';
import { noteAt } from '../../../src/workbench/grid/view/notes';
import type { HostWorkbook } from '../../../src/workbench/host';
import { deleteCells, insertCells } from '../../../src/workbench/host/model/shift';
import { renameSheet } from '../../../src/workbench/host/model/book';
import { MAX_COLUMNS, MAX_ROWS, type Rect } from '../../../src/workbench/host/model/rect';
import { openBook, saveBook } from '../../../src/workbench/files';
import { writeBook } from '../../../src/workbook/file/write';
import { hasLibreOffice, LibreOffice } from '../../support/libreoffice';
import { faults } from '../../workbook/structure';
import { bookOf } from './small-book';

const rows = (from: number, count: number): Rect => ({
  top: from - 1,
  left: 0,
  rows: count,
  columns: MAX_COLUMNS,
});
const columns = (from: number, count: number): Rect => ({
  top: 0,
  left: from - 1,
  rows: MAX_ROWS,
  columns: count,
});
const insert = (workbook: HostWorkbook, rect: Rect, sheet = '表'): void =>
  void insertCells({ sheet: workbook.sheet(sheet), rect }, 'Down');
const remove = (workbook: HostWorkbook, rect: Rect, sheet = '表'): void =>
  deleteCells({ sheet: workbook.sheet(sheet), rect }, 'Up');
const open = (bytes: Uint8Array) => openBook(bytes, { name: '图.xlsx' });
const partOf = (bytes: Uint8Array, name: string): string => strFromU8(unzipSync(bytes)[name]!);

const XDR =
  'xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const C = 'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"';
const corner = (name: string, column: number, row: number, offset = 0): string =>
  `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>${offset}</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>${offset}</xdr:rowOff></xdr:${name}>`;
const picture =
  '<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="9" name="章"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill><a:blip r:embed="rId2"/></xdr:blipFill><xdr:spPr/></xdr:pic><xdr:clientData/>';
const chart = `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="图"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart ${C} r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/>`;

/** A chart over C5:F12, a stamp over B20:B21 that keeps its size, one that never moves, one of its own size. */
const DRAWING = `<xdr:wsDr ${XDR}><xdr:twoCellAnchor>${corner('from', 2, 4, 5)}${corner('to', 6, 12)}${chart}</xdr:twoCellAnchor><xdr:twoCellAnchor editAs="oneCell">${corner('from', 1, 19)}${corner('to', 2, 21, 7)}${picture}</xdr:twoCellAnchor><xdr:twoCellAnchor editAs="absolute">${corner('from', 8, 30)}${corner('to', 9, 31)}${picture}</xdr:twoCellAnchor><xdr:oneCellAnchor>${corner('from', 0, 40)}<xdr:ext cx="1" cy="1"/>${picture}</xdr:oneCellAnchor></xdr:wsDr>`;
const CHART = `<c:chartSpace ${C}><c:chart><c:plotArea><c:barChart><c:ser><c:cat><c:strRef><c:f>表!$A$5:$A$9</c:f></c:strRef></c:cat><c:val><c:numRef><c:f>'另 表'!$B$5:$B$9</c:f></c:numRef></c:val></c:ser></c:barChart></c:plotArea></c:chart></c:chartSpace>`;
const shape = (id: number, row: number, column: number): string =>
  `<v:shape id="s${id}" style="visibility:hidden"><v:textbox><div>甲<br></div></v:textbox><x:ClientData ObjectType="Note"><x:Anchor>\n    ${column + 1}, 15, ${row}, 2, ${column + 3}, 15, ${row + 4}, 4</x:Anchor><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`;
const VML = `<xml xmlns:v="v" xmlns:x="x"><v:shapetype id="t"/>${shape(1, 1, 0)}${shape(2, 6, 1)}${shape(3, 9, 2)}<v:shape id="s9"><x:ClientData ObjectType="Button"><x:Anchor>1, 15, 6, 2, 3, 15, 9, 4</x:Anchor></x:ClientData></v:shape></xml>`;
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const comment = (ref: string, text: string): string =>
  `<comment ref="${ref}" authorId="0"><text><t>${text}</t></text></comment>`;
const COMMENTS = `<comments xmlns="${MAIN}"><authors><author>甲</author></authors><commentList>${comment('A2', '一')}${comment('B7', '二')}${comment('C10', '三')}</commentList></comments>`;
const THREADS = `<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><threadedComment ref="B7" id="{1}"><text>二</text></threadedComment><threadedComment ref="B7" id="{2}" parentId="{1}"><text>回</text></threadedComment></ThreadedComments>`;
const LIST = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const drawn = (): Uint8Array =>
  bookOf(
    { 表: '<row r="5"><c r="A5"><v>1</v></c></row>', '另 表': '<row r="5"><c r="B5"><v>1</v></c></row>' },
    {
      表: {
        after: '<drawing r:id="rId1"/><legacyDrawing r:id="rId3"/>',
        relations: [
          ['drawing', '../drawings/drawing1.xml'],
          ['comments', '../comments1.xml'],
          ['vmlDrawing', '../drawings/vmlDrawing1.vml'],
          ['threadedComment', '../threadedComments/threadedComment1.xml'],
        ],
      },
    },
    {
      'xl/drawings/drawing1.xml': DRAWING,
      'xl/drawings/_rels/drawing1.xml.rels': `<Relationships xmlns="${LIST}"><Relationship Id="rId1" Type="${OFFICE}/chart" Target="../charts/chart1.xml"/><Relationship Id="rId2" Type="${OFFICE}/image" Target="../media/image1.png"/></Relationships>`,
      'xl/charts/chart1.xml': CHART,
      'xl/media/image1.png': new Uint8Array([137, 80, 78, 71]),
      'xl/comments1.xml': COMMENTS,
      'xl/drawings/vmlDrawing1.vml': VML,
      'xl/threadedComments/threadedComment1.xml': THREADS,
    },
  );
const places = (workbook: HostWorkbook): string[] =>
  drawingsOf(workbook.sheet('表')).map(
    ({ rect: { top, left, rows: height, columns: width } }) => `${top + 1} ${left + 1} ${height}x${width}`,
  );
const notes = (workbook: HostWorkbook): string[] =>
  workbook.sheet('表').notes.map(({ row, column, text }) => `${row + 1} ${column + 1} ${text}`);

/** What a saved book shows when it is opened again must be what it showed before. */
function savedAgain(workbook: HostWorkbook, original: ReturnType<typeof open>['original']): Uint8Array {
  const saved = saveBook(original, workbook);
  const again = open(saved).workbook;
  expect([places(again), notes(again)]).toEqual([places(workbook), notes(workbook)]);
  return saved;
}

describe('Rows and columns that come in or go out', () => {
  it('take notes along, in the grid and in all three parts of the file', () => {
    const { workbook, original } = open(drawn());
    insert(workbook, rows(5, 2));
    insert(workbook, columns(1, 1));
    expect(notes(workbook)).toEqual(['2 2 一', '9 3 二', '12 4 三']);
    expect(noteAt(workbook.sheet('表'), 8, 2)?.text).toBe('二');
    const saved = savedAgain(workbook, original);
    expect(partOf(saved, 'xl/comments1.xml').match(/ref="\w+"/g)).toEqual([
      'ref="B2"',
      'ref="C9"',
      'ref="D12"',
    ]);
    expect(partOf(saved, 'xl/threadedComments/threadedComment1.xml').match(/ref="\w+"/g)).toEqual([
      'ref="C9"',
      'ref="C9"',
    ]);
    const vml = partOf(saved, 'xl/drawings/vmlDrawing1.vml');
    expect(vml.match(/<x:Row>\d+/g)).toEqual(['<x:Row>1', '<x:Row>8', '<x:Row>11']);
    expect(vml.match(/<x:Column>\d+/g)).toEqual(['<x:Column>1', '<x:Column>2', '<x:Column>3']);
    expect(vml).toContain('3, 15, 8, 2, 5, 15, 12, 4</x:Anchor><x:Row>8</x:Row><x:Column>2</x:Column>');
    expect(vml).toContain('<x:ClientData ObjectType="Button"><x:Anchor>1, 15, 6, 2, 3, 15, 9, 4</x:Anchor>');
  });

  it('take a note away with its cell, box and answers too', () => {
    const { workbook, original } = open(drawn());
    remove(workbook, rows(6, 2));
    expect(notes(workbook)).toEqual(['2 1 一', '8 3 三']);
    const saved = savedAgain(workbook, original);
    expect(partOf(saved, 'xl/comments1.xml')).not.toContain('二');
    expect(partOf(saved, 'xl/threadedComments/threadedComment1.xml')).not.toContain('threadedComment ref');
    expect(partOf(saved, 'xl/drawings/vmlDrawing1.vml').match(/id="s\d"/g)).toEqual([
      'id="s1"',
      'id="s3"',
      'id="s9"',
    ]);
  });

  it('move cells of some columns only: notes there go along, others and the charts stay', () => {
    const { workbook, original } = open(drawn());
    insertCells({ sheet: workbook.sheet('表'), rect: { top: 0, left: 1, rows: 3, columns: 1 } }, 'Down');
    expect(notes(workbook)).toEqual(['2 1 一', '10 2 二', '10 3 三']);
    expect(places(workbook)[0]).toBe('5 3 8x4');
    savedAgain(workbook, original);
  });

  it('move charts and pictures as Excel does: moved and sized, moved, or left where they are', () => {
    const { workbook, original } = open(drawn());
    expect(places(workbook)).toEqual(['5 3 8x4', '20 2 2x1', '31 9 1x1', '41 1 8x4']);
    insert(workbook, rows(7, 3));
    insert(workbook, columns(3, 1));
    expect(places(workbook)).toEqual(['5 4 11x4', '23 2 2x1', '31 9 1x1', '44 1 8x4']);
    // Just below the chart: it does not grow.
    insert(workbook, rows(16, 1));
    expect(places(workbook)).toEqual(['5 4 11x4', '24 2 2x1', '31 9 1x1', '45 1 8x4']);
    const saved = savedAgain(workbook, original);
    const drawing = partOf(saved, 'xl/drawings/drawing1.xml');
    expect(drawing).toContain(corner('from', 3, 4, 5) + corner('to', 7, 15));
    expect(drawing).toContain(corner('from', 1, 23) + corner('to', 2, 25, 7));
    expect(drawing).toContain(corner('from', 8, 30) + corner('to', 9, 31));
    expect(drawing).toContain(corner('from', 0, 44));
  });

  it('that are taken out from under a chart make it smaller, and it goes when all its rows go', () => {
    const { workbook, original } = open(drawn());
    remove(workbook, rows(4, 3));
    expect(places(workbook)[0]).toBe('4 3 6x4');
    expect(partOf(savedAgain(workbook, original), 'xl/drawings/drawing1.xml')).toContain(
      '<xdr:row>3</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>',
    );
    remove(workbook, rows(4, 6));
    expect(places(workbook).length).toBe(3);
    expect(partOf(savedAgain(workbook, original), 'xl/drawings/drawing1.xml')).not.toContain('graphicFrame');
  });

  it('change what a chart refers to, on whatever sheet it stands', () => {
    const { workbook, original } = open(drawn());
    insert(workbook, rows(1, 2), '另 表');
    insert(workbook, rows(7, 1));
    renameSheet(workbook.sheet('另 表'), '数据');
    const saved = savedAgain(workbook, original);
    expect(partOf(saved, 'xl/charts/chart1.xml').match(/<c:f>[^<]*/g)).toEqual([
      '<c:f>表!$A$5:$A$10',
      '<c:f>数据!$B$7:$B$11',
    ]);
  });

  it('that are put back, as undo does, bring back what went with them', () => {
    const { workbook, original } = open(drawn());
    const before = [notes(workbook), places(workbook)];
    remove(workbook, rows(4, 20));
    remove(workbook, columns(1, 1));
    expect(notes(workbook)).toEqual([]);
    insert(workbook, columns(1, 1));
    insert(workbook, rows(4, 20));
    expect([notes(workbook), places(workbook)]).toEqual(before);
    savedAgain(workbook, original);
  });

  it('move what is printed, what stands on every page, and the filter', () => {
    const { workbook, original } = open(
      bookOf(
        { 表: '<row r="3"><c r="A3"><v>1</v></c></row><row r="4"><c r="A4"><v>2</v></c></row>' },
        { 表: { after: '<autoFilter ref="A3:A4"/>' } },
        {},
        `<definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">表!$A$3:$A$4</definedName><definedName name="_xlnm.Print_Area" localSheetId="0">表!$A$3:$B$9</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">表!$2:$3</definedName>`,
      ),
    );
    insert(workbook, rows(3, 2));
    const { filter, layout } = workbook.sheet('表');
    expect(filter?.rect).toMatchObject({ top: 4, rows: 2 });
    expect(layout.printArea).toMatchObject([{ top: 4, left: 0, rows: 7, columns: 2 }]);
    const saved = saveBook(original, workbook);
    expect(partOf(saved, 'xl/worksheets/sheet1.xml')).toContain('<autoFilter ref="A5:A6"/>');
    const names = partOf(saved, 'xl/workbook.xml').match(/\$[^<]*/g);
    expect(names?.sort()).toEqual(['$2:$5', '$A$5:$A$6', '$A$5:$B$11']);
  });

  it('elsewhere leave every part of these things byte for byte', () => {
    const bytes = drawn();
    const { workbook, original } = open(bytes);
    insert(workbook, rows(100, 1));
    workbook.type('表!A1', 5);
    const saved = saveBook(original, workbook);
    for (const part of Object.keys(unzipSync(bytes)).filter((name) =>
      /drawing|comment|chart|media/i.test(name),
    ))
      expect([part, partOf(saved, part)]).toEqual([part, partOf(bytes, part)]);
  });
});

(hasLibreOffice() ? describe : describe.skip)(
  'A sample whose rows and columns were moved, in LibreOffice',
  () => {
    it('opens with its notes where their cells went', () => {
      const bytes = writeBook(
        makeSample({ scheme: 'corporate-manager', officers: 3, seed: 1, dirty: false }),
      );
      const { workbook, original } = open(bytes);
      insert(workbook, columns(1, 2), '花名册');
      expect(noteAt(workbook.sheet('花名册'), 0, 2)?.text).toMatch(/^【必填】编号/);
      const saved = saveBook(original, workbook);
      expect(faults(saved)).toEqual([]);
      const office = new LibreOffice(false);
      try {
        const [theirs] = office.recalculated([saved]);
        const again = open(theirs!).workbook;
        const texts = (book: HostWorkbook): string[] =>
          book
            .sheet('花名册')
            .notes.map(({ row, column, text }) => `${row} ${column} ${text.trim()}`)
            .sort();
        expect(texts(again)).toEqual(texts(workbook));
      } finally {
        office.close();
      }
    }, 240_000);
  },
);
