import { companyName, personName } from '../names';
import { Draw } from '../random';

/** A customer by number: a number keeps its name and kind in every ledger. */
export interface Customer {
  id: string;
  name: string;
  company: boolean;
}

/** Three in ten are companies. */
const COMPANIES = new Set([1, 4, 8]);

export function customer(number: number, seed: number): Customer {
  const draw = new Draw(seed, '客户', number);
  const company = COMPANIES.has(number % 10);
  return {
    id: `KH${String(number).padStart(7, '0')}`,
    name: company ? companyName(draw) : personName(draw),
    company,
  };
}
