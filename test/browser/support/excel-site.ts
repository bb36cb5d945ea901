import { join } from 'node:path';
import { builtForBrowser } from './bundle';
import { serve } from './site';

const PAGE = `<!doctype html>
<html lang="zh-CN">
  <head><meta charset="utf-8" /><title>Excel</title><link rel="icon" href="data:," />
  <style>html,body{margin:0;height:100%}iframe{display:block;border:0;width:100%;height:100%}</style></head>
  <body><iframe title="绩算"></iframe><script src="/host.js"></script></body>
</html>`;

/** The built add-in on one origin, and a page of another origin around it with our host. */
export async function serveExcel() {
  const folder = await builtForBrowser();
  const addin = await serve(join(folder, 'addin'));
  const excel = await serve(join(folder, 'excel'), { '/': PAGE });
  return {
    folder,
    pane: `${addin.address}/taskpane.html`,
    address: excel.address,
    shim: join(folder, 'excel/shim.js'),
    close: async () => {
      await Promise.all([addin.close(), excel.close()]);
    },
  };
}

export type ExcelSite = Awaited<ReturnType<typeof serveExcel>>;
