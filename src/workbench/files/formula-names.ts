/** Functions that a file writes with a prefix, because they came after the format. */
const LATER = new Set(
  (
    'ACOT ACOTH AGGREGATE ARABIC ARRAYTOTEXT BASE BYCOL BYROW CEILING.MATH CHOOSECOLS CHOOSEROWS CONCAT COT COTH CSC CSCH ' +
    'DAYS DECIMAL DROP ENCODEURL EXPAND FLOOR.MATH FORMULATEXT HSTACK IFNA IFS ISFORMULA ISOMITTED ISOWEEKNUM LAMBDA LET ' +
    'MAKEARRAY MAP MAXIFS MINIFS NUMBERVALUE PDURATION RANDARRAY REDUCE RRI SCAN SEC SECH SEQUENCE SHEET SHEETS SORTBY ' +
    'STDEV.S STDEV.P SWITCH TAKE TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW UNICHAR UNICODE UNIQUE VALUETOTEXT ' +
    'VSTACK WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR'
  ).split(' '),
);
const LATER_STILL = new Set(['FILTER', 'SORT']);

const STRING_OR_PREFIX = /"(?:[^"]|"")*"|_xlfn\._xlws\.|_xlfn\.|_xlws\.|_xldudf_|_xlpm\./g;

/** A formula of a file as a person would type it. */
export const plainFormula = (text: string): string =>
  text.includes('_xl') ? text.replace(STRING_OR_PREFIX, (part) => (part.startsWith('"') ? part : '')) : text;

const STRING_OR_CALL =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\]|(?<![\p{L}\p{N}_.!])([\p{L}_][\p{L}\p{N}_.]*)(?=\()/gu;

/** A typed formula (without "=") as a file holds it; `custom` are the add-in's functions. */
export function fileFormula(text: string, custom: ReadonlySet<string>): string {
  return text.replace(STRING_OR_CALL, (part: string, name: string | undefined) => {
    if (name === undefined) return part;
    const upper = name.toUpperCase();
    if (custom.has(upper)) return `_xldudf_${upper}`;
    if (LATER_STILL.has(upper)) return `_xlfn._xlws.${upper}`;
    return LATER.has(upper) ? `_xlfn.${upper}` : part;
  });
}
