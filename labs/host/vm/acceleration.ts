import { accessSync, constants } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { release } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import { z } from 'zod';
import type { Architecture } from './architecture.ts';
import type { Layout } from './layout.ts';
import { type Acceleration, accelerations, kernelArguments } from './qemu-arguments.ts';

const remembered = z.object({ on: z.string(), verdict: z.enum(accelerations) });

/** A stock kernel that really runs on KVM prints its first line well within a second. */
const patience = 6_000;

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

async function kvmBoots(arch: Architecture, files: Layout): Promise<boolean> {
  try {
    accessSync('/dev/kvm', constants.R_OK | constants.W_OK);
  } catch {
    return false;
  }
  const options = kernelArguments(arch, files, 'kvm').map((option) =>
    option.replace(' quiet ', ' earlyprintk=serial '),
  );
  const probe = execa(arch.qemu, [...options, '-serial', 'stdio'], {
    timeout: patience,
    stdin: 'ignore',
    reject: false,
  });
  for await (const line of probe.iterable()) {
    if (!line.includes('Linux version')) continue;
    probe.kill('SIGKILL');
    return true;
  }
  return false;
}
