import type { Where } from '../../ledger/finding';
import type { Figure, Input, StepExplained, Worked } from '../../run/explanation';
import { hanging } from '../layout/width';
import { figure } from './figure';
import type { Page } from './page';

export function indent(lines: readonly string[]): string[] {
  return lines.map((line) => (line === '' ? '' : `  ${line}`));
}

/** The formula with its numbers, its steps, and where the numbers come from. */
export function showWorked(worked: Worked, formula: string, page: Page): string[] {
  const { say, width } = page;
  const { substituted, steps, inputs, fault } = worked;
  const lead = say({ zh: '代入  ', en: 'Worked ' });
  return [
    ...(substituted !== formula ? hanging(lead, `${substituted}${resultOf(worked, page)}`, width) : []),
    ...steps.flatMap((step) => showStep(step, page)),
    ...(fault ? hanging(say({ zh: '无法形成：', en: 'No figure: ' }), say(fault), width) : []),
    ...inputs.flatMap((input) => showInput(input, page)),
  ];
}

function resultOf({ value, fault }: Worked, page: Page): string {
  return fault ? '' : ` = ${withUnit(value, page)}`;
}

function showStep(
  { name, substituted, value, clause, fault }: StepExplained,
  { say, width }: Page,
): string[] {
  const shown = value.text === substituted ? '' : ` = ${value.text === '' ? '""' : value.text}`;
  const end = fault ? `  ${say({ zh: '无法形成', en: 'no figure' })}` : shown;
  return hanging('  ', `${name} = ${substituted}${end}${clause ? `  [${clause.id}]` : ''}`, width);
}

export function showInput(input: Input, page: Page): string[] {
  const { say, width } = page;
  const { kind, name, value, origin, where, clause } = input;
  if (kind === 'share' && value.text === '1') return [];
  const none = kind !== 'item' && value.text === '';
  const from = [origin ? say(origin) : '', where ? addressOf(where) : ''].filter(Boolean).join(' ');
  const shown = none ? say({ zh: '（空）', en: '(none)' }) : withUnit(value, page);
  const text = `${name} = ${shown}${from ? `  ${from}` : ''}${clause ? `  [${clause.id}]` : ''}`;
  return hanging('  - ', text, width);
}

export function addressOf({ sheet, table, address, row }: Where): string {
  return address ? `${sheet ?? table}!${address}` : `${table} #${row ?? ''}`;
}

export function withUnit(value: Figure, { say }: Page): string {
  const text = figure(value.text, value.unit);
  if (value.unit === '元' && value.text !== '') return `${text} ${say({ zh: '元', en: 'yuan' })}`;
  return text;
}
