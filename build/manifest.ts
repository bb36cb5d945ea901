import type { Message } from '../src/formula/value';
import { Resources } from './resources';
import { RIBBON, type Button, type Group } from './ribbon';
import { element, xml, type Element } from './xml';

/** Production and development stand side by side in one Excel: each has an id of its own, and never another one. */
export const IDS = {
  production: '6f0b6c3e-8d5a-4f0e-9c37-5b1d2a7e4c10',
  development: '2c9d41b7-3e68-4a15-b0f2-81a6d7c5e394',
} as const;

export interface ManifestOptions {
  kind: keyof typeof IDS;
  /** Where the add-in is served: https, without a slash at its end. */
  base: string;
  /** Of the package: 0.1.0. */
  version: string;
}

const NAME: Message = { zh: '绩算', en: 'Jisuan' };
const DESCRIPTION: Message = {
  zh: '按制度核算客户经理绩效：从台账到应发，每个数都有公式、条款和来源。',
  en: 'Incentive pay of bank customer managers by regulation: every figure with its formula, clause and source.',
};
const BUTTON_SIZES = ['16', '32', '80'];

/** The add-in only manifest (XML): shared runtime, functions without a namespace, the tab 绩算; Chinese with English overrides. */
export function manifestXml(options: ManifestOptions): string {
  const resources = new Resources(options.base);
  const overrides = versionOverrides(options, resources);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${xml(officeApp(options, overrides))}`;
}

function officeApp({ kind, base, version }: ManifestOptions, overrides: Element): Element {
  const name = nameOf(kind);
  const address = (element_: string, path: string) => element(element_, { DefaultValue: `${base}/${path}` });
  return element(
    'OfficeApp',
    {
      xmlns: 'http://schemas.microsoft.com/office/appforoffice/1.1',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      'xmlns:bt': 'http://schemas.microsoft.com/office/officeappbasictypes/1.0',
      'xmlns:ov': 'http://schemas.microsoft.com/office/taskpaneappversionoverrides',
      'xsi:type': 'TaskPaneApp',
    },
    [
      element('Id', {}, IDS[kind]),
      element('Version', {}, `${version}.0`),
      element('ProviderName', {}, NAME.zh),
      element('DefaultLocale', {}, 'zh-CN'),
      localized('DisplayName', name),
      localized('Description', DESCRIPTION),
      address('IconUrl', 'assets/icon-32.png'),
      address('HighResolutionIconUrl', 'assets/icon-64.png'),
      address('SupportUrl', 'help/functions.zh-CN.html'),
      element('AppDomains', {}, [element('AppDomain', {}, new URL(base).origin)]),
      element('Hosts', {}, [element('Host', { Name: 'Workbook' })]),
      element('Requirements', {}, [
        element('Sets', { DefaultMinVersion: '1.1' }, [
          element('Set', { Name: 'SharedRuntime', MinVersion: '1.1' }),
        ]),
      ]),
      element('DefaultSettings', {}, [address('SourceLocation', 'taskpane.html')]),
      element('Permissions', {}, 'ReadWriteDocument'),
      overrides,
    ],
  );
}

function nameOf(kind: ManifestOptions['kind']): Message {
  return kind === 'production' ? NAME : { zh: `${NAME.zh}（开发）`, en: `${NAME.en} (dev)` };
}

function localized(name: string, { zh, en }: Message): Element {
  return element(name, { DefaultValue: zh }, [element('Override', { Locale: 'en-US', Value: en })]);
}

function versionOverrides({ kind }: ManifestOptions, resources: Resources): Element {
  const page = resources.url('Taskpane.Url', 'taskpane.html');
  const host = element('Host', { 'xsi:type': 'Workbook' }, [
    // One runtime for pane, functions and buttons; it lives on while the pane is closed.
    element('Runtimes', {}, [element('Runtime', { resid: page, lifetime: 'long' })]),
    element('AllFormFactors', {}, [customFunctions(resources, page)]),
    element('DesktopFormFactor', {}, [
      getStarted(kind, resources),
      element('FunctionFile', { resid: page }),
      element('ExtensionPoint', { 'xsi:type': 'PrimaryCommandSurface' }, [tab(kind, resources, page)]),
    ]),
  ]);
  return element(
    'VersionOverrides',
    {
      xmlns: 'http://schemas.microsoft.com/office/taskpaneappversionoverrides',
      'xsi:type': 'VersionOverridesV1_0',
    },
    [element('Hosts', {}, [host]), resources.element()],
  );
}

/** Without a Namespace cells call =MARKETINGREWARD(…) as it is. */
function customFunctions(resources: Resources, page: string): Element {
  const part = (name: string, resid: string) => element(name, {}, [element('SourceLocation', { resid })]);
  return element('ExtensionPoint', { 'xsi:type': 'CustomFunctions' }, [
    part('Script', resources.url('Functions.Script.Url', 'addin.js')),
    part('Page', page),
    part('Metadata', resources.url('Functions.Metadata.Url', 'functions.json', 'functions.en-US.json')),
  ]);
}

function getStarted(kind: ManifestOptions['kind'], resources: Resources): Element {
  return element('GetStarted', {}, [
    element('Title', { resid: resources.short('GetStarted.Title', nameOf(kind)) }),
    element('Description', {
      resid: resources.long('GetStarted.Description', {
        zh: '绩算已就绪。请打开功能区“绩算”选项卡，从“示例数据”或“空白模板”开始。',
        en: 'Jisuan is ready. Open the Jisuan tab and begin with sample data or blank tables.',
      }),
    }),
    element('LearnMoreUrl', {
      resid: resources.url('GetStarted.Url', 'help/functions.zh-CN.html', 'help/functions.en-US.html'),
    }),
  ]);
}

function tab(kind: ManifestOptions['kind'], resources: Resources, page: string): Element {
  const groups = RIBBON.map((group) => ribbonGroup(group, resources, page));
  return element('CustomTab', { id: 'Jisuan.Tab' }, [
    ...groups,
    element('Label', { resid: resources.short('Tab.Label', nameOf(kind)) }),
  ]);
}

function ribbonGroup({ id, label, buttons }: Group, resources: Resources, page: string): Element {
  return element('Group', { id: `Jisuan.${id}` }, [
    element('Label', { resid: resources.short(`Group.${id}.Label`, label) }),
    icon(buttons[0].id, resources),
    ...buttons.map((button) => control(button, resources, page)),
  ]);
}

function control({ id, command, label, tip }: Button, resources: Resources, page: string): Element {
  const title = element('Title', { resid: resources.short(`Button.${id}.Label`, label) });
  const action = command
    ? element('Action', { 'xsi:type': 'ExecuteFunction' }, [element('FunctionName', {}, command)])
    : element('Action', { 'xsi:type': 'ShowTaskpane' }, [element('SourceLocation', { resid: page })]);
  return element('Control', { 'xsi:type': 'Button', id: `Jisuan.Button.${id}` }, [
    element('Label', { resid: `Button.${id}.Label` }),
    element('Supertip', {}, [
      title,
      element('Description', { resid: resources.long(`Button.${id}.Tip`, tip) }),
    ]),
    icon(id, resources),
    action,
  ]);
}

function icon(id: string, resources: Resources): Element {
  return element(
    'Icon',
    {},
    BUTTON_SIZES.map((size) =>
      element('bt:Image', {
        size,
        resid: resources.image(`Icon.${id}.${size}`, `assets/ribbon/${id}-${size}.png`),
      }),
    ),
  );
}
