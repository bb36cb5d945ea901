import { day } from '../days';

/** The month of the sample: 2023-03. */
export const PERIOD = '2023-03';
export const EARLIER_PERIOD = '2023-02';
export const FIRST = day(2023, 3, 1);
export const LAST = day(2023, 3, 31);
export const DAYS = LAST - FIRST + 1;
/** 2023-03-06 and 2023-03-07, in the first whole week. */
export const MONDAY = day(2023, 3, 6);
/** The season in focus of the sample's 激励系数. */
export const SEASON = [day(2023, 3, 10), day(2023, 3, 20)] as const;
