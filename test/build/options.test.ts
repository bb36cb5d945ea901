import { buildOptions, DEFAULT_BASE, officeAddress } from '../../build/options';
import { contentPolicy, taskpaneHtml } from '../../build/page';

describe('What an administrator tells the build', () => {
  test('nothing: the address of the example, office.js beside the pane', () => {
    expect(buildOptions({}, {}, '0.1.0')).toEqual({
      base: DEFAULT_BASE,
      officejs: 'vendored',
      version: '0.1.0',
    });
  });

  test('an option goes before a variable, and a slash at the end does no harm', () => {
    const variables = { JISUAN_BASE: 'https://b.cn/', JISUAN_OFFICEJS: 'global' };
    expect(buildOptions({ base: 'https://a.cn/x/' }, variables, '1')).toMatchObject({
      base: 'https://a.cn/x',
      officejs: 'global',
    });
  });

  test('an address without https is refused: Office loads nothing else', () => {
    expect(() => buildOptions({ base: 'http://a.cn' }, {}, '1')).toThrow('https');
  });

  test('an unknown source of office.js names those that there are', () => {
    expect(() => buildOptions({ officejs: 'cdn' }, {}, '1')).toThrow('vendored, global, 21vianet');
  });

  test('a bank’s own copy of office.js keeps the name by which it finds its other parts', () => {
    expect(
      officeAddress(buildOptions({ officejs: 'https://cdn.bank.local/o/office.js' }, {}, '1').officejs),
    ).toBe('https://cdn.bank.local/o/office.js');
    expect(() => buildOptions({ officejs: 'https://cdn.bank.local/o/office.min.js' }, {}, '1')).toThrow();
  });
});

describe('The page and its policy', () => {
  test('vendored: no address but its own folder, no inline script, no eval', () => {
    const html = taskpaneHtml({ base: 'https://a.cn', officejs: 'vendored', version: '1' }, ['addin.js?0']);
    expect(html).not.toMatch(/https?:/);
    expect(html).not.toMatch(/<script(?![^>]*src=)/);
    expect(contentPolicy({ officejs: 'vendored' })).toContain("script-src 'self';");
    expect(contentPolicy({ officejs: 'vendored' })).not.toContain('unsafe');
  });

  test('office.js loads before the add-in, which waits for the page', () => {
    const html = taskpaneHtml({ base: 'https://a.cn', officejs: 'vendored', version: '1' }, ['addin.js?0']);
    expect(html.indexOf('officejs/office.js')).toBeLessThan(html.indexOf('addin.js'));
    expect(html).toContain('<script defer src="addin.js?0">');
  });

  test.each([
    ['global', 'https://appsforoffice.microsoft.com'],
    ['21vianet', 'https://appsforoffice.cdn.partner.office365.cn'],
  ] as const)('%s: that network alone is allowed besides', (officejs, origin) => {
    expect(contentPolicy({ officejs })).toContain(`script-src 'self' ${origin};`);
    expect(contentPolicy({ officejs })).toContain("connect-src 'self';");
    expect(taskpaneHtml({ base: 'https://a.cn', officejs, version: '1' }, [])).toContain(
      `<script src="${origin}/`,
    );
  });
});
