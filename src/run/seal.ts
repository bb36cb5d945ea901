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

function addLedger(hash: Hasher, ledger: Ledger): void {
  const columns = [...ledger.columns.keys()].sort();
  hash.add([ledger.spec.name, ...columns]);
  for (let row = 0; row < ledger.rows; row += 1) {
    hash.add(columns.map((column) => canonical(scalarAt(ledger, column, row))));
  }
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
