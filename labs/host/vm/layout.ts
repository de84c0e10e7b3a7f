import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writableFolder } from '../writable-folder.ts';

/** Where a machine's files are. A build is never changed once it is complete; the rest belongs to running it. */
export interface Layout {
  /** The finished build: kernel, initrd, disk, certificates, manifest. */
  readonly build: string;
  readonly kernel: string;
  readonly initrd: string;
  readonly disk: string;
  readonly certificates: string;
  /** Names and sizes of the files of the build, written last. */
  readonly manifest: string;
  /** What the machine writes, with its snapshots: an overlay on the disk. */
  readonly overlay: string;
  /** What runs now: process id, port, since when. */
  readonly running: string;
  readonly log: string;
  readonly console: string;
  readonly monitor: string;
  readonly clock: string;
}

/** The files of the build named `key` in a cache folder. */
export function layout(cache: string, key: string): Layout {
  const build = join(cache, `machine-${key}`);
  const sockets = socketDirectory(cache);
  return {
    build,
    kernel: join(build, 'vmlinuz'),
    initrd: join(build, 'initrd'),
    disk: join(build, 'disk.raw'),
    certificates: join(build, 'certificates'),
    manifest: join(build, 'manifest.json'),
    overlay: join(build, 'overlay.qcow2'),
    running: join(cache, 'machine.json'),
    log: join(cache, 'qemu.log'),
    console: join(cache, 'console.log'),
    monitor: join(sockets, 'monitor'),
    clock: join(sockets, 'clock'),
  };
}

const sockets = { en: 'The folder for sockets', zh: '存放套接字的目录' };

/** A socket's path has room for 107 bytes (unix(7)); a cache that lies deeper has its sockets in /tmp. */
function socketDirectory(cache: string): string {
  if (cache.length < 90) return cache;
  const name = createHash('sha256').update(cache).digest('hex').slice(0, 12);
  const directory = join(tmpdir(), `lvs-workbook-${name}`);
  return writableFolder(directory, sockets, 'TMPDIR');
}
