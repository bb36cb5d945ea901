/** An Excel error in a cell; one object per error. */
export interface CellError {
  readonly error: string;
}

/** What a cell shows; undefined is a blank. */
export type CellValue = number | string | boolean | CellError | undefined;

const ERRORS = new Map<string, CellError>(
  ['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A', '#SPILL!', '#CALC!', '#BUSY!'].map(
    (text) => [text, Object.freeze({ error: text })],
  ),
);

/** The error of this text, or undefined where it is none. */
export const errorOf = (text: string): CellError | undefined => ERRORS.get(text);

/** The error of a text that is known to be one. */
export const cellError = (text: string): CellError => ERRORS.get(text) ?? ERRORS.get('#VALUE!')!;

export const isError = (value: unknown): value is CellError => typeof value === 'object' && value !== null;

/** As `range.values` shows it: a blank is "", an error its text. */
export const plainValue = (value: CellValue): number | string | boolean =>
  value === undefined ? '' : typeof value === 'object' ? value.error : value;

export type ValueType = 'Empty' | 'Double' | 'String' | 'Boolean' | 'Error';

export function valueType(value: CellValue): ValueType {
  switch (typeof value) {
    case 'undefined':
      return 'Empty';
    case 'number':
      return 'Double';
    case 'string':
      return 'String';
    case 'boolean':
      return 'Boolean';
    default:
      return 'Error';
  }
}
