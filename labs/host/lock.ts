import { linkSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import type { Text } from '../language/text.ts';
import { birthOf, isAlive } from './process.ts';

const holder = z.object({
  pid: z.number(),
  /** Tells it from a later process with its id: a lock outlives a reboot. */
  birth: z.string(),
  purpose: z.object({ en: z.string(), zh: z.string() }),
});
type Holder = z.infer<typeof holder>;

/**
 * Runs `work` while no other process holds the lock at `path`. Waits for a living holder, telling `onWait`
 * once what it is doing; a lock whose holder died is taken over.
 * Throws the signal's reason when it is aborted while waiting.
 */
export async function withLock<T>(
  path: string,
  purpose: Text,
  onWait: (holderPurpose: Text) => void,
  work: () => Promise<T>,
  signal?: AbortSignal,
): Promise<T> {
  let told = false;
  while (!take(path, purpose)) {
    const current = readHolder(path);
    if (!current || !lives(current)) {
      discard(path);
      continue;
    }
    if (!told) onWait(current.purpose);
    told = true;
    await wait(200, undefined, signal ? { signal } : {});
  }
  try {
    return await work();
  } finally {
    if (readHolder(path)?.pid === process.pid) rmSync(path, { force: true });
  }
}

/** A lock file appears whole or not at all: it is written aside and then linked (link(2) is atomic). */
function take(path: string, purpose: Text): boolean {
  const { pid } = process;
  const draft = `${path}.${pid}`;
  writeFileSync(draft, JSON.stringify({ pid, birth: birthOf(pid), purpose } satisfies Holder), {
    mode: 0o600,
  });
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Removes a dead holder's lock, unless somebody else has taken it over in the meantime. */
function discard(path: string): void {
  const before = inode(path);
  const current = readHolder(path);
  if (current && lives(current)) return;
  if (inode(path) === before) rmSync(path, { force: true });
}

function lives({ pid, birth }: Holder): boolean {
  return isAlive(pid) && birthOf(pid) === birth;
}

function inode(path: string): number | undefined {
  return statSync(path, { throwIfNoEntry: false })?.ino;
}

function readHolder(path: string): Holder | undefined {
  try {
    return holder.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return undefined;
  }
}
