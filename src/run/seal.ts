import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';
import { Fault, type Scalar } from '../formula/value';
import { isDecimal } from '../formula/compare';
import { scalarAt, type Ledger } from '../ledger/ledger';
import type { RunContext } from './context';

/** SHA-256 over canonical forms: the same inputs, parameters and results give the same hashes on every machine. */
export interface Seal {
  inputs: string;
  parameters: string;
  results: string;
}

export function sealOf(run: RunContext): Seal {
  const inputs = hasher();
  for (const name of [...run.ledgers.keys()].sort()) addLedger(inputs, run.ledgers.get(name)!);
  const parameters = hasher();
  for (const name of [...run.parameters.byName.keys()].sort()) {
    const versions = run.parameters.byName.get(name)!.versions;
    for (const one of versions)
      parameters.add([name, one.post ?? '', String(one.from), canonical(one.value)]);
  }
  for (const name of [...run.tables.keys()].sort()) {
    for (const [column, cells] of run.tables.get(name)!.columns)
      parameters.add([name, column, ...cells.map(canonical)]);
  }
  const results = hasher();
  for (const officer of run.participants) {
    const { id } = run.roster.officers[officer];
    const items = run.scheme.items.map((item) => canonical(run.items.get(item.name)?.at(officer) ?? null));
    results.add([id, String(run.log.held[officer]), ...items]);
  }
  return { inputs: inputs.hex(), parameters: parameters.hex(), results: results.hex() };
}

/** Cells that are hashed at a time. */
const CHUNK = 8192;

/** Column by column in the order of their names, so that a moved column changes nothing. */
function addLedger(hash: Hasher, ledger: Ledger): void {
  hash.add([ledger.spec.name, String(ledger.rows)]);
  for (const name of [...ledger.columns.keys()].sort()) {
    const cell = cellTexts(ledger, name);
    hash.add([name]);
    for (let from = 0; from < ledger.rows; from += CHUNK) {
      const cells: string[] = [];
      for (let row = from; row < Math.min(from + CHUNK, ledger.rows); row += 1) cells.push(cell(row));
      hash.add(cells);
    }
  }
}

/** The canonical text of each cell of a column; texts are made once per dictionary entry, numbers without decimals. */
export function cellTexts(ledger: Ledger, name: string): (row: number) => string {
  const column = ledger.columns.get(name);
  if (column?.kind === 'text') {
    const texts = column.dictionary.map((text) => canonical(text));
    return (row) => (column.codes[row] < 0 ? '' : texts[column.codes[row]]);
  }
  if (column?.kind !== 'number') return (row) => canonical(scalarAt(ledger, name, row));
  const { units, scale, blank, exact } = column.fixed;
  return (row) => {
    if (blank?.[row]) return '';
    const value = exact?.get(row);
    return value ? canonical(value) : `#${plainDigits(units[row], scale)}`;
  };
}

/** units / 10^scale in plain digits without trailing zeros, as Decimal.toFixed() writes it. */
function plainDigits(units: number, scale: number): string {
  let [whole, places] = [units, scale];
  while (places > 0 && whole % 10 === 0) [whole, places] = [whole / 10, places - 1];
  if (places === 0) return String(whole);
  const digits = String(Math.abs(whole)).padStart(places + 1, '0');
  const point = digits.length - places;
  return `${whole < 0 ? '-' : ''}${digits.slice(0, point)}.${digits.slice(point)}`;
}

/** One value in one form: type mark and plain digits. */
export function canonical(value: Scalar | Fault): string {
  if (value instanceof Fault) return '!';
  if (value === null) return '';
  if (isDecimal(value)) return `#${value.toFixed()}`;
  return typeof value === 'string' ? `"${value}` : `?${String(value)}`;
}

interface Hasher {
  add(cells: readonly string[]): void;
  hex(): string;
}

function hasher(): Hasher {
  const hash = sha256.create();
  // JSON keeps the borders between cells whatever they hold.
  return {
    add: (cells) => void hash.update(utf8ToBytes(`${JSON.stringify(cells)}\n`)),
    hex: () => bytesToHex(hash.digest()),
  };
}
