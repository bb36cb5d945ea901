/** Where office.js comes from: copied beside the pane, or one of Microsoft's networks, or an address of the bank's own. */
export type OfficeSource = 'vendored' | 'global' | '21vianet' | `https://${string}`;

export interface BuildOptions {
  /** Where the add-in is served: https, without a slash at its end. */
  base: string;
  officejs: OfficeSource;
  version: string;
}

/** Until a bank says where it serves the add-in; the manifest in the repository is built for it. */
export const DEFAULT_BASE = 'https://addins.example.com/jisuan';
/** Where `npm run dev` serves. */
export const DEV_BASE = 'https://localhost:3000';

const NETWORKS: Readonly<Record<string, string>> = {
  global: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
  '21vianet': 'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js',
};
/** Relative, so that the same folder works at any address. */
const VENDORED = 'officejs/office.js';

type Given = Readonly<Record<string, unknown>>;

/**
 * Options from `--env base=… --env officejs=…`, else from JISUAN_BASE and JISUAN_OFFICEJS.
 * Throws an Error that says what is expected.
 */
export function buildOptions(env: Given, variables: Given, version: string): BuildOptions {
  const base = String(env.base ?? variables.JISUAN_BASE ?? DEFAULT_BASE).replace(/\/+$/, '');
  const officejs = String(env.officejs ?? variables.JISUAN_OFFICEJS ?? 'vendored');
  if (!/^https:\/\/[^\s/]+/.test(base))
    throw new Error(`base must be an https address, as https://addins.bank.local/jisuan; it is ${base}`);
  if (officejs !== 'vendored' && !(officejs in NETWORKS) && !/^https:\/\/\S+\/office\.js$/.test(officejs))
    throw new Error(`officejs must be vendored, global, 21vianet or https://…/office.js; it is ${officejs}`);
  return { base, officejs: officejs as OfficeSource, version };
}

/** The address of office.js in the page. */
export function officeAddress(source: OfficeSource): string {
  return source === 'vendored' ? VENDORED : (NETWORKS[source] ?? source);
}

/** The origin that the page's policy must allow besides its own, or null. */
export function officeOrigin(source: OfficeSource): string | null {
  return source === 'vendored' ? null : new URL(officeAddress(source)).origin;
}
