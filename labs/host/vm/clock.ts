import { execFile } from 'node:child_process';
import { constants } from 'node:fs';
import { open, rm } from 'node:fs/promises';
import { promisify } from 'node:util';
import type { Layout } from './layout.ts';

/**
 * Lays the line on which the guest is told the time: a named pipe, whose other end QEMU keeps open. A guest that reads
 * from a line that nobody holds finds its end (Linux: drivers/char/virtio_console.c, port_fops_read), not the next word.
 */
export async function layClockLine({ clock }: Layout): Promise<void> {
  await rm(clock, { force: true });
  await promisify(execFile)('mkfifo', ['--mode=600', clock]);
}

/** Tells the guest the time: its own clock stood still while it was a snapshot. Throws where no QEMU listens. */
export async function setClock({ clock }: Layout): Promise<void> {
  const line = await open(clock, constants.O_WRONLY | constants.O_NONBLOCK);
  try {
    await line.write(`${Math.round(Date.now() / 1000)}\n`);
  } finally {
    await line.close();
  }
}
