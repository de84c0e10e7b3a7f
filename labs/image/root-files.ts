import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The files laid over the root of the lab image. */
export interface RootFiles {
  readonly directory: string;
  /** A hash of their names and contents (hexadecimal). */
  readonly hash: string;
}

/** Reads the folder `rootfs` beside this file. */
export function rootFiles(): RootFiles {
  const directory = fileURLToPath(new URL('rootfs', import.meta.url));
  const hash = createHash('sha256');
  for (const name of filesUnder(directory)) {
    hash
      .update(`${name}\0`)
      .update(readFileSync(join(directory, name)))
      .update('\0');
  }
  return { directory, hash: hash.digest('hex') };
}

/** The paths of all files under a folder, relative to it, in an order that depends on nothing but their names. */
export function filesUnder(directory: string): string[] {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(directory.length + 1))
    .sort();
}
