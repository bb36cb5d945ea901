/** Where the page took office.js from: beside the pane, or the network's address. */
export function officeSource(): string {
  const script = Array.from(document.getElementsByTagName('script')).find(({ src }) =>
    src.includes('office.js'),
  );
  if (!script) return '?';
  const { origin, pathname } = new URL(script.src, location.href);
  return origin === location.origin ? pathname : origin + pathname;
}
