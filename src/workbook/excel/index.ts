/** The open workbook, through Office.js: the second implementation of the workbook port. */
export { ExcelFailure, type ExcelFailureCode } from './failure';
export { ready, type Options, type Progress } from './office';
export { missingApis, type MissingApi } from './requirements';
export { readBook } from './read';
export { writeSheets, type WriteOptions, type Written } from './write';
export { repair } from './repair';
export { goTo, onSelection, selection, type Place } from './places';
export { onEdited, type Edit } from './edits';
export type { Unsubscribe } from './events';
export { appendRows, type Added, type NewRow } from './table-rows';
export { readSettings, writeSettings, type Migrate } from './settings';
export { readStructure, type SheetFacts, type Structure, type TableFacts } from './structure';
export type { Clash } from '../clash';
