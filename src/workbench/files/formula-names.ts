import { declaredNames } from './declared-names';

/** Functions that a file writes with `_xlfn.`, because they came after the format. */
const LATER = new Set(
  (
    'ACOT ACOTH AGGREGATE ANCHORARRAY ARABIC ARRAYTOTEXT BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BITAND ' +
    'BITLSHIFT BITOR BITRSHIFT BITXOR BYCOL BYROW CEILING.MATH CEILING.PRECISE CHISQ.DIST CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT ' +
    'CHISQ.TEST CHOOSECOLS CHOOSEROWS COMBINA CONCAT CONFIDENCE.NORM CONFIDENCE.T COT COTH COVARIANCE.P COVARIANCE.S CSC CSCH ' +
    'DAYS DECIMAL DROP ENCODEURL ERF.PRECISE ERFC.PRECISE EXPAND EXPON.DIST F.DIST F.DIST.RT F.INV F.INV.RT F.TEST FIELDVALUE ' +
    'FILTERXML FLOOR.MATH FLOOR.PRECISE FORECAST.ETS FORECAST.ETS.CONFINT FORECAST.ETS.SEASONALITY FORECAST.ETS.STAT ' +
    'FORECAST.LINEAR FORMULATEXT GAMMA GAMMA.DIST GAMMA.INV GAMMALN.PRECISE GAUSS GROUPBY HSTACK HYPGEOM.DIST IFNA IFS IMAGE ' +
    'IMCOSH IMCOT IMCSC IMCSCH IMSEC IMSECH IMSINH IMTAN ISFORMULA ISOMITTED ISOWEEKNUM LAMBDA LET LOGNORM.DIST LOGNORM.INV ' +
    'MAKEARRAY MAP MAXIFS MINIFS MODE.MULT MODE.SNGL MUNIT NEGBINOM.DIST NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE ' +
    'PDURATION PERCENTILE.EXC PERCENTILE.INC PERCENTOF PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA PHI PIVOTBY POISSON.DIST ' +
    'QUARTILE.EXC QUARTILE.INC QUERYSTRING RANDARRAY RANK.AVG RANK.EQ REDUCE REGEXEXTRACT REGEXREPLACE REGEXTEST RRI SCAN SEC ' +
    'SECH SEQUENCE SHEET SHEETS SINGLE SKEW.P SORTBY STDEV.P STDEV.S SWITCH T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST ' +
    'TAKE TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW TRIMRANGE UNICHAR UNICODE UNIQUE VALUETOTEXT VAR.P VAR.S VSTACK ' +
    'WEBSERVICE WEIBULL.DIST WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR Z.TEST'
  ).split(' '),
);
const LATER_STILL = new Set(['FILTER', 'SORT']);

/** Prefixes of names by the name in capitals, as a file has them: of WPS's own functions and of other add-ins. */
export type Prefixes = Map<string, string>;

const STRING_OR_PREFIX =
  /"(?:[^"]|"")*"|(_xlfn\._xlws\.|_xlfn\.|_xlws\.|_xldudf_|_xlpm\.)([\p{L}_][\p{L}\p{N}_.]*)?/gu;

/** A formula of a file as a person would type it; the prefixes that it loses are noted in `seen`. */
export const plainFormula = (text: string, seen?: Prefixes): string =>
  text.includes('_xl')
    ? text.replace(STRING_OR_PREFIX, (part: string, prefix?: string, name = '') => {
        if (prefix === undefined) return part;
        if (prefix !== PARAMETER && name !== '') seen?.set(name.toUpperCase(), prefix);
        return name;
      })
    : text;

const PARAMETER = '_xlpm.';
const STRING_OR_NAME =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\]|(?<![\p{L}\p{N}_.!$])([\p{L}_][\p{L}\p{N}_.]*)(?![\p{L}\p{N}_.!$])(\()?/gu;

/** A typed formula (without "=") as a file holds it; `custom` are the add-in's functions, `seen` the prefixes that the file has. */
export function fileFormula(text: string, custom: ReadonlySet<string>, seen?: Prefixes): string {
  const declared = declaredNames(text);
  return text.replace(STRING_OR_NAME, (part: string, name?: string, call = '') => {
    if (name === undefined) return part;
    const upper = name.toUpperCase();
    if (declared.has(upper)) return PARAMETER + part;
    if (call === '') return part;
    if (custom.has(upper)) return `_xldudf_${upper}(`;
    if (LATER_STILL.has(upper)) return `_xlfn._xlws.${upper}(`;
    if (LATER.has(upper)) return `_xlfn.${upper}(`;
    return (seen?.get(upper) ?? '') + part;
  });
}
