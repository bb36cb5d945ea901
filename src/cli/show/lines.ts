import type { ItemExplained, LineExplained, RowExplained } from '../../run/explanation';
import { hanging } from '../layout/width';
import { addressOf, indent, showInput, showWorked } from './worked';
import { figure } from './figure';
import type { Page } from './page';

/** How many lines without working are listed, at the asked item and at those it reads. */
const LISTED = 40;
const LISTED_BELOW = 3;
/** How many rows of one group are shown with their cells. */
const ROWS = 10;

/** The lines of an item: row, cells, numbers put in, amount. */
export function showLines(item: ItemExplained, page: Page, level: number): string[] {
  const { say } = page;
  const { lines } = item;
  if (lines.length === 0) return [];
  const count = lines.length;
  const worked =
    level === 0 ? lines.filter((line) => line.worked) : lines.filter((line) => line.worked?.fault);
  const listed = lines.filter((line) => !worked.includes(line));
  const most = level === 0 ? LISTED : LISTED_BELOW;
  const more = listed.length - most;
  const name = item.item;
  const hint =
    level === 0
      ? {
          zh: `…… 另有 ${more} 笔，用 --lines 或 --json 查看`,
          en: `... and ${more} more: use --lines or --json`,
        }
      : {
          zh: `…… 另有 ${more} 笔，用 explain --item ${name} 查看`,
          en: `... and ${more} more: use explain --item ${name}`,
        };
  let before = '';
  const detailed = worked.flatMap((line) => {
    const { text, inputs } = showLine(item, line, lines.indexOf(line) + 1, page, before);
    before = inputs;
    return text;
  });
  return [
    say({ zh: `明细 ${count} 笔`, en: `Lines: ${count}` }),
    ...indent(detailed),
    ...indent(listed.slice(0, most).flatMap((line) => brief(line, lines.indexOf(line) + 1, page))),
    ...(more > 0 ? indent([say(hint)]) : []),
  ];
}

function brief(line: LineExplained, number: number, page: Page): string[] {
  return hanging(
    `${number}. `,
    `${placesOf(line, page)}  ${figure(line.amount.text, line.amount.unit)}`,
    page.width,
  );
}

function placesOf({ rows }: LineExplained, { say }: Page): string {
  const table = rows[0]?.where.table ?? '';
  const numbers = rows.map(({ where }) => where.row);
  const shown = numbers.slice(0, ROWS).join(say({ zh: '、', en: ', ' }));
  const tail =
    numbers.length > ROWS
      ? say({ zh: ` 等 ${numbers.length} 行`, en: ` and others, ${numbers.length} in all` })
      : '';
  return say({ zh: `${table} 第 ${shown} 行${tail}`, en: `${table} row ${shown}${tail}` });
}

/** A line in full; its parameters are said once where they stay the same. */
function showLine(
  item: ItemExplained,
  line: LineExplained,
  number: number,
  page: Page,
  before: string,
): { text: string[]; inputs: string } {
  const inner: Page = { ...page, width: page.width - 2 };
  const cells = line.rows.slice(0, ROWS).flatMap((row) => showCells(row, inner));
  const inputs = (line.worked?.inputs ?? []).flatMap((input) => showInput(input, inner));
  const same = inputs.join('\n') === before;
  const worked = line.worked && { ...line.worked, inputs: same ? [] : line.worked.inputs };
  const text = [
    ...brief(line, number, page),
    ...indent(cells),
    ...indent(worked ? showWorked(worked, item.formula, inner) : []),
  ];
  return { text, inputs: inputs.join('\n') };
}

/** 借据号 L001 · 发放金额 1,000,000.00 …, beginning at the row's address. */
function showCells({ where, cells, split }: RowExplained, { say, width }: Page): string[] {
  const parts = cells
    .filter((cell) => cell.value.text !== '')
    .map(
      ({ name, value, origin }) =>
        `${name} ${figure(value.text, value.unit)}${origin ? ` (${say(origin)})` : ''}`,
    );
  if (split) parts.push(say({ zh: `分成见 ${addressOf(split)}`, en: `share at ${addressOf(split)}` }));
  return hanging(`${addressOf(where)}  `, parts.join(' · '), width);
}
