import type { FunctionSpec } from './call';

/** What separates the members of a list in one cell. */
export const SEPARATORS = ['，', ',', '；', ';', ' ', '　'] as const;

/** INLIST(text, list): is the text one of the list's members (德、绩)? A blank text or list: no. */
export const MEMBERSHIP: readonly FunctionSpec[] = [
  {
    name: 'INLIST',
    least: 2,
    most: 2,
    result: 'boolean',
    apply: (call) => membersOf(call.text(1)).includes(call.text(0)),
  },
];

export function membersOf(list: string): string[] {
  return SEPARATORS.reduce((text, mark) => text.replaceAll(mark, '、'), list)
    .split('、')
    .filter((member) => member !== '');
}
