import { mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Text } from '../language/text.ts';
import { exitStatus, UserError } from '../language/user-error.ts';

/**
 * Makes a folder, readable by the user alone, and makes sure that something can be written into it. Throws a
 * UserError (usage) that says what is in the way, and what to set instead.
 * @param what what the folder is for, in words that can begin a sentence
 * @param variable the environment variable that names another one
 */
export function writableFolder(folder: string, what: Text, variable: string): string {
  try {
    make(folder);
    const probe = join(folder, `.probe-${process.pid}`);
    writeFileSync(probe, 'x'); // a full disk takes an empty file
    rmSync(probe);
    return folder;
  } catch (cause) {
    const why = reasons[codeOf(cause)] ?? { en: codeOf(cause), zh: codeOf(cause) };
    throw new UserError(
      {
        en: `${what.en} ${folder} cannot be written: ${why.en}. Set ${variable} to a folder that can.`,
        zh: `${what.zh} ${folder} 无法写入：${why.zh}。请用 ${variable} 指定一个可写的目录。`,
      },
      exitStatus.usage,
      cause,
    );
  }
}

/**
 * One folder after the other: where the kernel refuses new ones with ENOENT, as below /proc, Node's recursive mkdir
 * never returns (it makes the folder above again, for ever).
 */
function make(folder: string): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return;
  const above = dirname(folder);
  if (above !== folder) make(above);
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    // Another command may have made it at the same moment.
    if (codeOf(error) !== 'EEXIST' || !statSync(folder).isDirectory()) throw error;
  }
}

const reasons: Readonly<Record<string, Text>> = {
  EEXIST: { en: 'a file is in its place', zh: '该位置已有一个文件' },
  ENOTDIR: {
    en: 'a file is in the place of a folder on the way to it',
    zh: '路径中的某一级是文件，不是目录',
  },
  EACCES: { en: 'you have no right to', zh: '没有权限' },
  EPERM: { en: 'you have no right to', zh: '没有权限' },
  EROFS: { en: 'its file system is read-only', zh: '所在文件系统只读' },
  ENOSPC: { en: 'its disk is full', zh: '磁盘已满' },
  EDQUOT: { en: 'your quota of its disk is used up', zh: '磁盘配额已用完' },
  ENOENT: { en: 'the kernel lets nobody make folders there', zh: '内核不允许在那里创建目录' },
};

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
