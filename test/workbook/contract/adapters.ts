import type { Book, DataNode } from '../../../src/ledger/grid';
import type { BookPlan } from '../../../src/report/plan';
import { createHost, type WorkbookHost } from '../../../src/workbench/host';
import type { Clash } from '../../../src/workbook/clash';
import { readBook as readOpenBook } from '../../../src/workbook/excel/read';
import { writeSheets } from '../../../src/workbook/excel/write';
import { injectSheets } from '../../../src/workbook/file/inject';
import { readBook as readFile } from '../../../src/workbook/file/read';
import { loadOffice } from '../../support/office';
import { lookAtFile } from './look-file';
import { lookAtHost } from './look-host';
import type { Look } from './look';
import { sourceBook, sourceFile, type Source } from './source';

export interface Outcome {
  added: string[];
  replaced: string[];
  clashes: Clash[];
}

/** A workbook in the hands of one adapter. */
export interface Opened {
  read(): Promise<Book>;
  write(plan: BookPlan, data?: readonly DataNode[]): Promise<Outcome>;
  /** What stands in it, told by means of its own: the parts of the file, or the model of the host. */
  look(): Look;
}

export interface Adapter {
  name: string;
  open(source: Source): Promise<Opened>;
}

const file: Adapter = {
  name: 'a file',
  async open(source) {
    let bytes = sourceFile(source);
    return {
      read: async () => readFile(bytes),
      async write(plan, data) {
        const result = injectSheets(bytes, plan, data);
        if (!result.ok) return { added: [], replaced: [], clashes: result.clashes };
        bytes = result.bytes;
        return { added: result.added, replaced: result.replaced, clashes: [] };
      },
      look: () => lookAtFile(bytes),
    };
  },
};

const excel: Adapter = {
  name: 'the open workbook',
  async open(source) {
    const host = await openHost(source);
    return {
      read: () => readOpenBook(),
      async write(plan, data) {
        const result = await writeSheets(plan, { data });
        if (host.internalErrors.length > 0) throw host.internalErrors[0];
        if (!result.ok) return { added: [], replaced: [], clashes: result.clashes };
        return { added: result.added, replaced: result.replaced, clashes: [] };
      },
      look: () => lookAtHost(host.workbook),
    };
  },
};

/** A host with the workbook, and office.js connected to it. */
export async function openHost(source: Source): Promise<WorkbookHost> {
  const host = createHost({ book: sourceBook(source) });
  await loadOffice(host);
  return host;
}

export const ADAPTERS: readonly Adapter[] = [file, excel];
