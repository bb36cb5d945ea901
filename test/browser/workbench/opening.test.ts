import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeInChromium } from '../support/chromium';
import { jisuan, useWorkbench } from './support';

/** What the status line showed, one after another. */
interface Seen {
  seen: { text: string; share: number | null }[];
}

describeInChromium('Opening a large file in the workbench', () => {
  const workbench = useWorkbench();
  let large: Buffer;
  beforeAll(async () => {
    const path = join(workbench.folder, 'large.xlsx');
    jisuan('sample', '--rows', '4000', '--officers', '40', '--out', path);
    large = readFileSync(path);
  }, 300_000);

  /** Notes what the status line shows; each further file is dropped as soon as the progress of the one before shows. */
  async function openWatched(files: readonly (readonly [name: string, bytes: Buffer])[], hurry = 0) {
    const bench = await workbench.open();
    // Each look at the clock is so many milliseconds later: the work is done in many slices on any machine.
    await bench.page.evaluate((step) => {
      const real = performance.now.bind(performance);
      let more = 0;
      performance.now = () => real() + (more += step);
    }, hurry);
    await bench.page.evaluate(
      (list) => {
        const seen: { text: string; share: number | null }[] = [];
        const drop = (at: number): void => {
          const [name, content] = list[at]!;
          const transfer = new DataTransfer();
          transfer.items.add(new File([Uint8Array.from(atob(content), (c) => c.charCodeAt(0))], name));
          window.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, cancelable: true }));
        };
        let next = 1;
        const look = (): void => {
          const bar = document.querySelector('.status-bar')!;
          const progress = bar.querySelector('progress');
          const text = bar.querySelector('[role=status]')!.textContent ?? '';
          seen.push({ text, share: progress && progress.value / progress.max });
          if (progress && next < list.length && text.includes(list[next - 1]![0])) drop(next++);
        };
        const options = { subtree: true, childList: true, characterData: true, attributes: true };
        new MutationObserver(look).observe(document.querySelector('.status-bar')!, options);
        Object.assign(window, { seen });
        drop(0);
      },
      files.map(([name, bytes]) => [name, bytes.toString('base64')] as const),
    );
    const seen = () => bench.page.evaluate(() => (window as unknown as Seen).seen);
    return { bench, seen };
  }

  it('shows in the status line which sheet is read and how far it has come', async () => {
    const { bench, seen } = await openWatched([['大台账.xlsx', large]], 41);
    await bench.opened('大台账.xlsx');
    const opening = (await seen()).filter(({ text }) => text.startsWith('正在打开 大台账.xlsx'));
    const shares = opening.flatMap(({ share }) => share ?? []);
    expect(shares.length).toBeGreaterThan(3);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(opening.some(({ text }) => text.includes('贷款'))).toBe(true);
    expect(bench.problems).toEqual([]);
    await bench.page.close();
  }, 120_000);

  it('another file that is opened meanwhile takes its place: the first is given up', async () => {
    const sample = readFileSync(join(workbench.folder, 'sample.xlsx'));
    const { bench, seen } = await openWatched([
      ['先来.xlsx', large],
      ['后到.xlsx', sample],
    ]);
    await bench.opened('后到.xlsx');
    const texts = (await seen()).map(({ text }) => text);
    const turned = texts.findIndex((text) => text.includes('后到.xlsx'));
    expect(texts.slice(turned).filter((text) => text.includes('先来.xlsx'))).toEqual([]);
    expect(await bench.page.locator('.grid-container').count()).toBe(1);
    expect(bench.problems).toEqual([]);
    await bench.page.close();
  }, 120_000);

  it('that turns out to be broken halfway leaves the open book as it was, and takes the progress away', async () => {
    const broken = Buffer.from(large);
    // In the packed bytes of the largest sheet: only its checksum tells.
    broken.fill(0, Math.floor(broken.length * 0.6), Math.floor(broken.length * 0.6) + 40);
    const { bench } = await openWatched([['坏.xlsx', broken]]);
    const dialog = bench.page.getByRole('dialog');
    await dialog.getByText('不完整或已损坏').waitFor();
    await bench.page.keyboard.press('Escape');
    expect(await bench.page.locator('.status-bar progress').count()).toBe(0);
    expect(await bench.page.locator('.file-name').textContent()).toBe('示例台账.xlsx');
    await bench.openSheet('贷款发放');
    await bench.goTo('F3');
    await bench.type('5');
    expect(await bench.values('贷款发放!F3')).toEqual([[5]]);
    expect(bench.problems).toEqual([]);
    await bench.page.close();
  }, 120_000);
});
