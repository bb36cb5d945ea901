import { strFromU8 } from 'fflate';
import { cellAddress } from '../../../src/report/address';
import { all, parseXml, type Node } from '../xml-tree';
import type { ChartLook } from './look';
import { relationsOf, type Relation } from './relations';

type Parts = Record<string, Uint8Array>;

/** The charts in the drawings of a sheet. */
export function chartsLook(parts: Parts, relations: readonly Relation[]): ChartLook[] {
  const drawings = relations.filter(({ type }) => type === 'drawing');
  return drawings.flatMap(({ target }) => {
    const charts = relationsOf(parts, target);
    return all(tree(parts, target), 'twoCellAnchor').map((anchor) => {
      const [frame] = all(anchor, 'cNvPr');
      const part = charts.get(all(anchor, 'chart')[0].attributes['r:id'])!.target;
      return { name: frame.attributes.name, ...chartLook(tree(parts, part)), over: covered(anchor) };
    });
  });
}

/** Prefixes are left off: no two names of a chart's parts differ by them alone. */
function tree(parts: Parts, name: string): Node {
  return bare(parseXml(strFromU8(parts[name])));
}

function bare(node: Node): Node {
  return { ...node, tag: node.tag.replace(/^.*:/, ''), children: node.children.map(bare) };
}

function chartLook(chart: Node): Omit<ChartLook, 'name' | 'over'> {
  const value = (node: Node | undefined, tag: string): string =>
    (node && all(node, tag)[0]?.attributes.val) ?? '';
  const [plot] = all(chart, 'plotArea');
  const [names, values] = ['catAx', 'valAx'].map((tag) => all(plot, tag)[0]);
  // The chart's own title stands beside the plot, those of axes within.
  const [top] = all(chart, 'chart').flatMap(({ children }) => children.filter(({ tag }) => tag === 'title'));
  const series = all(plot, 'ser');
  const formula = (one: Node, tag: string): string =>
    all(all(one, tag)[0], 'f')[0].text.replace(/^.*!/, '').replace(/\$/g, '');
  return {
    type: `${value(plot, 'barDir') === 'bar' ? 'bar' : 'column'} ${value(plot, 'grouping')}`,
    title: words(top),
    unit: words(all(values, 'title')[0]),
    legend: all(chart, 'legend').length > 0,
    reversed: value(names, 'orientation') === 'maxMin',
    hidden: value(chart, 'plotVisOnly') === '0',
    categories: series.map((one) => formula(one, 'cat')),
    series: series.map((one) => {
      const colour = all(all(one, 'spPr')[0], 'srgbClr')[0].attributes.val;
      return [all(all(one, 'tx')[0], 'v')[0].text, formula(one, 'val'), colour].join(' ');
    }),
  };
}

function words(node: Node | undefined): string {
  return node
    ? all(node, 't')
        .map(({ text }) => text)
        .join('')
    : '';
}

function covered(anchor: Node): string {
  const corner = (tag: string): { row: number; column: number } => {
    const [place] = all(anchor, tag);
    const [row, column] = ['row', 'col'].map((part) => Number(all(place, part)[0].text));
    return { row, column };
  };
  const [from, to] = [corner('from'), corner('to')];
  return `${cellAddress(from.row, from.column)}:${cellAddress(to.row - 1, to.column - 1)}`;
}
