/** What may stand before the plain name of a sheet in a formula. */
const BEFORE = new Set('=+-*/^&(),;<>{}":!# %');

/** Adds the names of the sheets that a formula speaks of, in lower case; texts that look like one are taken along. */
export function addMentions(formula: string, into: Set<string>): void {
  for (let end = formula.indexOf('!'); end >= 0; end = formula.indexOf('!', end + 1)) {
    if (formula[end - 1] === "'") {
      const name = formula.slice(formula.lastIndexOf("'", end - 2) + 1, end - 1).toLowerCase();
      for (const one of name.split(':')) into.add(one);
      continue;
    }
    const start = startOf(formula, end);
    into.add(formula.slice(start, end).toLowerCase());
    // The first of several sheets: 一月:三月!A1.
    if (formula[start - 1] === ':')
      into.add(formula.slice(startOf(formula, start - 1), start - 1).toLowerCase());
  }
}

/** Where the plain name begins that ends before `end`. */
function startOf(formula: string, end: number): number {
  let start = end;
  while (start > 0 && !BEFORE.has(formula[start - 1]!)) start -= 1;
  return start;
}
