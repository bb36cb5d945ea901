import table from './api-sets.json';

/** Per class and member the API set that brought it, as office.js declares it: "1.9" (ExcelApi) or "ExcelApiOnline 1.1". */
export const EXCEL_API_SETS: Readonly<Record<string, Readonly<Record<string, string>>>> = table;
