import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { JSDOM } from 'jsdom';
import { IDS, manifestXml } from '../../build/manifest';
import { DEFAULT_BASE, DEV_BASE } from '../../build/options';
import { COMMAND_IDS } from '../../src/functions/commands';
import packageJson from '../../package.json';

const ROOT = join(__dirname, '../..');
const PRODUCTION = manifestXml({ kind: 'production', base: DEFAULT_BASE, version: packageJson.version });
const DEVELOPMENT = manifestXml({ kind: 'development', base: DEV_BASE, version: packageJson.version });

function parsed(xml: string): Element {
  const document = new new JSDOM('').window.DOMParser().parseFromString(xml, 'application/xml');
  expect(document.querySelector('parsererror')?.textContent).toBeUndefined();
  return document.documentElement;
}

const names = (element: Element): string[] => [...element.children].map((child) => child.tagName);
const all = (root: Element, name: string): Element[] => [...root.getElementsByTagName(name)];
const one = (root: Element, name: string): Element => {
  const [found] = all(root, name);
  if (!found) throw new Error(`no ${name}`);
  return found;
};
const attributes = (root: Element, name: string): string[] =>
  [...root.getElementsByTagName('*')].flatMap((element) => element.getAttribute(name) ?? []);

/** The order that the schema of each element wants. */
const ORDERS: readonly [string, readonly string[]][] = [
  [
    'OfficeApp',
    [
      'Id',
      'Version',
      'ProviderName',
      'DefaultLocale',
      'DisplayName',
      'Description',
      'IconUrl',
      'HighResolutionIconUrl',
      'SupportUrl',
      'AppDomains',
      'Hosts',
      'Requirements',
      'DefaultSettings',
      'Permissions',
      'VersionOverrides',
    ],
  ],
  ['VersionOverrides', ['Hosts', 'Resources']],
  ['Resources', ['bt:Images', 'bt:Urls', 'bt:ShortStrings', 'bt:LongStrings']],
  ['DesktopFormFactor', ['GetStarted', 'FunctionFile', 'ExtensionPoint']],
  ['GetStarted', ['Title', 'Description', 'LearnMoreUrl']],
  ['CustomTab', ['Group', 'Group', 'Group', 'Group', 'Label']],
];

describe.each([
  ['production', PRODUCTION],
  ['development', DEVELOPMENT],
] as const)('The %s manifest', (kind, xml) => {
  const root = parsed(xml);

  test.each(ORDERS)('has the parts of %s in the order that Office wants', (name, order) => {
    const element = name === 'OfficeApp' ? root : one(root, name);
    expect(names(element)).toEqual(order);
  });

  test('has runtime, form factors, buttons and groups in their order', () => {
    const host = all(root, 'Host').find((element) => element.getAttribute('xsi:type') === 'Workbook')!;
    expect(names(host)).toEqual(['Runtimes', 'AllFormFactors', 'DesktopFormFactor']);
    for (const group of all(root, 'Group'))
      expect(names(group).slice(0, 3)).toEqual(['Label', 'Icon', 'Control']);
    for (const control of all(root, 'Control'))
      expect(names(control)).toEqual(['Label', 'Supertip', 'Icon', 'Action']);
    for (const icon of all(root, 'Icon'))
      expect(all(icon, 'bt:Image').map((image) => image.getAttribute('size'))).toEqual(['16', '32', '80']);
  });

  test('runs pane, functions and buttons in one shared runtime, without a namespace', () => {
    const page = one(root, 'Runtime').getAttribute('resid');
    expect(one(root, 'Runtime').getAttribute('lifetime')).toBe('long');
    expect(one(root, 'FunctionFile').getAttribute('resid')).toBe(page);
    expect(one(one(root, 'Page'), 'SourceLocation').getAttribute('resid')).toBe(page);
    expect(one(root, 'Set').getAttribute('Name')).toBe('SharedRuntime');
    expect(all(root, 'Namespace')).toEqual([]);
    expect(all(root, 'TaskpaneId')).toEqual([]);
  });

  test('defines each resource once and uses each one that it defines', () => {
    const resources = one(root, 'Resources');
    const defined = attributes(resources, 'id');
    const used = attributes(root, 'resid');
    expect(new Set(defined).size).toBe(defined.length);
    expect([...new Set(used)].sort()).toEqual([...defined].sort());
  });

  test('keeps within the lengths that Office takes', () => {
    for (const id of attributes(root, 'resid')) expect([id, id.length <= 32]).toEqual([id, true]);
    const texts = (list: string) => [
      ...attributes(one(root, list), 'DefaultValue'),
      ...attributes(one(root, list), 'Value'),
    ];
    for (const text of texts('bt:ShortStrings')) expect([text, text.length <= 125]).toEqual([text, true]);
    for (const text of texts('bt:LongStrings')) expect([text, text.length <= 250]).toEqual([text, true]);
    for (const url of [...texts('bt:Urls'), ...texts('bt:Images')])
      expect([url, url.startsWith('https://') && url.length <= 2048]).toEqual([url, true]);
    expect(one(root, 'DisplayName').getAttribute('DefaultValue')!.length).toBeLessThanOrEqual(125);
    expect(one(root, 'Description').getAttribute('DefaultValue')!.length).toBeLessThanOrEqual(250);
  });

  test('has ids of tab, groups and buttons once each', () => {
    const ids = ['CustomTab', 'Group', 'Control'].flatMap((name) =>
      all(root, name).map((element) => element.getAttribute('id')),
    );
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('speaks Chinese, and English in every text', () => {
    expect(one(root, 'DefaultLocale').textContent).toBe('zh-CN');
    for (const list of ['bt:ShortStrings', 'bt:LongStrings']) {
      for (const text of all(one(root, list), 'bt:String')) {
        expect(text.getAttribute('DefaultValue')).toMatch(/\p{Script=Han}/u);
        expect(text.children[0]?.getAttribute('Locale')).toBe('en-US');
        expect(text.children[0]?.getAttribute('Value')).not.toMatch(/\p{Script=Han}/u);
      }
    }
  });

  test('has a button for each command that the page associates, and one that opens the pane', () => {
    const commands = all(root, 'FunctionName').map((element) => element.textContent);
    expect(commands).toEqual([...COMMAND_IDS]);
    const kinds = all(root, 'Action').map((element) => element.getAttribute('xsi:type'));
    expect(kinds.filter((type) => type === 'ShowTaskpane')).toHaveLength(1);
  });

  test('names only pictures that there are, of the size it says', () => {
    for (const image of all(one(root, 'bt:Images'), 'bt:Image')) {
      const path = /\/(assets\/.*)$/.exec(image.getAttribute('DefaultValue')!)![1];
      const size = Number(/-(\d+)\.png$/.exec(path)![1]);
      expect([path, pngSize(join(ROOT, path))]).toEqual([path, [size, size]]);
    }
  });

  test('is understood by Microsoft’s own tool (office-addin-manifest info)', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'jisuan-manifest-'));
    try {
      const file = join(folder, 'manifest.xml');
      writeFileSync(file, xml);
      const tool = require.resolve('office-addin-manifest/cli.js');
      const { stdout } = await promisify(execFile)(process.execPath, [tool, 'info', file]);
      expect(stdout).toContain(`Id: ${IDS[kind]}`);
      expect(stdout).toContain(`Name: ${kind === 'production' ? '绩算' : '绩算（开发）'}\n`);
      expect(stdout).toContain('Type: TaskPaneApp');
      expect(stdout).toContain(`Version: ${packageJson.version}.0`);
      expect(stdout).toContain('Default Locale: zh-CN');
      expect(stdout).toContain('Hosts: Workbook');
      expect(stdout).toContain('Permissions: ReadWriteDocument');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('The two manifests', () => {
  test('have ids and names of their own, so that both may be installed', () => {
    const [production, development] = [parsed(PRODUCTION), parsed(DEVELOPMENT)];
    expect(one(production, 'Id').textContent).not.toBe(one(development, 'Id').textContent);
    expect(one(development, 'DisplayName').getAttribute('DefaultValue')).toBe('绩算（开发）');
    expect(DEVELOPMENT).not.toContain(DEFAULT_BASE);
  });

  test('keep their ids: an installed add-in is known by them', () => {
    expect(IDS).toEqual({
      production: '6f0b6c3e-8d5a-4f0e-9c37-5b1d2a7e4c10',
      development: '2c9d41b7-3e68-4a15-b0f2-81a6d7c5e394',
    });
  });

  test('come from one source: the one at the top of the repository is what the build makes', () => {
    expect(existsSync(join(ROOT, 'manifest.xml'))).toBe(true);
    expect(readFileSync(join(ROOT, 'manifest.xml'), 'utf8')).toBe(PRODUCTION);
  });

  test('end without a trace of names that XML cannot hold', () => {
    const odd = manifestXml({ kind: 'production', base: 'https://a.cn/x?a=1&b=2', version: '1.2.3' });
    expect(one(parsed(odd), 'IconUrl').getAttribute('DefaultValue')).toBe(
      'https://a.cn/x?a=1&b=2/assets/icon-32.png',
    );
  });
});

describe('The add-in’s own icons', () => {
  test.each([16, 32, 64, 80, 128])('are there at %i pixels', (size) => {
    expect(pngSize(join(ROOT, `assets/icon-${size}.png`))).toEqual([size, size]);
  });
});

/** Width and height as a PNG's header has them. */
function pngSize(path: string): [number, number] {
  const bytes = readFileSync(path);
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}
