import { day } from '../days';

/** The year of the sample: 2023. */
export const YEAR = '2023';
export const FIRST = day(2023, 1, 1);
export const LAST = day(2023, 12, 31);
export const DAYS = LAST - FIRST + 1;
