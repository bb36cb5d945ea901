import { associateCommands, COMMAND_IDS, type Commands } from '../../src/functions/commands';
import { startFunctions } from '../../src/functions/start';
import { createHost, type WorkbookHost } from '../../src/workbench/host';
import { closeOffice, loadOffice, settle } from '../support/office';
import { column } from './support';

let host: WorkbookHost;

async function opened(locale: 'zh-CN' | 'en-US' = 'zh-CN'): Promise<void> {
  host = createHost({ locale });
  await loadOffice(host);
  expect(startFunctions()).toBe(true);
}

afterEach(async () => {
  await closeOffice();
  expect(host.internalErrors).toEqual([]);
});

describe('Custom functions through the genuine office.js', () => {
  test('a cell gets its reward, with omitted arguments as null', async () => {
    await opened();
    const args = [[[1000000]], [['新增']], null, null, null, null];
    expect(await host.callFunction('MARKETINGREWARD', args, '台账!D2')).toEqual([[1500]]);
  });

  test('a range spills in one call', async () => {
    await opened();
    const amounts = column([1000000, 2000000, 3000000]);
    const result = await host.callFunction('MARKETINGREWARD', [amounts, '新增', 1, null, null, null]);
    expect(result).toEqual([[1500], [3000], [4500]]);
  });

  test('a mistake is an error with a message in the language of Excel', async () => {
    await opened();
    expect(await host.callFunction('COMPLETION', [90, 0, null])).toEqual({
      error: '#VALUE!',
      message: 'COMPLETION 的“完成比”：目标必须大于 0，请检查目标',
    });
    await closeOffice();
    await opened('en-US');
    expect(await host.callFunction('LIMITATIONREWARD', [600000, null, null, null, null])).toEqual({
      error: '#N/A',
      message: expect.stringContaining('the committee decides'),
    });
  });

  test('a mistake in one row of a range stands in that row', async () => {
    await opened();
    const result = await host.callFunction('COMPLETION', [column([90, '九十']), 100, null]);
    expect(result).toEqual([
      [0.9],
      [expect.objectContaining({ errorType: 'Value', message: expect.stringContaining('九十') })],
    ]);
  });

  test('EXPLAINREWARD takes any number of arguments', async () => {
    await opened();
    const [[text]] = (await host.callFunction('EXPLAINREWARD', [
      'MARKETINGREWARD',
      [[[1000000]], [['新增']], [[1]]],
    ])) as string[][];
    expect(text).toMatch(/^MARKETINGREWARD＝1500（C-7.1/);
    expect(text.split('\n')).toHaveLength(3);
  });

  test('rows that need exact decimals one by one are answered later, and right', async () => {
    await opened();
    const rows = 600;
    const quantities = column(Array.from({ length: rows }, (_, i) => i / 10));
    const bands = [column([0, 5, 10]), column([20, 30, 40])];
    const result = (await host.callFunction('PROGRESSIVE', [quantities, ...bands])) as number[][];
    // 12.0 → 5 × 20 + 5 × 30 + 2 × 40
    expect(result[120]).toEqual([330]);
    expect(result).toHaveLength(rows);
  });

  test('a page without custom functions says so instead of failing', async () => {
    await opened();
    expect(startFunctions({})).toBe(false);
  });
});

describe('Ribbon commands through the genuine office.js', () => {
  test('each button runs its handler and is released, also when the handler fails', async () => {
    await opened();
    const pressed: string[] = [];
    const failures: unknown[] = [];
    const commands = Object.fromEntries(
      COMMAND_IDS.map((id) => [
        id,
        async () => {
          pressed.push(id);
          if (id === 'seal') throw new Error('工作表受保护');
        },
      ]),
    ) as unknown as Commands;
    associateCommands(Office, commands, (id, error) => failures.push([id, (error as Error).message]));
    for (const id of COMMAND_IDS) host.ribbon(id);
    await settle(50);
    expect(pressed).toEqual([...COMMAND_IDS]);
    expect(failures).toEqual([['seal', '工作表受保护']]);
  });
});
