import { childrenNamed, type OutlineElement } from '../../workbook/file/outline';

/** The Office theme, for a file without one. Order of the file: dark 1, light 1, dark 2, light 2, accents, links. */
const OFFICE = '000000 FFFFFF 44546A E7E6E6 4472C4 ED7D31 A5A5A5 FFC000 5B9BD5 70AD47 0563C1 954F72'.split(
  ' ',
);

/** The old palette of 56 colours, from index 8. */
const INDEXED = (
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 ' +
  '9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF ' +
  '00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 ' +
  '003366 339966 003300 333300 993300 993366 333399 333333'
).split(' ');

type Attributes = Readonly<Record<string, string | undefined>>;

/** Turns the ways a file names a colour into #RRGGBB. */
export class Colours {
  private readonly theme: readonly string[];

  constructor(root: OutlineElement | null) {
    const scheme = root && find(root, 'clrScheme');
    const found = scheme?.children.map(({ children }) => {
      const [colour] = children;
      return colour?.attributes.lastClr ?? colour?.attributes.val ?? '000000';
    });
    this.theme = found && found.length >= 12 ? found : OFFICE;
  }

  /** Undefined where nothing, or "automatic", is said. */
  of({ rgb, theme, indexed, tint, auto }: Attributes): string | undefined {
    if (auto === '1') return undefined;
    const base = rgb?.slice(-6) ?? this.themed(theme) ?? this.indexed(indexed);
    if (base === undefined || !/^[0-9a-f]{6}$/i.test(base)) return undefined;
    return `#${tinted(base, Number(tint ?? 0)).toUpperCase()}`;
  }

  private themed(index: string | undefined): string | undefined {
    if (index === undefined) return undefined;
    // Cells count light before dark, the theme dark before light.
    const order = [1, 0, 3, 2];
    return this.theme[order[Number(index)] ?? Number(index)];
  }

  private indexed(index: string | undefined): string | undefined {
    if (index === undefined) return undefined;
    const number = Number(index);
    return INDEXED[number < 8 ? number : number - 8];
  }
}

function find(element: OutlineElement, name: string): OutlineElement | undefined {
  for (const child of element.children) {
    const found = child.name === name ? child : find(child, name);
    if (found) return found;
  }
  return childrenNamed(element, name)[0];
}

/** Lighter for a positive tint, darker for a negative one, in the hue's own lightness. */
function tinted(hex: string, tint: number): string {
  if (tint === 0) return hex;
  const channels = [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255);
  const max = Math.max(...channels);
  const min = Math.min(...channels);
  const light = (max + min) / 2;
  const next = tint < 0 ? light * (1 + tint) : light * (1 - tint) + tint;
  const spread = max - min;
  const saturation = spread === 0 ? 0 : spread / (1 - Math.abs(2 * light - 1));
  const wanted = saturation * (1 - Math.abs(2 * next - 1));
  return channels
    .map((channel) => {
      const place = spread === 0 ? 0 : (channel - light) / spread;
      const value = Math.round(Math.min(1, Math.max(0, next + place * wanted)) * 255);
      return value.toString(16).padStart(2, '0');
    })
    .join('');
}
