import { day } from '../days';

/** The quarter of every sample: 2023Q1. */
export const PERIOD = '2023Q1';
export const FIRST = day(2023, 1, 1);
export const LAST = day(2023, 3, 31);
export const DAYS = LAST - FIRST + 1;
/** The snapshot at the month-end before the quarter. */
export const BASE = FIRST - 1;
export const MONTHS = [day(2023, 1, 1), day(2023, 2, 1), day(2023, 3, 1)] as const;
export const EARLIER_PERIOD = '2022Q4';
/** From this day on the sample's 营销奖励率 is another one. */
export const RATE_CHANGE = day(2023, 3, 1);
/** The officer of the regulation's worked case; nothing else of a sample touches his figures. */
export const WORKED = '1001';
