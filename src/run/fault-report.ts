import { walk, type Node } from '../formula/tree';
import { Fault, type FaultCode, type Message } from '../formula/value';
import { message } from '../ledger/catalogue';
import type { Ledger } from '../ledger/ledger';
import type { Item } from '../scheme/scheme';

/** Codes whose catalogue words say more to a clerk than the formula's own complaint. */
const OWN_WORDS = new Set<FaultCode>([
  'MANUAL_DECISION',
  'TARGET_MISSING',
  'TARGET_ZERO',
  'SCORE_MISSING',
  'LOAN_UNKNOWN',
]);

/** A blank that a lookup in a parameter table gave is a parameter that nobody has filled in. */
export function codeOf(fault: Fault, formula: Node): FaultCode {
  if (fault.code !== 'REQUIRED_BLANK') return fault.code;
  const node = nodeAt(fault, formula);
  return node?.kind === 'call' && (node.name === 'INDEX' || node.name === 'LOOKUP')
    ? 'PARAMETER_MISSING'
    : fault.code;
}

/** What is said of an item's formula that has no value. */
export function wordsOf(fault: Fault, code: FaultCode, item: Pick<Item, 'name'>): Message | undefined {
  if (OWN_WORDS.has(code)) return undefined;
  return message('FORMULA_FAILED', {
    item: item.name,
    detail: sentence(fault.text.zh, '。'),
    detailEn: sentence(fault.text.en, '.'),
  });
}

function sentence(text: string, stop: string): string {
  return text.endsWith(stop) ? text : `${text}${stop}`;
}

/** The column of the ledger that a fault is about: the nearest to its place, else the first that the formula reads. */
export function columnAtFault(fault: Fault, formula: Node, ledger: Ledger): string {
  for (const node of [...nodesAround(fault, formula), formula]) {
    for (const one of walk(node))
      if (one.kind === 'column' && ledger.sheetColumn.has(one.column)) return one.column;
  }
  return ledger.spec.key?.columns[0] ?? ledger.spec.columns[0].name;
}

/** Nodes that enclose a fault's place, the narrowest first: a lookup that finds nothing is about what it looks for. */
function nodesAround({ span }: Fault, formula: Node): Node[] {
  if (!span) return [];
  const around = [...walk(formula)].filter(
    (node) => node.span.start <= span.start && node.span.end >= span.end,
  );
  return around.sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start));
}

function nodeAt(fault: Fault, formula: Node): Node | null {
  const { span } = fault;
  if (!span) return null;
  for (const node of walk(formula))
    if (node.span.start === span.start && node.span.end === span.end) return node;
  return null;
}
