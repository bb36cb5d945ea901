/** What may stand before the plain name of a sheet in a formula. */
const BEFORE = new Set('=+-*/^&(),;<>{}":!# %');

/** Adds the names of the sheets that a formula speaks of, in lower case; texts that look like one are taken along. */
export function addMentions(formula: string, into: Set<string>): void {
  for (let end = formula.indexOf('!'); end >= 0; end = formula.indexOf('!', end + 1)) {
    const quoted = formula[end - 1] === "'";
    let start = end - 1;
    if (quoted) start = formula.lastIndexOf("'", end - 2);
    else while (start >= 0 && !BEFORE.has(formula[start]!)) start -= 1;
    into.add(formula.slice(start + 1, quoted ? end - 1 : end).toLowerCase());
  }
}
