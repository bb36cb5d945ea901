import { round, type Decimal } from './decimal';

/** Money as the JSON contract and the sheets show it: two decimals, half away from zero. */
export function moneyText(value: Decimal): string {
  return round(value, 2).toFixed(2);
}

/** Ratios and scores: at most 10 decimals, trailing zeros dropped. */
export function ratioText(value: Decimal): string {
  return round(value, 10).toFixed();
}

/** Money for people: 1,234,567.80. */
export function groupedMoney(value: Decimal): string {
  const [whole, fraction] = moneyText(value).split('.');
  return `${whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',')}.${fraction}`;
}
