/** A call on its way: its function, the place of its argument and where that begins. */
interface Call {
  name: string;
  argument: number;
  from: number;
}

const TOKEN = /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\]|[\p{L}_][\p{L}\p{N}_.]*|[(){},]/gu;
const BARE = /^\s*([\p{L}_][\p{L}\p{N}_.]*)\s*$/u;
const NONE: ReadonlySet<string> = new Set();

/** The names that LET and LAMBDA of a formula give to values, in capitals. */
export function declaredNames(formula: string): ReadonlySet<string> {
  if (!/\b(LET|LAMBDA)\(/i.test(formula)) return NONE;
  const found = new Set<string>();
  const calls: Call[] = [];
  let word = '';
  for (const { 0: token, index } of formula.matchAll(TOKEN)) {
    const call = calls.at(-1);
    // The last argument, which is followed by no comma, is what the whole gives.
    if (token === ',' && call) {
      const declares = call.name === 'LAMBDA' || (call.name === 'LET' && call.argument % 2 === 0);
      const name = declares ? BARE.exec(formula.slice(call.from, index))?.[1] : undefined;
      if (name !== undefined) found.add(name.toUpperCase());
      call.argument += 1;
      call.from = index + 1;
    }
    if (token === '(' || token === '{')
      calls.push({ name: token === '(' ? word : '', argument: 0, from: index + 1 });
    if (token === ')' || token === '}') calls.pop();
    word = /^[\p{L}_]/u.test(token) ? token.toUpperCase() : '';
  }
  return found;
}
