/** What a text must not show in XML as it is: control characters, lone surrogates, non-characters, Excel's own escapes. */
const UNSAFE =
  // eslint-disable-next-line no-control-regex -- these are the ones that XML forbids
  /[&<>]|[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|_(?=x[0-9a-fA-F]{4}_)/g;
/** A quick look that lets nearly all texts pass untouched. */
// eslint-disable-next-line no-control-regex -- see above
const SUSPECT = /[&<>_\u0000-\u0008\u000b-\u001f\ud800-\udfff\ufffe\uffff]/;

const NAMED: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** A text as the content of an element. Excel's escapes (_x0001_) carry what XML cannot. */
export function escapeText(text: string): string {
  return SUSPECT.test(text) ? text.replace(UNSAFE, replacement) : text;
}

/** A text as the value of an attribute in double quotes; line ends would otherwise be read as blanks. */
export function escapeAttribute(text: string): string {
  return escapeText(text).replace(/"/g, '&quot;').replace(/\n/g, '&#10;').replace(/\t/g, '&#9;');
}

/** The name of a table's column as the value of an attribute: its line ends are Excel's own escapes, unlike the cell's. */
export function escapeColumnName(name: string): string {
  return escapeAttribute(name).replace(/&#10;/g, excelEscape('\n')).replace(/&#9;/g, excelEscape('\t'));
}

function replacement(unit: string): string {
  return NAMED[unit] ?? excelEscape(unit);
}

/** "_x000A_" for a line end. */
export function excelEscape(unit: string): string {
  return `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}

/** A text element; white space that Excel would drop is marked as kept. */
export function textElement(tag: string, text: string): string {
  const space = /^\s|\s$|\n/.test(text) ? ' xml:space="preserve"' : '';
  return `<${tag}${space}>${escapeText(text)}</${tag}>`;
}

type AttributeValue = string | number | boolean | null | undefined;

/** ` name="value"` for each that is given; true is "1", false is left out. */
export function attributes(all: Record<string, AttributeValue>): string {
  let text = '';
  for (const [name, value] of Object.entries(all)) {
    if (value === null || value === undefined || value === false) continue;
    text += ` ${name}="${value === true ? '1' : escapeAttribute(String(value))}"`;
  }
  return text;
}

/** An element with attributes; without content it closes itself. */
export function element(tag: string, all: Record<string, AttributeValue>, content = ''): string {
  return content === '' ? `<${tag}${attributes(all)}/>` : `<${tag}${attributes(all)}>${content}</${tag}>`;
}

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
