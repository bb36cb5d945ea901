import { parseRect } from '../../host/model/address';
import type { Drawing, Sheet } from '../../host/model/types';

/** What lies on a sheet without being drawn by the grid: charts of the add-in, which take the place of the file's, or the file's own. */
export function drawingsOf({ charts, drawings }: Sheet): Drawing[] {
  const own = charts.flatMap(({ position, title }): Drawing[] => {
    const rect = parseRect(position.map(plain).join(':'));
    return rect ? [{ kind: 'chart', title: typeof title.text === 'string' ? title.text : '', rect }] : [];
  });
  return own.length > 0 ? own : drawings;
}

const plain = (address: string): string => address.slice(address.lastIndexOf('!') + 1).replace(/\$/g, '');
