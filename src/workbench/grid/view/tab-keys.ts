import { ICommandService, type Univer } from '@univerjs/core';
import { SetWorksheetActiveOperation } from '@univerjs/sheets';
import { UNIT } from './snapshot';

const TAB = '[data-u-comp="slide-tab-item"]';
const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };

/**
 * The arrow keys on the tabs of the sheets. Univer counts how far it has scrolled the tabs; where the browser scrolls to the one
 * that has the keyboard, the count is wrong and that tab jumps out of sight.
 */
export function keepTabsInView(univer: Univer, screen: HTMLElement): void {
  const commands = univer.__getInjector().get(ICommandService);
  const key = (event: KeyboardEvent): void => {
    const step = STEPS[event.key];
    const tab = event.target instanceof HTMLElement && event.target.closest<HTMLElement>(TAB);
    // A tab whose name is being typed has a field of its own.
    if (step === undefined || !tab || event.target !== tab) return;
    event.preventDefault();
    event.stopPropagation();
    const tabs = [...screen.querySelectorAll<HTMLElement>(TAB)];
    const next = tabs[tabs.indexOf(tab) + step];
    if (!next) return;
    next.focus({ preventScroll: true });
    void commands.executeCommand(SetWorksheetActiveOperation.id, {
      unitId: UNIT,
      subUnitId: next.dataset.id,
    });
  };
  screen.addEventListener('keydown', key, true);
}
