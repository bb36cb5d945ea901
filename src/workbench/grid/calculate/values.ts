import { CellValueType, type ICellData, type Nullable } from '@univerjs/core';
import {
  ArrayValueObject,
  BooleanValueObject,
  ErrorValueObject,
  NumberValueObject,
  StringValueObject,
  type BaseReferenceObject,
  type BaseValueObject,
  type ErrorType,
} from '@univerjs/engine-formula';
import { cellError, type CellValue } from '../../host/model/value';

/** What an expression of the engine comes to. */
export type Variant = BaseValueObject | BaseReferenceObject;

/** A cell of the model as the engine reads it. */
export function cellData(value: CellValue): ICellData | undefined {
  switch (typeof value) {
    case 'number':
      return { v: value, t: CellValueType.NUMBER };
    case 'string':
      // Univer takes a cell with an empty text for a blank one unless it bears a formula.
      return value === ''
        ? { v: '', t: CellValueType.STRING, f: '=""' }
        : { v: value, t: CellValueType.STRING };
    case 'boolean':
      return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
    case 'object':
      return { v: value.error, t: CellValueType.STRING };
    default:
      return undefined;
  }
}

/** One value, or rows of values that spill. A blank that a formula gives shows 0, as in Excel. */
export function resultOf(variant: Variant): CellValue | CellValue[][] {
  const object = variant.isReferenceObject()
    ? (variant as BaseReferenceObject).toArrayValueObject()
    : variant;
  if (!object.isArray()) return plainOf(object as BaseValueObject);
  const array = object as ArrayValueObject;
  const [rows, columns] = [array.getRowCount(), array.getColumnCount()];
  if (rows * columns === 0) return cellError('#CALC!');
  if (rows === 1 && columns === 1) return plainOf(array.get(0, 0));
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => plainOf(array.get(row, column))),
  );
}

/** Values of an argument as rows; blanks are undefined. */
export function matrixOf(variant: Variant): CellValue[][] {
  const object = variant.isReferenceObject()
    ? (variant as BaseReferenceObject).toArrayValueObject()
    : variant;
  if (!object.isArray()) return [[argumentOf(object as BaseValueObject)]];
  const array = object as ArrayValueObject;
  return Array.from({ length: array.getRowCount() }, (_, row) =>
    Array.from({ length: array.getColumnCount() }, (__, column) => argumentOf(array.get(row, column))),
  );
}

const argumentOf = (object: Nullable<BaseValueObject>): CellValue =>
  !object || object.isNull() ? undefined : plainOf(object);

function plainOf(object: Nullable<BaseValueObject>): CellValue {
  if (!object || object.isNull()) return 0;
  if (object.isError()) return cellError((object as ErrorValueObject).getErrorType());
  const value = object.getValue();
  // Excel knows no negative zero.
  if (typeof value === 'number') return Number.isFinite(value) ? value + 0 : cellError('#NUM!');
  return value;
}

/** A value of ours as the engine takes it. */
export function objectOf(value: CellValue): BaseValueObject {
  switch (typeof value) {
    case 'number':
      return NumberValueObject.create(value);
    case 'boolean':
      return BooleanValueObject.create(value);
    case 'object':
      return ErrorValueObject.create(value.error as ErrorType);
    default:
      return StringValueObject.create(value ?? '');
  }
}

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
