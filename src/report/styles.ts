import type { Style, Styles } from './plan';

/** What a cell is to an auditor; each has its colour in the legend. */
export type CellRole = 'label' | 'input' | 'link' | 'formula' | 'check' | 'cleaned' | 'fixed' | 'total';
/** How its value is shown. */
export type Format =
  'text' | 'id' | 'money' | 'ratio' | 'rate' | 'count' | 'score' | 'number' | 'date' | 'truth' | 'bounds';

const FORMATS: Record<Format, Style> = {
  text: { align: 'left', indent: 1 },
  id: { numberFormat: '@', align: 'left', indent: 1 },
  money: { numberFormat: '#,##0.00;[Red]-#,##0.00;0.00', align: 'right' },
  ratio: { numberFormat: '0.00##%', align: 'right' },
  rate: { numberFormat: '0.00##%', align: 'right' },
  count: { numberFormat: '#,##0;[Red]-#,##0;0', align: 'right' },
  score: { numberFormat: '#,##0.00##', align: 'right' },
  number: { align: 'right' },
  date: { numberFormat: 'yyyy-mm-dd', align: 'center' },
  truth: { align: 'center' },
  bounds: { numberFormat: 'yyyy-mm-dd;;"始终"', align: 'center' },
};

/** The same with as many decimals as a column needs; a number that needs more shows them, up to eight. */
const VARIANTS: Partial<Record<Format, Readonly<Record<string, string>>>> = {
  ratio: { 3: '0.000#%', 4: '0.0000%' },
  rate: { 3: '0.000#%', 4: '0.0000%' },
  score: { 3: '#,##0.000#', 4: '#,##0.0000' },
  number: {
    1: '0.0#######',
    2: '0.00######',
    3: '0.000#####',
    4: '0.0000####',
    g0: '#,##0.########',
    g1: '#,##0.0#######',
    g2: '#,##0.00######',
    g3: '#,##0.000#####',
    g4: '#,##0.0000####',
  },
};

const ROLES: Record<CellRole, Style> = {
  label: {},
  input: { fill: 'FFF2CC', colour: '1F3FBF' },
  link: { colour: '1E6B3A' },
  formula: { colour: '000000' },
  check: { fill: 'E8F0E4', colour: '3B5D2A' },
  cleaned: { fill: 'FCE4D6', colour: '9C3A06' },
  fixed: { fill: 'E4DFEC', colour: '5B3A86' },
  total: { bold: true, fill: 'F2F2F2' },
};

const FIXED: Styles = {
  title: { bold: true, size: 14, vertical: 'center' },
  subtitle: { colour: '595959', vertical: 'center' },
  heading: { bold: true, vertical: 'center' },
  section: { bold: true, fill: 'D9E2F3', vertical: 'center' },
  band: { bold: true, fill: 'D9E2F3', border: 'thin', align: 'left', vertical: 'center' },
  clause: { colour: '595959', size: 9, fill: 'F2F2F2', border: 'thin', align: 'center', vertical: 'center' },
  header: {
    bold: true,
    fill: 'D9E2F3',
    border: 'thin',
    align: 'center',
    vertical: 'center',
    wrap: true,
  },
  wrapped: { wrap: true, vertical: 'center', border: 'thin', align: 'left', indent: 1 },
  fine: { size: 8, wrap: true, vertical: 'center', border: 'thin', align: 'left', indent: 1 },
  days: { wrap: true, vertical: 'center', border: 'thin', align: 'center' },
  words: { wrap: true, vertical: 'center' },
  good: { bold: true, fill: 'C6E0B4', colour: '1E5B1E', border: 'thin', vertical: 'center' },
  bad: { bold: true, fill: 'F8CBAD', colour: 'B00000', border: 'thin', vertical: 'center' },
  changed: { bold: true, fill: 'FFE699', colour: '7F5200', border: 'thin', vertical: 'center' },
  held: { fill: 'FFE699', colour: '7F5200' },
  code: { numberFormat: '@', wrap: true, vertical: 'center', border: 'thin', align: 'left', indent: 1 },
};

/** The name of a cell's style. */
export function styleOf(role: CellRole, format: Format): string {
  return `${role}.${format}`;
}

/** The name of a style with another number of decimals. */
export function variantOf(style: string, variant: string): string {
  return `${style}.${variant}`;
}

export const STYLES: Styles = {
  ...FIXED,
  ...Object.fromEntries(
    (Object.keys(ROLES) as CellRole[]).flatMap((role) =>
      (Object.keys(FORMATS) as Format[]).flatMap((format) => stylesOf(role, format)),
    ),
  ),
};

/** A role in a format, and in each of its variants. */
function stylesOf(role: CellRole, format: Format): [string, Style][] {
  const name = styleOf(role, format);
  const style: Style = {
    ...FORMATS[format],
    ...ROLES[role],
    vertical: 'center',
    border: role === 'total' ? 'total' : 'thin',
  };
  const variants = Object.entries(VARIANTS[format] ?? {}).map(([variant, numberFormat]): [string, Style] => [
    variantOf(name, variant),
    { ...style, numberFormat },
  ]);
  return [[name, style], ...variants];
}

/** The format that a unit asks for. */
export function formatOf(unit: string): Format {
  if (unit.startsWith('元')) return 'money';
  if (unit === '%' || unit === '‰') return 'ratio';
  if (unit === '分') return 'score';
  if (unit === '日期') return 'date';
  if (['户', '笔', '件', '张', '天'].includes(unit)) return 'count';
  if (unit === '文本' || unit === '口径') return 'text';
  return 'number';
}
