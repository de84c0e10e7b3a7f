import { arch, cpus, release, totalmem } from 'node:os';
import { execa } from 'execa';
import { architecture } from '../../labs/host/vm/architecture.ts';
import { guestMemory } from '../../labs/host/vm/qemu-arguments.ts';
import type { Checkout } from './checkout.ts';

/** What was measured on, and how, in one sentence. */
export async function describePlace(checkout: Checkout, rounds: number): Promise<string> {
  const { stdout: qemu } = await execa(architecture().qemu, ['--version']);
  const acceleration = checkout.acceleration();
  return (
    `Measured ${new Date().toISOString().slice(0, 10)} on ${cpus().length} cores of ${cpus()[0]?.model.trim()} (${arch()}), ` +
    `${Math.round(totalmem() / 2 ** 30)} GiB, Linux ${release()}, ${qemu.split('\n')[0]}, ` +
    `${acceleration === 'tcg' ? 'software emulation' : acceleration}; the median of ${rounds}. ` +
    `QEMU took ${(checkout.peakMemory() / 1024).toFixed(2)} GiB at the most (guest ${guestMemory} MiB).`
  );
}
