// Draws assets/*.png anew: `node -r ./build/typescript.cjs build/render-icons.ts`. Needs Chromium; the pictures are kept in the repository.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { createElement, type ComponentType } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import * as fluent from '@fluentui/react-icons';
import { RIBBON } from './ribbon';

const ASSETS = resolve(__dirname, '../assets');
const MARK_SIZES = [16, 32, 64, 80, 128];
const BUTTON_SIZES = [16, 32, 80];
/** Reads well on the light and on the dark ribbon. */
const INK = '#17937d';

/** Fluent's glyph for each button; the pane's own button has the mark. */
const GLYPHS: Readonly<Record<string, string>> = {
  check: 'ClipboardCheckmark',
  calculate: 'Calculator',
  seal: 'LockClosed',
  explain: 'MathFormula',
  reconcile: 'Scales',
  findings: 'Warning',
  verify: 'History',
  parameters: 'Options',
  choices: 'BranchFork',
  template: 'TableAdd',
  sample: 'Beaker',
  diagnostics: 'Stethoscope',
  help: 'QuestionCircle',
};

/** The glyph drawn for the size nearest to the one wanted: strokes stay crisp. */
function glyph(name: string, size: number): string {
  const drawn = size === 16 ? [16, 20, 24] : size === 32 ? [32, 28, 24, 20] : [48, 32, 28, 24];
  const icons = fluent as unknown as Record<string, ComponentType<{ primaryFill: string }> | undefined>;
  const icon = drawn.map((one) => icons[`${name}${one}Regular`]).find((one) => one !== undefined);
  if (!icon) throw new Error(`Fluent has no icon ${name}`);
  return renderToStaticMarkup(createElement(icon, { primaryFill: INK }));
}

async function render(page: Page, svg: string, size: number, file: string): Promise<void> {
  const style = `body{margin:0}svg{display:block;width:${size}px;height:${size}px}`;
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>${style}</style>${svg}`);
  writeFileSync(join(ASSETS, file), await page.screenshot({ omitBackground: true }));
}

async function main(): Promise<void> {
  mkdirSync(join(ASSETS, 'ribbon'), { recursive: true });
  const mark = readFileSync(join(ASSETS, 'mark.svg'), 'utf8');
  const args = ['--no-sandbox', '--disable-gpu'];
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args });
  const page = await browser.newPage();
  for (const size of MARK_SIZES) await render(page, mark, size, `icon-${size}.png`);
  for (const { id } of RIBBON.flatMap(({ buttons }) => buttons))
    for (const size of BUTTON_SIZES)
      await render(page, id in GLYPHS ? glyph(GLYPHS[id], size) : mark, size, `ribbon/${id}-${size}.png`);
  await browser.close();
}

void main();
