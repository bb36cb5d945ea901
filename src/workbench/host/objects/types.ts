import type { AnyObjectType } from '../protocol/object-type';
import { borderTypes } from './borders';
import { chartPartTypes } from './chart-parts';
import { chartTypes } from './charts';
import { commentTypes } from './comments';
import { conditionFormatTypes } from './condition-format';
import { filterTypes } from './filters';
import { formatTypes } from './formats';
import { nameTypes } from './names';
import { pageBreakTypes } from './page-breaks';
import { pivotTypes } from './pivots';
import { rangeTypes } from './range';
import { ruleTypes } from './rules';
import { sheetPartTypes } from './sheet-parts';
import { storageTypes } from './storage';
import { tablePartTypes } from './table-parts';
import { tableTypes } from './tables';
import { workbookTypes } from './workbook';
import { worksheetTypes } from './worksheets';

/** Every Excel class of this host. */
export const EXCEL_TYPES: Readonly<Record<string, AnyObjectType>> = {
  ...borderTypes,
  ...chartPartTypes,
  ...chartTypes,
  ...commentTypes,
  ...conditionFormatTypes,
  ...filterTypes,
  ...formatTypes,
  ...nameTypes,
  ...pageBreakTypes,
  ...pivotTypes,
  ...rangeTypes,
  ...ruleTypes,
  ...sheetPartTypes,
  ...storageTypes,
  ...tablePartTypes,
  ...tableTypes,
  ...workbookTypes,
  ...worksheetTypes,
};
