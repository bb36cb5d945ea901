import type { CellFunction } from '../cell-function';
import { CORPORATE_MANAGER } from './corporate-manager';
import { FOUR_VIRTUES } from './four-virtues';
import { GRADING } from './grading';
import { MARKETING_KPI } from './marketing-kpi';
import { MICROLOAN_DUTIES } from './microloan-duties';
import { MICROLOAN_PAY } from './microloan-pay';
import { OPENING_SEASON } from './opening-season';
import { POST_AND_PIECE } from './post-and-piece';
import { RISK_RESERVE } from './risk-reserve';
import { TOOLS } from './tools';

/** Every function that cells can call, scheme by scheme. */
export const CELL_FUNCTIONS: readonly CellFunction[] = [
  ...CORPORATE_MANAGER,
  ...FOUR_VIRTUES,
  ...RISK_RESERVE,
  ...OPENING_SEASON,
  ...MARKETING_KPI,
  ...MICROLOAN_PAY,
  ...MICROLOAN_DUTIES,
  ...POST_AND_PIECE,
  ...GRADING,
  ...TOOLS,
];
