import type { RunResult } from '../../run/result';
import { layTable } from '../layout/table';
import { heading } from './heading';
import type { Page } from './page';
import { plainFigure } from './figure';

/** How many entries of a list are printed; the JSON has all. */
const SHOWN = 20;

/** Result lists such as 追责清单; their columns are the ledger's. */
export function showLists(lists: RunResult['lists'], page: Page): string[] {
  return Object.entries(lists).flatMap(([name, entries]) => {
    if (entries.length === 0) return [];
    const keys = Object.keys(entries[0]);
    const more = entries.length - SHOWN;
    const words: Record<string, string> = {
      officer: page.say({ zh: '工号', en: 'Officer' }),
      table: page.say({ zh: '表', en: 'Table' }),
      row: page.say({ zh: '行', en: 'Row' }),
    };
    const columns = keys.map((key) => ({ title: words[key] ?? key, most: 24 }));
    const rows = entries.slice(0, SHOWN).map((entry) => keys.map((key) => plainFigure(entry[key], '')));
    const title = { zh: `${name}：${entries.length} 笔`, en: `${name}: ${entries.length}` };
    const rest = { zh: `…… 另有 ${more} 笔，见 --json`, en: `... and ${more} more, see --json` };
    return [
      ...heading(title, page),
      ...layTable({ columns, rows, keys: 1 }, page.width),
      ...(more > 0 ? [page.say(rest)] : []),
    ];
  });
}
