import { execFile, spawn } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import webpack, { type Configuration } from 'webpack';
import type { RunResult } from '../../src/run/result';
import { ledger } from '../support/tables';
import { Q1, saved, scratch } from './support';

const configurations = jest.requireActual<Configuration[]>('../../webpack.config.js');
const folder = scratch();
const script = join(folder, 'jisuan.js');
const loans = ledger(
  '贷款发放',
  '借据号 客户号 工号 发放日期 发放金额 贷款性质 客户类型\nD1 K1 1001 2023-01-05 1000000 新增 自主开发型',
);
const book = saved(folder, 'book', [loans]);

/** Runs the bundled program as a person would; exit code and both streams. */
async function started(...argv: string[]): Promise<{ exit: number; out: string; err: string }> {
  try {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [script, ...argv]);
    return { exit: 0, out: stdout, err: stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { exit: code, out: stdout, err: stderr };
  }
}

beforeAll(async () => {
  const cli = configurations.find(({ name }) => name === 'cli')!;
  const compiler = webpack({ ...cli, output: { ...cli.output, path: folder } });
  await promisify(compiler.run.bind(compiler))();
  await promisify(compiler.close.bind(compiler))();
}, 60_000);

describe('The bundled program', () => {
  test('runs a workbook and prints only JSON to stdout', async () => {
    const { exit, out, err } = await started('run', book, ...Q1, '--json', '-');
    expect({ exit, err }).toEqual({ exit: 0, err: '' });
    expect((JSON.parse(out) as RunResult).totals.payable).toBe('28500.00');
  });

  test('ends with 2 and no stack trace for a file that is not there', async () => {
    const { exit, out, err } = await started('run', join(folder, 'none.xlsx'), ...Q1);
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
    expect(err).toMatch(/^找不到文件：.*\n$/);
  });

  test('ends quietly when its reader leaves early, as head does', async () => {
    const child = spawn(process.execPath, [script, 'schemes', 'corporate-manager']);
    child.stdout.destroy();
    let err = '';
    child.stderr.on('data', (text: Buffer) => (err += text.toString()));
    await new Promise((resolve) => child.on('close', resolve));
    expect(err).toBe('');
  });
});
