import { columnLetters, quotedSheet } from '../../report/address';
import {
  BadPlan,
  type ChartPlan,
  type ChartSeriesPlan,
  type PlainValue,
  type SheetPlan,
} from '../../report/plan';
import { element, escapeText, XML_HEAD } from './xml-write';

/** The name spaces of drawings, by whether the book is a strict one. */
export interface DrawingNamespaces {
  sheet: string;
  main: string;
  chart: string;
  relations: string;
}

export function drawingNamespaces(relations: string): DrawingNamespaces {
  const base = relations.startsWith('http://purl.oclc.org/')
    ? 'http://purl.oclc.org/ooxml/drawingml'
    : 'http://schemas.openxmlformats.org/drawingml/2006';
  return { sheet: `${base}/spreadsheetDrawing`, main: `${base}/main`, chart: `${base}/chart`, relations };
}

const PALETTE = ['4472C4', 'ED7D31', 'A5A5A5', 'FFC000', '5B9BD5', '70AD47'];
const FONT = '<a:latin typeface="Microsoft YaHei"/><a:ea typeface="Microsoft YaHei"/>';
const GREY = '595959';
/** Excel wants two numbers that tie an axis to its chart; they need be unique in the chart alone. */
const [NAMES_AXIS, VALUES_AXIS] = [111111111, 222222222];

/** The drawing of a sheet: a frame for each chart, over the cells that it covers. `ids` are the charts' relationships. */
export function drawingXml(
  charts: readonly ChartPlan[],
  ids: readonly string[],
  namespaces: DrawingNamespaces,
): string {
  const frames = charts.map(({ name, alt, from, to }, at) => {
    const [first, last] = [cellAt(from), cellAt(to)];
    return (
      `<xdr:twoCellAnchor editAs="oneCell">${corner('from', first.row, first.column)}${corner('to', last.row + 1, last.column + 1)}` +
      '<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>' +
      element('xdr:cNvPr', { id: at + 2, name, descr: alt }) +
      '<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>' +
      '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
      `<a:graphic><a:graphicData uri="${namespaces.chart}">` +
      element('c:chart', { 'xmlns:c': namespaces.chart, 'xmlns:r': namespaces.relations, 'r:id': ids[at] }) +
      '</a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>'
    );
  });
  return `${XML_HEAD}<xdr:wsDr xmlns:xdr="${namespaces.sheet}" xmlns:a="${namespaces.main}">${frames.join('')}</xdr:wsDr>`;
}

function corner(tag: string, row: number, column: number): string {
  return `<xdr:${tag}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${tag}>`;
}

/** A chart with the figures as they stand on the sheet, for viewers that do not look them up. */
export function chartXml(chart: ChartPlan, sheet: SheetPlan, namespaces: DrawingNamespaces): string {
  const shown = figuresOf(sheet, [chart.categories, ...chart.series.map(({ values }) => values)]);
  const bars = chart.type === 'bar';
  const series = chart.series.map((one, at) => seriesXml(chart, one, at, sheet.name, shown)).join('');
  const plot =
    `<c:barChart><c:barDir val="${bars ? 'bar' : 'col'}"/><c:grouping val="${chart.stacked ? 'stacked' : 'clustered'}"/>` +
    `<c:varyColors val="0"/>${series}<c:gapWidth val="60"/>${chart.stacked ? '<c:overlap val="100"/>' : ''}` +
    `<c:axId val="${NAMES_AXIS}"/><c:axId val="${VALUES_AXIS}"/></c:barChart>`;
  // The first name stands at the top, as in the table: Excel would begin at the bottom.
  const names =
    `<c:catAx><c:axId val="${NAMES_AXIS}"/><c:scaling><c:orientation val="${bars ? 'maxMin' : 'minMax'}"/></c:scaling><c:delete val="0"/>` +
    `<c:axPos val="${bars ? 'l' : 'b'}"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>` +
    `<c:tickLblPos val="low"/>${line('A6A6A6')}${texts(900)}<c:crossAx val="${VALUES_AXIS}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>`;
  const values =
    `<c:valAx><c:axId val="${VALUES_AXIS}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/>` +
    `<c:axPos val="${bars ? 'b' : 'l'}"/><c:majorGridlines>${line('D9D9D9')}</c:majorGridlines>${chart.unit === undefined ? '' : titleXml(chart.unit, 900, false)}` +
    `<c:numFmt formatCode="#,##0" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>` +
    `${texts(900)}<c:crossAx val="${NAMES_AXIS}"/><c:crosses val="${bars ? 'max' : 'autoZero'}"/><c:crossBetween val="between"/></c:valAx>`;
  const legend =
    chart.series.length > 1
      ? `<c:legend><c:legendPos val="t"/><c:overlay val="0"/>${texts(900)}</c:legend>`
      : '';
  return (
    `${XML_HEAD}<c:chartSpace xmlns:c="${namespaces.chart}" xmlns:a="${namespaces.main}" xmlns:r="${namespaces.relations}">` +
    '<c:roundedCorners val="0"/><c:chart>' +
    titleXml(chart.title, 1200, true) +
    `<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>${plot}${names}${values}</c:plotArea>${legend}` +
    '<c:plotVisOnly val="0"/><c:dispBlanksAs val="gap"/></c:chart>' +
    `<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill>${outlineOf('BFBFBF')}</c:spPr></c:chartSpace>`
  );
}

function seriesXml(
  chart: ChartPlan,
  { name, values, colour }: ChartSeriesPlan,
  at: number,
  sheet: string,
  shown: ReadonlyMap<string, readonly PlainValue[]>,
): string {
  const place = (range: string): string => escapeText(`${quotedSheet(sheet)}!${absolute(range)}`);
  const points = (range: string): string => {
    const list = shown.get(range)!;
    const cached = list.flatMap((value, index) =>
      value === null || value === ''
        ? []
        : [`<c:pt idx="${index}"><c:v>${escapeText(String(value))}</c:v></c:pt>`],
    );
    return `<c:ptCount val="${list.length}"/>${cached.join('')}`;
  };
  return (
    `<c:ser><c:idx val="${at}"/><c:order val="${at}"/><c:tx><c:v>${escapeText(name)}</c:v></c:tx>` +
    `<c:spPr><a:solidFill><a:srgbClr val="${colour ?? PALETTE[at % PALETTE.length]}"/></a:solidFill></c:spPr><c:invertIfNegative val="0"/>` +
    `<c:cat><c:strRef><c:f>${place(chart.categories)}</c:f><c:strCache>${points(chart.categories)}</c:strCache></c:strRef></c:cat>` +
    `<c:val><c:numRef><c:f>${place(values)}</c:f><c:numCache><c:formatCode>#,##0.00</c:formatCode>${points(values)}</c:numCache></c:numRef></c:val></c:ser>`
  );
}

function titleXml(text: string, size: number, bold: boolean): string {
  return (
    `<c:title><c:tx><c:rich><a:bodyPr rot="0"/><a:p><a:pPr><a:defRPr sz="${size}" b="${bold ? 1 : 0}"/></a:pPr>` +
    `<a:r><a:rPr sz="${size}" b="${bold ? 1 : 0}"><a:solidFill><a:srgbClr val="${GREY}"/></a:solidFill>${FONT}</a:rPr><a:t>${escapeText(text)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`
  );
}

function texts(size: number): string {
  return `<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="${size}"><a:solidFill><a:srgbClr val="${GREY}"/></a:solidFill>${FONT}</a:defRPr></a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr>`;
}

function line(colour: string): string {
  return `<c:spPr>${outlineOf(colour)}</c:spPr>`;
}

function outlineOf(colour: string): string {
  return `<a:ln w="9525"><a:solidFill><a:srgbClr val="${colour}"/></a:solidFill></a:ln>`;
}

/** What the cells of these ranges show, in one walk through the sheet. */
function figuresOf(sheet: SheetPlan, ranges: readonly string[]): Map<string, PlainValue[]> {
  const wanted = ranges.map((range) => {
    const [from, to = from] = range.split(':').map(cellAt);
    return { range, from, to };
  });
  const found = new Map(
    wanted.map(({ range, from, to }) => [range, new Array<PlainValue>(to.row - from.row + 1).fill(null)]),
  );
  let next = 0;
  for (const { at = next, cells } of sheet.rows) {
    next = at + 1;
    for (const { range, from, to } of wanted) {
      if (at < from.row || at > to.row) continue;
      const cell = cells[from.column] ?? null;
      found.get(range)![at - from.row] = typeof cell === 'object' && cell !== null ? cell.value : cell;
    }
  }
  return found;
}

function cellAt(address: string): { row: number; column: number } {
  const [, letters, number] = /^([A-Z]{1,3})(\d+)$/.exec(address) ?? [];
  if (letters === undefined) throw new BadPlan(`chart: ${address} is no cell`);
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(number) - 1, column: column - 1 };
}

function absolute(range: string): string {
  return range
    .split(':')
    .map((address) => {
      const { row, column } = cellAt(address);
      return `$${columnLetters(column)}$${row + 1}`;
    })
    .join(':');
}
