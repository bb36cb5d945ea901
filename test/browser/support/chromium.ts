import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const EXECUTABLE = process.env.CHROMIUM ?? '/usr/bin/chromium';

/** Browser tests run where Chromium is; in continuous integration its absence is a failure. */
export function describeInChromium(title: string, tests: () => void): void {
  if (existsSync(EXECUTABLE) || process.env.CI === 'true') describe(title, tests);
  else describe.skip(`${title} (no Chromium at ${EXECUTABLE})`, tests);
}

export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: EXECUTABLE,
    args: ['--no-sandbox', '--force-color-profile=srgb'],
  });
}
