import { CommandType, ICommandService, LocaleService, type IAccessor, type Univer } from '@univerjs/core';
import { MessageType } from '@univerjs/design';
import { IMessageService } from '@univerjs/ui';
import { FORMULA_AS_TEXT } from './incoming';

/** Long enough to be read twice, in milliseconds. */
const READING = 8000;

/** Says on the screen when a formula was entered as text. */
export function sayWhatIsText(univer: Univer): void {
  univer
    .__getInjector()
    .get(ICommandService)
    .registerCommand({
      id: FORMULA_AS_TEXT,
      type: CommandType.OPERATION,
      handler: (accessor: IAccessor) => {
        accessor.get(IMessageService).show({
          id: FORMULA_AS_TEXT,
          content: accessor.get(LocaleService).t('workbench.formulaAsText'),
          type: MessageType.Warning,
          duration: READING,
        });
        return true;
      },
    });
}
