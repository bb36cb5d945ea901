export { openBook, ADDIN, type OpenedBook, type OpenOptions, type Original } from './open';
export { saveBook, type SaveOptions } from './save';
export type { Kept, KeptKind } from './kept';
