import { ArrayValueObject, type BaseValueObject } from '@univerjs/engine-formula';
import type { CellValue } from '../../host/model/value';
import { objectOf } from './values';

/** Rows of values as the engine's array. */
export function arrayOf(rows: readonly (readonly CellValue[])[]): BaseValueObject {
  return ArrayValueObject.create({
    calculateValueList: rows.map((row) => row.map(objectOf)),
    rowCount: rows.length,
    columnCount: rows[0]?.length ?? 0,
    unitId: '',
    sheetId: '',
    row: -1,
    column: -1,
  });
}
