import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Layout } from './layout.ts';

const manifest = z.record(z.string(), z.number());

/** Whether a build is there and each of its files has the size that it was finished with. */
export async function isComplete(files: Layout): Promise<boolean> {
  try {
    const sizes = manifest.parse(JSON.parse(await readFile(files.manifest, 'utf8')));
    const found = await Promise.all(
      Object.entries(sizes).map(async ([name, size]) => (await stat(join(files.build, name))).size === size),
    );
    return found.length > 0 && found.every(Boolean);
  } catch {
    return false;
  }
}
