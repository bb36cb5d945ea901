import type { OutlineElement } from '../../workbook/file/outline';
import type { XmlScanner } from '../../workbook/file/xml-scan';

/** The element whose start tag the scanner has just read; for parts pushed whole. */
export function elementAt(bytes: Uint8Array, scanner: XmlScanner): OutlineElement {
  const { tagFrom, nameTo, tagEnd } = scanner;
  const qualified = new TextDecoder().decode(bytes.subarray(tagFrom + 1, nameTo));
  const colon = qualified.indexOf(':') + 1;
  const openTo = tagEnd + 1;
  return {
    name: qualified.slice(colon),
    prefix: qualified.slice(0, colon),
    attributes: scanner.attributes(),
    children: [],
    from: tagFrom,
    openTo,
    closeFrom: openTo,
    to: openTo,
    closesItself: bytes[tagEnd - 1] === 47,
  };
}
