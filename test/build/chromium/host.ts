import { createHost } from '../../../src/workbench/host';

// Stands in the page before office.js, as a desktop Excel does.
const host = createHost({ locale: 'zh-CN' });
host.attach(window as never);
Object.assign(window, { host });
