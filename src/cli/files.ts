import { closeSync, openSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { UsageError } from '../app/usage';

/** Size of a file in bytes; 0 where it cannot be told (reading it will say why). */
export function sizeOf(path: string): number {
  try {
    return statSync(path).size;
  } catch {
    return 0;
  }
}

/** Writes a whole file or nothing: into a draft beside it first, then renamed. Throws UsageError where it cannot. */
export function writeWhole(path: string, parts: Iterable<string | Uint8Array>): void {
  const draft = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    if (isFolder(path)) throw Object.assign(new Error(path), { code: 'EISDIR' });
    const file = openSync(draft, 'w');
    try {
      for (const part of parts) writeAll(file, typeof part === 'string' ? Buffer.from(part) : part);
    } finally {
      closeSync(file);
    }
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    const { code } = error as NodeJS.ErrnoException;
    throw code === undefined ? error : cannotWrite(path, code);
  }
}

function writeAll(file: number, bytes: Uint8Array): void {
  let done = 0;
  while (done < bytes.length) done += writeSync(file, bytes, done);
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function cannotWrite(path: string, code: string): UsageError {
  const reasons: Readonly<Record<string, [string, string]>> = {
    ENOENT: ['所在文件夹不存在', 'its folder does not exist'],
    ENOTDIR: ['所在文件夹不存在', 'its folder does not exist'],
    EISDIR: ['这是一个文件夹', 'it is a folder'],
    EACCES: ['没有写入权限', 'there is no permission to write it'],
    EPERM: ['没有写入权限，或文件正被其他程序打开', 'no permission, or another program holds it open'],
    EBUSY: ['文件正被其他程序打开', 'another program holds it open'],
    EROFS: ['磁盘是只读的', 'the disk is read-only'],
    ENOSPC: ['磁盘空间不足', 'the disk is full'],
  };
  const [zh, en] = reasons[code] ?? [code, code];
  return new UsageError({ zh: `无法写入 ${path}：${zh}。`, en: `Cannot write ${path}: ${en}.` });
}
