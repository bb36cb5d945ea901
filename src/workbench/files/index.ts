export { openBook, openSteps, ADDIN, type OpenedBook, type OpenOptions, type Original } from './open';
export { saveBook, saveSteps, type SaveOptions } from './save';
export { atOnce, inSlices, type Progress, type Steps } from './steps';
export type { Kept, KeptKind } from './kept';
