import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { fromLabels, type Marker, toLabels } from './marker.ts';

/** Beside the machine, so that it outlives it: what was last asked for, for a reset when everything else is gone. */
function file(directory: string): string {
  return join(directory, 'request.json');
}

/** Remembers what was asked for. */
export async function rememberRequest(directory: string, marker: Marker): Promise<void> {
  await writeFile(file(directory), JSON.stringify(toLabels(marker)), { mode: 0o600 });
}

/** What was last asked for, or undefined where that was taken down since, or can't be read. */
export async function recallRequest(directory: string): Promise<Marker | undefined> {
  try {
    const found: unknown = JSON.parse(await readFile(file(directory), 'utf8'));
    return fromLabels(z.record(z.string(), z.string()).parse(found));
  } catch {
    return undefined;
  }
}

export async function forgetRequest(directory: string): Promise<void> {
  await rm(file(directory), { force: true });
}
