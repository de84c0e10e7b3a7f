import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { execa } from 'execa';
import type { Recipe } from './recipe.ts';
import { storeImage } from './store-image.ts';

/**
 * Unpacks the root file system, adds the machine's own files and the lab image, and makes an ext4 disk of it without
 * mounting.
 */
export async function packDisk(recipe: Recipe, build: string, signal: AbortSignal): Promise<void> {
  const root = join(build, 'root');
  const [machine, lab] = [join(build, 'root.tar'), join(build, 'lab.tar')];
  const unpack = (tar: string, folder: string) =>
    asOwner(['tar', '--extract', '--file', tar, '--directory', folder, '--exclude=./dev/*'], build, signal);
  await mkdir(root);
  await unpack(machine, root);
  await storeImage(recipe, root, lab, (folder) => unpack(lab, folder));
  const certificates = new Map<string, { content: string; mode: number }>();
  for (const name of ['ca.pem', 'server-cert.pem', 'server-key.pem']) {
    const content = await readFile(join(build, 'certificates', name), 'utf8');
    certificates.set(`/etc/docker/certs/${name}`, { content, mode: 0o600 });
  }
  for (const [path, file] of [...recipe.machineFiles, ...certificates]) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), file.content, { mode: file.mode });
  }
  const boot = await readdir(join(root, 'boot'));
  const named = (prefix: string) =>
    join(root, 'boot', boot.find((name) => name.startsWith(prefix)) ?? prefix);
  await rename(named('vmlinuz-'), join(build, 'vmlinuz'));
  await rename(named('initrd.img-'), join(build, 'initrd'));
  await asOwner(
    ['mke2fs', '-q', '-t', 'ext4', '-O', '^has_journal', '-d', root, join(build, 'disk.raw'), '1500M'],
    build,
    signal,
  );
  await asOwner(['rm', '-rf', root, machine, lab, join(build, 'owners')], build, signal);
}

/** Runs a command that keeps owners of files: as root directly, else under fakeroot with a shared memory. */
async function asOwner(command: readonly string[], build: string, signal: AbortSignal): Promise<void> {
  const memory = join(build, 'owners');
  const [program = '', ...rest] =
    process.getuid?.() === 0
      ? command
      : ['sh', '-c', 'touch "$0"; exec fakeroot -i "$0" -s "$0" -- "$@"', memory, ...command];
  await execa(program, rest, { cancelSignal: signal, stdin: 'ignore' });
}
