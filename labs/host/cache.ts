import { homedir } from 'node:os';
import { join } from 'node:path';
import { writableFolder } from './writable-folder.ts';

const what = { en: 'The cache of the workbook,', zh: '练习册的缓存目录' };

/**
 * The folder in which the workbook keeps what is slow to make, readable by the user alone.
 * `LVS_CACHE_DIR`, else `lvs-workbook` in the user's cache folder (XDG Base Directory Specification).
 * Throws a UserError (usage) where it can't be made or written.
 */
export function cacheDirectory(environment: NodeJS.ProcessEnv = process.env): string {
  const folder =
    environment.LVS_CACHE_DIR ||
    join(environment.XDG_CACHE_HOME || join(homedir(), '.cache'), 'lvs-workbook');
  return writableFolder(folder, what, 'LVS_CACHE_DIR');
}
