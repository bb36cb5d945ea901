/** Where the script stands that gives office.js the seams of desktop Excel. */
export const SEAM = 'workbench-seam.js';

/**
 * The add-in's page as the build made it, with one script more: it must run before office.js. The bundle stays the very file.
 * Throws where the page does not load office.js.
 */
export function panePage(html: string): string {
  const at = html.search(/<script[^>]*\bsrc="[^"]*office(\.debug)?\.js"/);
  if (at < 0) throw new Error('dist/addin/taskpane.html does not load office.js');
  const page = `${html.slice(0, at)}<script src="${SEAM}"></script>\n    ${html.slice(at)}`;
  // Whatever address the build was made for, the workbench serves the genuine library from this machine.
  return page.replace(/(<script[^>]*\bsrc=")[^"]*\/office\.js"/, '$1officejs/office.js"');
}
