import { all, type Node } from '../xml-tree';
import { said, type CellLook } from './look';

/** Resolves the numbers of cell formats. */
export class StyleReader {
  constructor(private readonly root: Node) {}

  private list(tag: string): Node[] {
    return this.root.children.find((child) => child.tag === tag)?.children ?? [];
  }

  cell(index: string): CellLook {
    const xf = this.list('cellXfs')[Number(index)];
    const { numFmtId, fontId, fillId, borderId } = xf.attributes;
    const alignment = xf.children[0]?.attributes ?? {};
    const font = this.list('fonts')[Number(fontId)];
    const fill = all(this.list('fills')[Number(fillId)], 'fgColor')[0];
    const { sz, color } = Object.fromEntries(font.children.map((child) => [child.tag, child.attributes]));
    const has = (tag: string): boolean => font.children.some((child) => child.tag === tag);
    return said({
      format: this.format(numFmtId),
      bold: has('b'),
      italic: has('i'),
      underline: has('u'),
      size: sz?.val === '11' ? undefined : sz?.val,
      colour: color?.rgb?.slice(2),
      fill: fill?.attributes.rgb?.slice(2),
      border: this.border(borderId),
      align: alignment.horizontal,
      vertical: alignment.vertical,
      wrap: alignment.wrapText !== undefined,
      indent: alignment.indent,
    });
  }

  condition(index: number): string[] {
    const dxf = this.list('dxfs')[index];
    const colour = all(dxf, 'color')[0]?.attributes.rgb.slice(2);
    const fill = all(dxf, 'bgColor')[0]?.attributes.rgb.slice(2);
    return [all(dxf, 'b').length > 0 ? 'bold' : '', colour ?? '', fill ? `on ${fill}` : ''].filter(
      (part) => part !== '',
    );
  }

  private format(id: string): string {
    const own = this.list('numFmts').find(({ attributes }) => attributes.numFmtId === id);
    const builtIn: Record<string, string> = {
      0: '',
      2: '0.00',
      3: '#,##0',
      4: '#,##0.00',
      9: '0%',
      10: '0.00%',
      49: '@',
    };
    return own?.attributes.formatCode ?? builtIn[id];
  }

  private border(id: string): string {
    const sides = this.list('borders')[Number(id)].children;
    return ['top', 'bottom', 'left', 'right']
      .map((name) => sides.find(({ tag }) => tag === name)!)
      .filter(({ attributes }) => attributes.style !== undefined)
      .map(
        ({ tag, attributes, children }) =>
          `${tag} ${attributes.style} ${children[0].attributes.rgb.slice(2)}`,
      )
      .join(', ');
  }
}
