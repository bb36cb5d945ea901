import { cellAddress } from '../../report/address';
import type { NotePlan } from '../../report/plan';
import { element, textElement, XML_HEAD } from './xml-write';

/** The comments part of a sheet. */
export function notesXml(notes: readonly NotePlan[], namespace: string): string {
  const list = inOrder(notes).map(({ row, column, text }) =>
    element(
      'comment',
      { ref: cellAddress(row, column), authorId: 0 },
      `<text><r>${textElement('t', text)}</r></text>`,
    ),
  );
  return `${XML_HEAD}<comments xmlns="${namespace}"><authors><author>绩算</author></authors><commentList>${list.join('')}</commentList></comments>`;
}

/** The drawing that Excel demands with comments: one hidden box for each. `block` keeps shape ids of sheets apart. */
export function notesDrawing(notes: readonly NotePlan[], block: number): string {
  const shapes = inOrder(notes).map(({ row, column, text }, at) => {
    const rows = Math.min(12, 2 + Math.ceil(text.length / 16) + text.split('\n').length);
    const anchor = [column + 1, 15, Math.max(0, row - 1), 10, column + 4, 15, Math.max(0, row - 1) + rows, 4];
    return (
      `<v:shape id="_x0000_s${block * 1024 + at + 1}" type="#_x0000_t202" style="position:absolute;margin-left:60pt;margin-top:2pt;width:180pt;height:${rows * 15}pt;z-index:${at + 1};visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
      '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>' +
      '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
      `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor.join(', ')}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
    );
  });
  return (
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
    `<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${block}"/></o:shapelayout>` +
    '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>' +
    `${shapes.join('')}</xml>`
  );
}

/** Excel keeps comments by row, then column. */
function inOrder(notes: readonly NotePlan[]): NotePlan[] {
  return [...notes].sort((a, b) => a.row - b.row || a.column - b.column);
}
