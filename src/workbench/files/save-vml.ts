import type { Moved } from './read-drawings';

const SHAPE = /<v:shape\b(?:(?!<\/v:shape>)[\s\S])*<\/v:shape>\s*/g;

/**
 * The boxes of notes, which Excel keeps in a drawing of the old kind. That is not always well-formed XML, so it is gone through
 * as a text.
 */
export function followVml(text: string, moved: Moved): string {
  return text.replace(SHAPE, (shape) => {
    if (!/<x:ClientData\s[^>]*ObjectType\s*=\s*["']Note["']/.test(shape)) return shape;
    const [row, column] = [numberIn(shape, 'Row'), numberIn(shape, 'Column')];
    const note = moved.get(`${row} ${column}`);
    if (note === undefined) return shape;
    return note ? moveShape(shape, note.row - row, note.column - column) : '';
  });
}

const numberIn = (shape: string, name: string): number =>
  Number(new RegExp(`<x:${name}>\\s*(\\d+)\\s*</x:${name}>`).exec(shape)?.[1] ?? NaN);

function moveShape(shape: string, rows: number, columns: number): string {
  const by = (name: string, count: number) => (text: string) =>
    text.replace(
      new RegExp(`(<x:${name}>\\s*)(\\d+)`),
      (_, tag: string, number: string) => tag + String(Number(number) + count),
    );
  // Left column, offset, top row, offset, right column, offset, bottom row, offset.
  const anchored = shape.replace(/(<x:Anchor>)([^<]*)/, (_, tag: string, list: string) => {
    let at = -1;
    return (
      tag +
      list.replace(/-?\d+/g, (number) => {
        at += 1;
        const move = at % 4 === 0 ? columns : at % 4 === 2 ? rows : 0;
        return move === 0 ? number : String(Math.max(0, Number(number) + move));
      })
    );
  });
  return by('Row', rows)(by('Column', columns)(anchored));
}
