import type { CellValue } from '../host';
import { columnName, printRect } from '../host/model/address';
import type { Cells } from '../host/model/cells';
import { placeOf, rectOfKept, type KeptArray } from '../host/model/kept-cells';
import { attributes, escapeText, textElement } from '../../workbook/file/xml-write';
import { fileFormula, type Prefixes } from './formula-names';
import { stillKept } from './read-kept';

/** Writes cells as a file holds them. */
export class CellWriter {
  private readonly names: string[] = [];

  constructor(
    private readonly cells: Cells,
    /** The name space prefix of the part with its colon, or ''. */
    private readonly prefix: string,
    private readonly context: { custom: ReadonlySet<string>; prefixes: Prefixes },
  ) {}

  private formulaXml(place: number, formula: string | undefined, array: KeptArray | null): string {
    const { prefix } = this;
    const { custom, prefixes } = this.context;
    const text = formula === undefined ? '' : escapeText(fileFormula(formula.slice(1), custom, prefixes));
    if (!array) return text === '' ? '' : `<${prefix}f>${text}</${prefix}f>`;
    const said = attributes({ t: array.kind, ref: printRect(rectOfKept(place, array)), ...array.inputs });
    return `<${prefix}f${said}${array.marks}>${text}</${prefix}f>`;
  }

  /** A cell with the formula element as it stands in the file, where that is to stay. */
  cell(
    row: number,
    column: number,
    xf: number,
    value: CellValue,
    formula: string | undefined,
    written?: string,
  ): string {
    const { prefix: p } = this;
    const place = placeOf(row, column);
    const { kept: all } = this.cells;
    const kept = all.size === 0 ? undefined : stillKept(all.get(place), value, formula);
    const f = written ?? this.formulaXml(place, formula, kept?.array ?? null);
    const marks = kept ? kept.formulaMarks + kept.valueMarks : '';
    const start = `<${p}c r="${this.letters(column)}${row + 1}"${xf === 0 ? '' : ` s="${xf}"`}`;
    if (kept && kept.text !== '') {
      const shared = kept.text.startsWith('<v>');
      return `${start} t="${shared ? 's' : 'inlineStr'}"${marks}>${shared ? kept.text.replace(/<(\/?)/g, `<$1${p}`) : kept.text}</${p}c>`;
    }
    switch (typeof value) {
      case 'undefined':
        return f === '' ? `${start}${marks}/>` : `${start}${marks}>${f}</${p}c>`;
      case 'number':
        return `${start}${marks}>${f}<${p}v>${value === 0 ? 0 : value}</${p}v></${p}c>`;
      case 'boolean':
        return `${start} t="b"${marks}>${f}<${p}v>${value ? 1 : 0}</${p}v></${p}c>`;
      case 'object':
        return `${start} t="e"${marks}>${f}<${p}v>${escapeText(value.error)}</${p}v></${p}c>`;
      default:
        return f === ''
          ? `${start} t="inlineStr"${marks}><${p}is>${textElement(`${p}t`, value)}</${p}is></${p}c>`
          : `${start} t="str"${marks}>${f}${textElement(`${p}v`, value)}</${p}c>`;
    }
  }

  private letters(column: number): string {
    return (this.names[column] ??= columnName(column));
  }
}
