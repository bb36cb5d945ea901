import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const SOFFICE = ['/usr/bin/soffice', '/usr/local/bin/soffice'].find((path) => existsSync(path));

/** Whether every formula is recalculated on loading, whatever values are stored: else LibreOffice only shows what we wrote. */
const settings = (recalculate: boolean): string => `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>${recalculate ? 0 : 1}</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Misc"><prop oor:name="FirstRun" oor:op="fuse"><value>false</value></prop></item>
</oor:items>`;

/** Is there an independent program to recalculate with? On CI its absence is a failure. */
export function hasLibreOffice(): boolean {
  if (!SOFFICE && process.env.CI === 'true')
    throw new Error('LibreOffice is needed on CI: apt-get install libreoffice-calc');
  if (!SOFFICE)
    process.stderr.write('skipped: LibreOffice is not installed (apt-get install libreoffice-calc)\n');
  return SOFFICE !== undefined;
}

const ATTEMPTS = 3;

/** A LibreOffice of its own, for the tests of one file. */
export class LibreOffice {
  private readonly folder = mkdtempSync(join(tmpdir(), 'jisuan-office-'));

  constructor(recalculate = true) {
    mkdirSync(join(this.folder, 'profile', 'user'), { recursive: true });
    writeFileSync(join(this.folder, 'profile', 'user', 'registrymodifications.xcu'), settings(recalculate));
  }

  /** The workbooks as LibreOffice saves them after calculating everything anew; one start of the program for all. */
  recalculated(books: readonly Uint8Array[]): Uint8Array[] {
    return this.converted(books, 'xlsx');
  }

  converted(books: readonly Uint8Array[], format: 'xlsx' | 'pdf'): Uint8Array[] {
    const inputs = books.map((bytes, at) => {
      const path = join(this.folder, `book-${at}.xlsx`);
      writeFileSync(path, bytes);
      return path;
    });
    const profile = `-env:UserInstallation=file://${join(this.folder, 'profile')}`;
    const out = join(this.folder, 'out');
    const outputs = inputs.map((_, at) => join(out, `book-${at}.${format}`));
    rmSync(out, { recursive: true, force: true });
    // A first start in a new profile sometimes ends without a word on a busy machine: what is missing is asked for again.
    for (let attempt = 0; attempt < ATTEMPTS && !outputs.every(existsSync); attempt += 1) {
      execFileSync(SOFFICE!, [profile, '--headless', '--convert-to', format, '--outdir', out, ...inputs], {
        stdio: 'ignore',
      });
    }
    return outputs.map((path) => readFileSync(path));
  }

  close(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
