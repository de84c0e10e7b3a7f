import { chmod, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { execa } from 'execa';
import { z } from 'zod';
import type { Progress } from '../../language/progress.ts';
import { makeCertificates } from './certificates.ts';
import { type Layout, layout } from './layout.ts';
import { excludedPaths, type Recipe, suite } from './recipe.ts';

const isRoot = process.getuid?.() === 0;
const manifest = z.record(z.string(), z.number());

/** Whether a build is there and each of its files has the size that it was finished with. */
export async function isComplete(files: Layout): Promise<boolean> {
  try {
    const sizes = manifest.parse(JSON.parse(await readFile(files.manifest, 'utf8')));
    const found = await Promise.all(
      Object.entries(sizes).map(async ([name, size]) => (await stat(join(files.build, name))).size === size),
    );
    return found.length > 0 && found.every(Boolean);
  } catch {
    return false;
  }
}

/**
 * Builds the machine from Debian's packages into the cache. It is made in a folder of its own and renamed when
 * it is whole, so a killed builder leaves nothing that looks finished; what it left is swept by the next one.
 */
export async function buildMachine(
  recipe: Recipe,
  cache: string,
  progress: Progress,
  signal: AbortSignal,
): Promise<void> {
  for (const name of await readdir(cache)) {
    if (name.startsWith('building-')) await rm(join(cache, name), { recursive: true, force: true });
  }
  const draft = { ...layout(cache, recipe.key), build: join(cache, `building-${recipe.key}`) };
  const at = (name: string) => join(draft.build, name);
  try {
    await mkdir(at('certificates'), { recursive: true, mode: 0o700 });
    await Promise.all([
      makeCertificates(at('certificates')),
      progress.step(
        {
          en: 'Building the machine: Debian kernel and Docker Engine',
          zh: '构建虚拟机：Debian 内核与 Docker 引擎',
        },
        (report) => bootstrap(machineBootstrap(recipe, at('root.tar')), draft.build, report, signal),
      ),
      progress.step(
        { en: 'Building the lab image: nginx, ipvsadm and tools', zh: '构建实验镜像：nginx、ipvsadm 与工具' },
        (report) => bootstrap(labBootstrap(recipe, at('lab.tar')), draft.build, report, signal),
      ),
    ]);
    await progress.step({ en: 'Packing the disk', zh: '打包磁盘' }, () =>
      packDisk(recipe, draft.build, signal),
    );
    await finish(draft.build);
    const { build } = layout(cache, recipe.key);
    await rm(build, { recursive: true, force: true });
    await rename(draft.build, build);
  } catch (error) {
    await rm(draft.build, { recursive: true, force: true });
    throw error;
  }
}

function machineBootstrap(recipe: Recipe, output: string): string[] {
  // The initial file system carries only what is needed to find the disk: it is unpacked under emulation.
  const settings = 'MODULES=list\\nBUSYBOX=n\\nCOMPRESS=lz4\\nFSTYPE=ext4\\n';
  const hook = [
    'mkdir -p "$1/etc/initramfs-tools/conf.d"',
    `printf '${settings}' > "$1/etc/initramfs-tools/conf.d/lvs"`,
    `printf 'virtio_pci\\nvirtio_blk\\next4\\n' > "$1/etc/initramfs-tools/modules"`,
  ].join('; ');
  return bootstrapArguments(recipe.architecture.debian, recipe.machinePackages, output, [
    `--essential-hook=${hook}`,
  ]);
}

function labBootstrap(recipe: Recipe, output: string): string[] {
  return bootstrapArguments(recipe.architecture.debian, recipe.labPackages, output, [
    `--customize-hook=sync-in '${recipe.labFiles}' /`,
  ]);
}

/** No mirror is named, so that apt's own set-up of this machine decides where packages come from. */
function bootstrapArguments(
  debian: string,
  packages: readonly string[],
  output: string,
  hooks: readonly string[],
): string[] {
  return [
    '--variant=essential',
    `--architectures=${debian}`,
    '--aptopt=Apt::Install-Recommends "false"',
    ...excludedPaths.map((path) => `--dpkgopt=path-exclude=${path}`),
    `--include=${packages.join(',')}`,
    ...hooks,
    suite,
    output,
  ];
}

async function bootstrap(
  options: readonly string[],
  build: string,
  report: (detail: string) => void,
  signal: AbortSignal,
): Promise<void> {
  // As root it unpacks beside its result, where a killed builder's leftovers are swept. Without root it works in
  // a user namespace, whose root can't enter a folder that is its user's alone.
  const env = isRoot ? { TMPDIR: build } : {};
  const work = execa('mmdebstrap', options, { env, cancelSignal: signal, all: true, stdin: 'ignore' });
  for await (const line of work.iterable({ from: 'all' })) {
    const stage = /^I: (.{1,60}?)\.{3}$/.exec(line);
    if (stage?.[1]) report(stage[1]);
  }
  await work;
}

/** Unpacks the root file system, adds the machine's own files, and makes an ext4 disk of it without mounting. */
async function packDisk(recipe: Recipe, build: string, signal: AbortSignal): Promise<void> {
  const root = join(build, 'root');
  await mkdir(root);
  await asOwner(
    ['tar', '--extract', '--file', join(build, 'root.tar'), '--directory', root, '--exclude=./dev/*'],
    build,
    signal,
  );
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
  await asOwner(['rm', '-rf', root, join(build, 'root.tar')], build, signal);
}

/** Runs a command that keeps owners of files: as root directly, else under fakeroot with a shared memory. */
async function asOwner(command: readonly string[], build: string, signal: AbortSignal): Promise<void> {
  const memory = join(build, 'owners');
  const [program = '', ...rest] = isRoot
    ? command
    : ['sh', '-c', 'touch "$0"; exec fakeroot -i "$0" -s "$0" -- "$@"', memory, ...command];
  await execa(program, rest, { cancelSignal: signal, stdin: 'ignore' });
}

async function finish(build: string): Promise<void> {
  await chmod(build, 0o700);
  const names = [
    'vmlinuz',
    'initrd',
    'disk.raw',
    'lab.tar',
    'certificates/ca.pem',
    'certificates/cert.pem',
    'certificates/key.pem',
  ];
  const sizes = await Promise.all(
    names.map(async (name) => [name, (await stat(join(build, name))).size] as const),
  );
  await writeFile(join(build, 'manifest.json'), JSON.stringify(Object.fromEntries(sizes)));
}
