import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { WorkbookHost } from '../../src/workbench/host';
import { fakePage } from './office-page';

/**
 * Microsoft's unmodified office.js in jest's own realm, connected to a host of ours.
 * Works in jest's node environment (a few lines of fake page) and where a jsdom window stands on globalThis.
 */
const DIST = join(__dirname, '../../node_modules/@microsoft/office-js/dist');
const BASE = 'https://addin.local/officejs/';

interface Page {
  document: Document;
  sessionStorage: Storage;
  [name: string]: unknown;
}

const sources = new Map<string, string>();

const sourceOf = (path: string): string => {
  const known = sources.get(path);
  if (known !== undefined) return known;
  const text = readFileSync(join(DIST, path), 'utf8');
  sources.set(path, text);
  return text;
};

const scope = globalThis as unknown as Page;

/** office.js tests for plain objects by constructor, so it must run in the realm of the test. */
const run = (path: string): void => {
  // eslint-disable-next-line no-eval
  (0, eval)(sourceOf(path));
};

let restore: (() => void) | null = null;

const globals = (): string[] => Object.getOwnPropertyNames(globalThis);

/** Loads office.js for this host; resolves when Office.onReady has fired. Call closeOffice when done. */
export async function loadOffice(host: WorkbookHost): Promise<typeof Office> {
  await closeOffice();
  const before = new Set([...globals(), 'console']);
  const fake = scope.document === undefined ? fakePage(globalThis) : null;
  host.attach(globalThis as never);
  const { head } = scope.document;
  const append = head.appendChild.bind(head);
  const serve = (element: HTMLScriptElement): HTMLScriptElement => {
    if (element.tagName?.toUpperCase() !== 'SCRIPT' || !String(element.src).startsWith(BASE))
      return append(element);
    setTimeout(() => {
      // A script asked for by a page that is gone.
      if (restore !== close) return;
      run(element.src.slice(BASE.length).replace(/\?.*$/, ''));
      element.onload?.(new Event('load'));
    });
    return element;
  };
  head.appendChild = serve as typeof head.appendChild;
  // office.js finds its own folder by the script element that loaded it.
  const marker = scope.document.createElement('script');
  marker.type = 'text/plain';
  marker.src = `${BASE}office.js`;
  if (!fake) append(marker);
  const close = (): void => {
    head.appendChild = append;
    marker.remove?.();
    for (const name of globals()) if (!before.has(name)) Reflect.deleteProperty(scope, name);
    fake?.();
  };
  restore = close;
  scope.sessionStorage?.removeItem('hostInfoValue');
  run('office.js');
  await Office.onReady();
  return Office;
}

/** Takes office.js and its page away again, after its last timers have run. */
export async function closeOffice(): Promise<void> {
  if (!restore) return;
  await settle();
  restore?.();
  restore = null;
}

/**
 * Lets pushed events and clean-up batches arrive: they pass from task to task, three at most, so tasks are counted and a
 * slow machine makes no difference. What waits for the clock needs more of them: each takes a millisecond at least.
 */
export async function settle(tasks = 10): Promise<void> {
  let left = tasks;
  do {
    await new Promise((resolve) => setTimeout(resolve));
    await new Promise((resolve) => setImmediate(resolve));
  } while ((left -= 1) > 0);
}
