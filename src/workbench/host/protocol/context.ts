import type { ApiObject } from './object-type';
import type { References } from './references';
import type { Registry } from './registry';

/** Everything a batch needs besides itself. */
export interface BatchContext {
  registry: Registry;
  references: References;
  /** The object behind Excel.RequestContext: the workbook. */
  root: ApiObject;
  /** A service by its full name, such as Microsoft.ExcelServices.CustomFunctions. */
  service(name: string): ApiObject;
  /** An unexpected fault of the host itself, reported as GeneralException. */
  fault?(error: unknown): void;
}
