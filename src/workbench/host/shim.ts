/** Strings of JSON in both directions between the page with office.js and the host. */
export interface Transport {
  send(message: string): void;
  onmessage: ((message: string) => void) | null;
}

/** What office.js asks of desktop Excel before any batch. */
export interface ClientOptions {
  locale: string;
  /** Requirement sets with their versions, such as { ExcelApi: '1.17' }. */
  apiSets: Readonly<Record<string, string>>;
  /** Document settings as JSON texts; the same object is written back on save. */
  settings: Map<string, string>;
  onSettings?: (settings: Map<string, string>) => void;
  documentUrl?: string;
  /** Primary and secondary colours as numbers 0xRRGGBB. */
  theme?: Readonly<Record<string, number>>;
}

/** The part of a window that the shim touches. */
export interface ClientWindow {
  external?: unknown;
  _richApiNativeBridge?: unknown;
}

const LIGHT = {
  primaryFontColor: 0x262626,
  primaryBackgroundColor: 0xffffff,
  secondaryFontColor: 0x262626,
  secondaryBackgroundColor: 0xf3f2f1,
};

/** Shared runtime (1) and custom functions (2). */
const RUNTIME_FLAGS = 3;
const UNSUPPORTED = 5012;

/**
 * Puts the two native seams of desktop Excel into a window; must run before office.js is loaded there.
 * `window.external` answers the common API (onReady, requirements, settings), the bridge carries batches and pushes.
 */
export function installShim(window: ClientWindow, transport: Transport, options: ClientOptions): void {
  const bridge = {
    onMessageFromHost: null as ((message: string) => void) | null,
    sendMessageToHost: (message: string): void => transport.send(message),
  };
  transport.onmessage = (message) => bridge.onMessageFromHost?.(message);
  const context = contextOf(options);
  const external = {
    GetContext: () => context,
    GetHostInfo: () => `Excel$Win32$16.01$${options.locale}$workbench$$disableLogging$${RUNTIME_FLAGS}`,
    Execute: (_id: number, _parameters: unknown, callback?: (result: unknown[]) => void) =>
      callback?.(['', UNSUPPORTED]),
    RegisterEvent: (_id: number, _target: string, _handler: unknown, callback?: (status: number) => void) =>
      callback?.(0),
    UnregisterEvent: (_id: number, _target: string, callback?: (status: number) => void) => callback?.(0),
    GetLoggingAllowed: () => false,
  };
  Object.defineProperty(window, 'external', { value: external, configurable: true, writable: true });
  window._richApiNativeBridge = bridge;
}

function contextOf(options: ClientOptions): Record<string, () => unknown> {
  return {
    GetActivationMode: () => 1,
    GetAppCapabilities: () => 1,
    GetAppDataLocale: () => options.locale,
    GetAppType: () => 1,
    GetAppUILocale: () => options.locale,
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetControlIntegrationLevel: () => 0,
    GetDocUrl: () => options.documentUrl ?? 'C:\\workbench\\book.xlsx',
    GetHostFullVersion: () => '16.0.17928.20000',
    GetInitialDisplayMode: () => 2,
    GetInstanceId: () => 'workbench-1',
    GetOfficeThemeInfo: () => JSON.stringify(options.theme ?? LIGHT),
    GetSettings: () => settingsOf(options),
    GetSolutionRef: () => 'workbench',
    GetSolutionToken: () => '',
    GetSupportedMatrix: () => JSON.stringify(options.apiSets),
  };
}

function settingsOf(options: ClientOptions): unknown {
  return {
    Read(keys: string[], values: string[]): void {
      for (const [key, value] of options.settings) {
        keys.push(key);
        values.push(value);
      }
    },
    Write(keys: readonly string[], values: readonly string[]): void {
      options.settings.clear();
      keys.forEach((key, index) => options.settings.set(key, values[index] ?? 'null'));
      options.onSettings?.(options.settings);
    },
  };
}
