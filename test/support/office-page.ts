/** The few parts of a page that office.js touches, for jest's node environment; answers how to take them away. */
export function fakePage(target: object): () => void {
  const scope = target as Record<string, unknown>;
  const noop = (): void => undefined;
  const location = {
    href: 'https://addin.local/taskpane.html',
    search: '',
    hash: '',
    protocol: 'https:',
    host: 'addin.local',
    hostname: 'addin.local',
    origin: 'https://addin.local',
  };
  const head = element('head');
  const marker = {
    src: 'https://addin.local/officejs/office.js',
    getAttribute: () => 'https://addin.local/officejs/office.js',
  };
  const document = {
    readyState: 'complete',
    URL: location.href,
    cookie: '',
    location,
    head,
    body: element('body'),
    documentElement: element('html'),
    getElementsByTagName: (name: string) => (name === 'head' ? [head] : name === 'script' ? [marker] : []),
    querySelectorAll: () => [],
    getElementById: () => null,
    createElement: element,
    addEventListener: noop,
    removeEventListener: noop,
  };
  const parts: Record<string, unknown> = {
    window: target,
    self: target,
    top: target,
    parent: target,
    document,
    location,
    navigator: { userAgent: 'node', language: 'zh-CN' },
    history: {},
    name: '',
    sessionStorage: storage(),
    localStorage: storage(),
    addEventListener: noop,
    removeEventListener: noop,
    open: noop,
    postMessage: noop,
    alert: noop,
    confirm: noop,
    prompt: noop,
  };
  const before = new Map(
    Object.keys(parts).map((name) => [name, Object.getOwnPropertyDescriptor(scope, name)]),
  );
  for (const [name, value] of Object.entries(parts))
    Object.defineProperty(scope, name, { value, configurable: true, writable: true, enumerable: false });
  return () => {
    for (const [name, descriptor] of before) {
      Reflect.deleteProperty(scope, name);
      if (descriptor) Object.defineProperty(scope, name, descriptor);
    }
  };
}

function element(tagName: string): Record<string, unknown> {
  const attributes = new Map<string, unknown>();
  return {
    tagName,
    style: {},
    setAttribute: (name: string, value: unknown) => attributes.set(name, value),
    getAttribute: (name: string) => attributes.get(name) ?? null,
    appendChild: (child: unknown) => child,
    insertBefore(this: { appendChild(child: unknown): unknown }, child: unknown) {
      return this.appendChild(child);
    },
    addEventListener: () => undefined,
    remove: () => undefined,
  };
}

function storage(): Storage {
  const items = new Map<string, string>();
  return {
    get length() {
      return items.size;
    },
    clear: () => items.clear(),
    getItem: (key) => items.get(key) ?? null,
    key: (index) => [...items.keys()][index] ?? null,
    removeItem: (key) => void items.delete(key),
    setItem: (key, value) => void items.set(key, String(value)),
  };
}
