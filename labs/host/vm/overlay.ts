import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { promisify } from 'node:util';
import type { Layout } from './layout.ts';

const run = promisify(execFile);

/** Makes an overlay on the machine's disk that holds nothing yet, in place of one that is there. */
export async function freshOverlay({ disk, overlay }: Layout): Promise<void> {
  await rm(overlay, { force: true });
  await run('qemu-img', ['create', '-q', '-f', 'qcow2', '-F', 'raw', '-b', disk, overlay]);
}

/** The names of the snapshots in the overlay of a machine that does not run; none where it can't be read. */
export async function savedSnapshots({ overlay }: Layout): Promise<string[]> {
  try {
    return snapshotNames((await run('qemu-img', ['snapshot', '-l', overlay])).stdout);
  } catch {
    return [];
  }
}

/** The names in the table that `info snapshots` and `qemu-img snapshot -l` print, oldest first. */
export function snapshotNames(table: string): string[] {
  const lines = table.split(/\r?\n/);
  const head = lines.findIndex((line) => line.startsWith('ID'));
  if (head < 0) return [];
  return lines.slice(head + 1).flatMap((line) => line.trim().split(/\s+/)[1] ?? []);
}
