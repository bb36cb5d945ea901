import {
  CanceledError,
  CommandType,
  DOCS_FORMULA_BAR_EDITOR_UNIT_ID_KEY,
  DOCS_NORMAL_EDITOR_UNIT_ID_KEY,
  ICommandService,
  IUniverInstanceService,
  UniverInstanceType,
  type DocumentDataModel,
  type IAccessor,
  type Univer,
} from '@univerjs/core';
import { ReplaceTextRunsCommand } from '@univerjs/docs-ui';
import { DeviceInputEventType } from '@univerjs/engine-render';
import { IEditorBridgeService, SetCellEditVisibleOperation } from '@univerjs/sheets-ui';
import { IShortcutService, KeyCode } from '@univerjs/ui';

/** The editor in the cell, and that of the formula bar. */
const EDITORS = [DOCS_NORMAL_EDITOR_UNIT_ID_KEY, DOCS_FORMULA_BAR_EDITOR_UNIT_ID_KEY];

/** There while the list of functions is open under an editor; told a key, it acts on the list. */
const listOf = (editor: string): string => `sheet.formula-embedding-editor.search_function.${editor}`;

const ENTER = 'workbench.operation.enter-formula';
/** Before the list's own keys, which have 1000. */
const FIRST = 2000;

/** What is typed is what is entered, however fast. */
export function guardTyping(univer: Univer): void {
  keepLetters(univer);
  enterAsTyped(univer);
}

/**
 * Univer colours a formula a little after the letter was typed, by putting its whole text in anew: a letter that has come since
 * would be lost. Where it means to change the text, it also says where the cursor goes.
 */
function keepLetters(univer: Univer): void {
  const injector = univer.__getInjector();
  const units = injector.get(IUniverInstanceService);
  injector.get(ICommandService).beforeCommandExecuted(({ id, params }) => {
    if (id !== ReplaceTextRunsCommand.id) return;
    const { unitId, body, textRanges } = params as ReplaceTextRuns;
    if (textRanges || !EDITORS.includes(unitId)) return;
    const document = units.getUnit<DocumentDataModel>(unitId, UniverInstanceType.UNIVER_DOC);
    const text = document?.getBody()?.dataStream.replace(/\r\n$/, '');
    if (text !== undefined && text !== body.dataStream) throw new CanceledError();
  });
}

interface ReplaceTextRuns {
  unitId: string;
  body: { dataStream: string };
  textRanges?: unknown;
}

/** Univer's list of functions may be one of an earlier letter; Enter enters what was typed, as in Excel, where Tab takes from the list. */
function enterAsTyped(univer: Univer): void {
  const injector = univer.__getInjector();
  const commands = injector.get(ICommandService);
  const open = (): string | undefined => EDITORS.find((editor) => commands.hasCommand(listOf(editor)));
  commands.registerCommand({
    id: ENTER,
    type: CommandType.OPERATION,
    handler: (accessor: IAccessor) => {
      const editor = open();
      if (editor !== undefined) commands.syncExecuteCommand(listOf(editor), { keyCode: KeyCode.ESC });
      const bridge = accessor.get(IEditorBridgeService);
      bridge.disableForceKeepVisible();
      return commands.syncExecuteCommand(SetCellEditVisibleOperation.id, {
        visible: false,
        eventType: DeviceInputEventType.Keyboard,
        keycode: KeyCode.ENTER,
        unitId: bridge.getEditCellState()?.unitId,
      });
    },
  });
  injector.get(IShortcutService).registerShortcut({
    id: ENTER,
    binding: KeyCode.ENTER,
    priority: FIRST,
    preconditions: () => open() !== undefined,
  });
}
