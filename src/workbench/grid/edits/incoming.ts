import {
  CommandType,
  ICommandService,
  IUndoRedoService,
  type ICommandInfo,
  type Univer,
  type Worksheet,
} from '@univerjs/core';
import {
  InsertSheetMutation,
  MoveColsMutation,
  MoveRangeMutation,
  MoveRowsMutation,
  RemoveNumfmtMutation,
  RemoveSheetCommand,
  ReorderRangeMutation,
  SetNumfmtMutation,
  SetRangeValuesMutation,
} from '@univerjs/sheets';
import { HostError, type WorkbookHost } from '../../host';
import { followMove } from '../../host/model/follow-move';
import type { Rect } from '../../host/model/rect';
import type { Sheet } from '../../host/model/types';
import { enterCells } from '../../host/user-cells';
import { UNIT } from '../view/snapshot';
import { workbookOf } from '../view/shown';
import type { Showing } from '../view/showing';
import { pullCell, pullFrame } from './pull';
import { FRAME_MUTATIONS, sheetAct, type Params } from './structure';
import { isWellFormed } from './well-formed';

/** Of a sheet that Univer itself has rearranged in a way of its own, no more cells than this are compared. */
const MOST = 2_000_000;

/** Tells the user, where there is a screen, that a formula was entered as text. */
export const FORMULA_AS_TEXT = 'workbench.operation.formula-as-text';

interface RangeParams {
  startRow: number;
  endRow: number;
  startColumn: number;
  endColumn: number;
}

/** What the user does in the grid becomes an act on the host's model; what comes from the model passes by. */
export class Incoming {
  private readonly stop: { dispose(): void };
  /** Cuts that an undo may take back. */
  private readonly cuts = new Set<string>();

  constructor(
    private readonly univer: Univer,
    private readonly host: WorkbookHost,
    private readonly showing: Showing,
  ) {
    const commands = univer.__getInjector().get(ICommandService);
    this.stop = commands.onCommandExecuted((info, options) => {
      // Its tables, rules and the references to it would not come back: in Excel it cannot be undone either.
      if (info.id === RemoveSheetCommand.id) univer.__getInjector().get(IUndoRedoService).clearUndoRedo(UNIT);
      if (info.type === CommandType.COMMAND || options?.fromModel) return;
      this.take(info);
    });
  }

  dispose(): void {
    this.stop.dispose();
  }

  private get book(): WorkbookHost['workbook']['book'] {
    return this.host.workbook.book;
  }

  private take({ id, params }: Readonly<ICommandInfo>): void {
    const given = (params ?? {}) as Params;
    const sheet = this.book.sheets.find((one) => one.id === given.subUnitId);
    try {
      if (sheetAct(this.host, id, given, this.showing)) {
        if (id === InsertSheetMutation.id) this.wholeSheet(given.sheet!.id);
        return;
      }
      if (!sheet) {
        if (id === MoveRangeMutation.id) this.moved(given);
        return;
      }
      if (id === SetRangeValuesMutation.id) this.values(sheet, given);
      else if (id === SetNumfmtMutation.id)
        this.ranges(
          sheet,
          Object.values(given.values ?? {}).flatMap((one) => one.ranges),
        );
      else if (id === RemoveNumfmtMutation.id) this.ranges(sheet, given.ranges ?? []);
      else if (id === MoveRangeMutation.id) this.moved(given);
      else if (id === ReorderRangeMutation.id && given.range) this.ranges(sheet, [given.range]);
      else if (id === MoveRowsMutation.id || id === MoveColsMutation.id) this.wholeSheet(sheet.id);
      else if (FRAME_MUTATIONS.has(id)) this.frame(sheet);
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      // Excel would have refused: the grid goes back to what the model holds.
      if (sheet) this.showing.restore(sheet);
    }
  }

  private worksheet(sheetId: string): Worksheet | null {
    return workbookOf(this.univer).getSheetBySheetId(sheetId) ?? null;
  }

  private values(sheet: Sheet, { cellValue }: Params): void {
    const cells: [number, number][] = [];
    for (const [row, line] of Object.entries(cellValue ?? {}))
      for (const column of Object.keys(line ?? {})) cells.push([Number(row), Number(column)]);
    this.pull(sheet, cells);
  }

  private ranges(sheet: Sheet, ranges: readonly RangeParams[]): void {
    const cells: [number, number][] = [];
    for (const { startRow, endRow, startColumn, endColumn } of ranges)
      for (let row = startRow; row <= endRow; row += 1)
        for (let column = startColumn; column <= endColumn; column += 1) cells.push([row, column]);
    this.pull(sheet, cells);
  }

  private pull(sheet: Sheet, cells: readonly (readonly [number, number])[]): void {
    const workbook = workbookOf(this.univer);
    const worksheet = this.worksheet(sheet.id);
    if (!worksheet) return;
    const entered = cells.map(([row, column]) => pullCell(workbook, worksheet, sheet, row, column));
    const refused = entered.filter(
      ({ row, column, formula }) =>
        formula !== undefined && formula !== sheet.cells.formula(row, column) && !isWellFormed(formula),
    );
    for (const cell of refused) {
      cell.value = cell.formula;
      delete cell.formula;
    }
    enterCells(sheet, entered);
    if (refused.length === 0) return;
    this.showing.restore(sheet);
    const commands = this.univer.__getInjector().get(ICommandService);
    if (commands.hasCommand(FORMULA_AS_TEXT)) commands.syncExecuteCommand(FORMULA_AS_TEXT);
  }

  private moved({ from, to }: Params): void {
    for (const part of [from, to]) {
      const sheet = part && this.book.sheets.find(({ id }) => id === part.subUnitId);
      if (sheet) this.values(sheet, { cellValue: part.value });
    }
    this.follow({ from, to });
  }

  /** References follow cells that were cut, and come back when that is undone. */
  private follow({ from, to }: Params): void {
    const sheet = this.book.sheets.find(({ id }) => id === from?.subUnitId);
    const [source, target] = [boundsOf(from?.value), boundsOf(to?.value)];
    // Between sheets the cut formulas would have to name the sheet they came from: left as it is, and said so.
    if (!sheet || from?.subUnitId !== to?.subUnitId || !source || !target) return;
    if (source.rows !== target.rows || source.columns !== target.columns) return;
    const cut = `${sheet.id} ${JSON.stringify([source, target])}`;
    if (isEmptied(from?.value)) {
      this.cuts.add(cut);
      followMove(sheet, source, target);
    } else if (this.cuts.has(cut)) followMove(sheet, target, source);
  }

  private wholeSheet(sheetId: string): void {
    const sheet = this.book.sheets.find(({ id }) => id === sheetId);
    const worksheet = this.worksheet(sheetId);
    if (!sheet || !worksheet) return;
    const { startRow, endRow, startColumn, endColumn } = worksheet.getCellMatrix().getDataRange();
    const used = sheet.cells.used(false);
    const rect: Rect = {
      top: 0,
      left: 0,
      rows: Math.max(endRow + 1, used ? used.top + used.rows : 0),
      columns: Math.max(endColumn + 1, used ? used.left + used.columns : 0),
    };
    if (rect.rows * rect.columns > MOST || (endRow < startRow && !used) || endColumn < startColumn) return;
    this.ranges(sheet, [{ startRow: 0, endRow: rect.rows - 1, startColumn: 0, endColumn: rect.columns - 1 }]);
    this.frame(sheet);
  }

  private frame(sheet: Sheet): void {
    const worksheet = this.worksheet(sheet.id);
    if (!worksheet) return;
    pullFrame(worksheet, sheet);
    this.showing.taken(sheet);
  }
}

type Matrix = Params['cellValue'];

function boundsOf(matrix: Matrix): Rect | null {
  const rows = Object.keys(matrix ?? {}).map(Number);
  const columns = Object.values(matrix ?? {}).flatMap((line) => Object.keys(line ?? {}).map(Number));
  if (rows.length === 0 || columns.length === 0) return null;
  const [top, left] = [Math.min(...rows), Math.min(...columns)];
  return { top, left, rows: Math.max(...rows) - top + 1, columns: Math.max(...columns) - left + 1 };
}

const isEmptied = (matrix: Matrix): boolean =>
  Object.values(matrix ?? {}).every((line) =>
    Object.values(line ?? {}).every((cell) => cell === null || cell === undefined),
  );
