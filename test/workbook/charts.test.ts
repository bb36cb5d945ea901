import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { BookPlan, ChartPlan, SheetPlan } from '../../src/report/plan';
import { injectSheets } from '../../src/workbook/file/inject';
import { writeBook } from '../../src/workbook/file/write';
import { faults } from './structure';
import { all, parseXml, type Node } from './xml-tree';

const CHART: ChartPlan = {
  name: '各网点绩效',
  type: 'column',
  stacked: true,
  title: '各网点绩效 <元>',
  unit: '元',
  categories: 'A2:A4',
  series: [
    { name: '应发', values: 'B2:B4', colour: '4472C4' },
    { name: '暂缓', values: 'C2:C4' },
  ],
  from: 'E2',
  to: 'L16',
  alt: '各网点应发与暂缓',
};

const SHEET: SheetPlan = {
  name: "绩效'汇总",
  marked: true,
  rows: [
    { cells: ['网点', '应发', '暂缓'] },
    { cells: ['城关&城南', { formula: 'SUM(1,2)', value: 3 }, 0] },
    { cells: ['青石', 12.5, null] },
    { cells: ['云溪', -4, 1] },
  ],
  charts: [
    CHART,
    { ...CHART, name: '各项目金额', type: 'bar', stacked: undefined, series: [CHART.series[0]] },
  ],
};
const RESULT: BookPlan = { sheets: [SHEET], styles: {} };
const OWN: BookPlan = { sheets: [{ ...SHEET, name: '我的图', marked: undefined }], styles: {} };

function inject(source: Uint8Array): Uint8Array {
  const result = injectSheets(source, RESULT);
  if (!result.ok) throw new Error('clash');
  return result.bytes;
}

const part = (bytes: Uint8Array, name: string): Node => parseXml(strFromU8(unzipSync(bytes)[name]));
const partsOf = (bytes: Uint8Array): string[] =>
  Object.keys(unzipSync(bytes))
    .filter((name) => /charts\/|drawings\//.test(name))
    .sort();
const values = (node: Node, tag: string): string[] => all(node, tag).map(({ text }) => text);

describe('charts of a sheet', () => {
  it('keep the rules of the format: parts, content types, relationships, order of elements', () => {
    expect(faults(writeBook(RESULT))).toEqual([]);
  });

  it('read their names and figures from the cells, and carry what stands there for viewers that do not look', () => {
    const chart = part(writeBook(RESULT), 'xl/charts/chart1.xml');
    expect(values(chart, 'c:f')).toEqual([
      "'绩效''汇总'!$A$2:$A$4",
      "'绩效''汇总'!$B$2:$B$4",
      "'绩效''汇总'!$A$2:$A$4",
      "'绩效''汇总'!$C$2:$C$4",
    ]);
    expect(values(all(chart, 'c:ser')[0], 'c:v')).toEqual([
      '应发',
      '城关&城南',
      '青石',
      '云溪',
      '3',
      '12.5',
      '-4',
    ]);
    // The blank cell has no point.
    expect(all(chart, 'c:numCache').map((cache) => all(cache, 'c:pt').length)).toEqual([3, 2]);
    expect(values(chart, 'a:t')).toEqual(['各网点绩效 <元>', '元']);
  });

  it('cover the cells from corner to corner, and say in words what they show', () => {
    const drawing = part(writeBook(RESULT), 'xl/drawings/drawing1.xml');
    expect(values(drawing, 'xdr:col').slice(0, 2)).toEqual(['4', '12']);
    expect(values(drawing, 'xdr:row').slice(0, 2)).toEqual(['1', '16']);
    expect(all(drawing, 'xdr:cNvPr').map(({ attributes }) => [attributes.name, attributes.descr])).toEqual([
      ['各网点绩效', '各网点应发与暂缓'],
      ['各项目金额', '各网点应发与暂缓'],
    ]);
  });

  it('stand beside charts that the workbook has already, whose parts stay as they are', () => {
    const source = writeBook(OWN);
    const result = inject(source);
    expect(faults(result)).toEqual([]);
    expect(partsOf(result)).toEqual([
      'xl/charts/chart1.xml',
      'xl/charts/chart2.xml',
      'xl/charts/chart3.xml',
      'xl/charts/chart4.xml',
      'xl/drawings/_rels/drawing1.xml.rels',
      'xl/drawings/_rels/drawing2.xml.rels',
      'xl/drawings/drawing1.xml',
      'xl/drawings/drawing2.xml',
    ]);
    const [before, after] = [unzipSync(source), unzipSync(result)];
    for (const name of partsOf(source)) expect(strFromU8(after[name])).toBe(strFromU8(before[name]));
  });

  it('are replaced with their sheet by the next run, and leave nothing behind', () => {
    const once = inject(writeBook(OWN));
    expect(partsOf(inject(once))).toEqual(partsOf(once));
    expect(faults(inject(once))).toEqual([]);
  });

  it('speak the name spaces of a strict workbook', () => {
    const parts = unzipSync(writeBook({ sheets: [{ name: '台账', rows: [] }], styles: {} }));
    const strict = (text: string): string =>
      text
        .replaceAll(
          'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
          'http://purl.oclc.org/ooxml/spreadsheetml/main',
        )
        .replaceAll(
          'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
          'http://purl.oclc.org/ooxml/officeDocument/relationships',
        );
    const source = zipSync(
      Object.fromEntries(
        Object.entries(parts).map(([name, bytes]) => [name, strToU8(strict(strFromU8(bytes)))]),
      ),
    );
    const result = inject(source);
    expect(strFromU8(unzipSync(result)['xl/charts/chart1.xml'])).not.toContain('schemas.openxmlformats.org');
    expect(strFromU8(unzipSync(result)['xl/drawings/drawing1.xml'])).not.toContain(
      'schemas.openxmlformats.org',
    );
  });

  it('names a corner that is no cell', () => {
    const bad = { ...SHEET, charts: [{ ...CHART, from: '$E$2' }] };
    expect(() => writeBook({ sheets: [bad], styles: {} })).toThrow('$E$2');
  });
});
