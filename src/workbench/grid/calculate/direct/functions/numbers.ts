import { cellError } from '../../../../host/model/value';
import { round } from '../arithmetic';
import type { Maker } from '../maker';
import { ofNumbers } from './scalar';

const places = (how: (value: number) => number): Maker =>
  ofNumbers(2, 2, (value, digits) => round(value, Math.trunc(digits), how));

export const numbers: Readonly<Record<string, Maker>> = {
  ABS: ofNumbers(1, 1, Math.abs),
  SIGN: ofNumbers(1, 1, Math.sign),
  INT: ofNumbers(1, 1, Math.floor),
  MOD: ofNumbers(2, 2, (value, divisor) => {
    if (divisor === 0) return cellError('#DIV/0!');
    const rest = value % divisor;
    return rest !== 0 && rest < 0 !== divisor < 0 ? rest + divisor : rest;
  }),
  ROUND: places(Math.round),
  ROUNDUP: places(Math.ceil),
  ROUNDDOWN: places(Math.floor),
  SQRT: ofNumbers(1, 1, (value) => (value < 0 ? cellError('#NUM!') : Math.sqrt(value))),
};
