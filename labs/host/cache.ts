import { mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * The folder in which the workbook keeps what is slow to make, readable by the user alone.
 * `LVS_CACHE_DIR`, else `lvs-workbook` in the user's cache folder (XDG Base Directory Specification).
 */
export function cacheDirectory(environment: NodeJS.ProcessEnv = process.env): string {
  const directory =
    environment.LVS_CACHE_DIR ||
    join(environment.XDG_CACHE_HOME || join(homedir(), '.cache'), 'lvs-workbook');
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  return directory;
}
