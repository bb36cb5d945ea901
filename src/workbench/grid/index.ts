export type { Grid, GridFunction, GridOptions, GridStatus } from './types';
export { openGrid } from './open';
