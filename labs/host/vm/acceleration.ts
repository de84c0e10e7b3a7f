import { readFile, writeFile } from 'node:fs/promises';
import { release } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import type { Architecture } from './architecture.ts';
import type { Layout } from './layout.ts';
import { type Acceleration, accelerations } from './qemu-arguments.ts';

const remembered = z.object({ on: z.string(), verdict: z.enum(accelerations) });

/**
 * The fastest acceleration that really runs a stock kernel here. Decided by booting one: in nested clouds
 * `/dev/kvm` opens and yet no guest ever prints a line. The verdict is kept until the host's kernel changes.
 */
export async function chooseAcceleration(
  arch: Architecture,
  files: Layout,
  cache: string,
): Promise<Acceleration> {
  const file = join(cache, 'acceleration.json');
  const on = `${release()} ${arch.qemu}`;
  const known = await readVerdict(file);
  if (known?.on === on) return known.verdict;
  const { kvmBoots } = await import('./kvm-boots.ts');
  const verdict = (await kvmBoots(arch, files)) ? 'kvm' : 'tcg';
  await writeFile(file, JSON.stringify({ on, verdict } satisfies z.infer<typeof remembered>));
  return verdict;
}

async function readVerdict(file: string): Promise<z.infer<typeof remembered> | undefined> {
  try {
    return remembered.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    return undefined;
  }
}
