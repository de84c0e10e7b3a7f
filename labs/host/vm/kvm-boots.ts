import { accessSync, constants } from 'node:fs';
import { execa } from 'execa';
import type { Architecture } from './architecture.ts';
import type { Layout } from './layout.ts';
import { kernelArguments } from './qemu-arguments.ts';

/** A stock kernel that really runs on KVM prints its first line well within a second. */
const patience = 6_000;

/** Whether a stock kernel really runs on KVM here. */
export async function kvmBoots(arch: Architecture, files: Layout): Promise<boolean> {
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
