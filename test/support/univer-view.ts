import {
  LocaleType,
  LogLevel,
  Univer,
  UniverInstanceType,
  ICommandService,
  IUniverInstanceService,
} from '@univerjs/core';
import { UniverDataValidationPlugin } from '@univerjs/data-validation';
import { UniverFormulaEnginePlugin } from '@univerjs/engine-formula';
import { UniverSheetsPlugin } from '@univerjs/sheets';
import { CalculationMode, UniverSheetsFormulaPlugin } from '@univerjs/sheets-formula';
import { Binding } from '../../src/workbench/grid/binding';
import type { GridFunction } from '../../src/workbench/grid/types';
import { snapshotOf, UNIT } from '../../src/workbench/grid/view/snapshot';
import type { WorkbookHost } from '../../src/workbench/host';

/** The grid without its screen: Univer's sheets bound to a host, as in the page. */
export interface HeadlessGrid {
  binding: Binding;
  /** Runs a command as the user's menus and keys do. */
  command(id: string, params: object): Promise<boolean>;
  dispose(): void;
}

export async function headlessGrid(
  host: WorkbookHost,
  functions: readonly GridFunction[] = [],
): Promise<HeadlessGrid> {
  const univer = new Univer({
    locale: LocaleType.ZH_CN,
    locales: { [LocaleType.ZH_CN]: {} },
    logLevel: LogLevel.SILENT,
  });
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsFormulaPlugin, {
    initialFormulaComputing: CalculationMode.NO_CALCULATION,
  });
  univer.registerPlugin(UniverDataValidationPlugin);
  const binding = new Binding(host, { functions });
  univer.createUnit(UniverInstanceType.UNIVER_SHEET, snapshotOf(host.workbook.book, 'zh'));
  // Undo works on the book that has the focus.
  univer.__getInjector().get(IUniverInstanceService).focusUnit(UNIT);
  binding.bind(univer);
  await binding.settled();
  const commands = univer.__getInjector().get(ICommandService);
  return {
    binding,
    command: (id, params) => commands.executeCommand(id, { unitId: UNIT, ...params }),
    dispose: () => {
      binding.dispose();
      univer.dispose();
    },
  };
}
