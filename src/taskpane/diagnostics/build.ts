/** Which build this is, as the page says. */
export function buildName(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="jisuan:version"]')?.content ?? 'dev';
}
