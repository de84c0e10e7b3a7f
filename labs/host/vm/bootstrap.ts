import { dirname } from 'node:path';
import { execa } from 'execa';
import { excludedPaths, type Recipe, suite } from './recipe.ts';

const isRoot = process.getuid?.() === 0;

/**
 * mmdebstrap dies with the process that started it. As root it mounts /proc and /sys into what it builds: that
 * is done in namespaces of its own, so that none of it is left on the computer, or in the way of who sweeps up
 * after it, however it ends. Then it also unpacks beside its result. Without root it makes such namespaces
 * itself, and its root can't enter a folder that is its user's alone.
 */
const confined = ['setpriv', '--pdeathsig', 'KILL'].concat(
  isRoot ? ['unshare', '--mount', '--pid', '--fork', '--kill-child', '--mount-proc'] : [],
);

/** What mmdebstrap says that it is doing, for the learner to see. */
type Report = (detail: string) => void;

/** Installs the packages of the machine into a tar file. */
export function bootstrapMachine(
  recipe: Recipe,
  output: string,
  report: Report,
  signal: AbortSignal,
): Promise<void> {
  // The initial file system carries only what is needed to find the disk: it is unpacked under emulation.
  const settings = 'AUTO_MODULES=no\\nINCLUDE_MODULES=virtio_pci,virtio_blk,ext4\\nMICROCODE=no\\n';
  const folder = '"$1/etc/tiny-initramfs"';
  const options = bootstrapArguments(recipe.architecture.debian, recipe.machinePackages, output, [
    `--essential-hook=mkdir -p ${folder}; printf '${settings}' > ${folder}/tiny-initramfs.conf`,
  ]);
  return bootstrap(options, dirname(output), report, signal);
}

/** Installs the packages of the lab image into a tar file, its own files laid over them. */
export function bootstrapLab(
  recipe: Recipe,
  output: string,
  report: Report,
  signal: AbortSignal,
): Promise<void> {
  const options = bootstrapArguments(recipe.architecture.debian, recipe.labPackages, output, [
    `--customize-hook=sync-in '${recipe.labFiles}' /`,
  ]);
  return bootstrap(options, dirname(output), report, signal);
}

/**
 * No mirror is named, so that apt's own set-up of this machine decides where packages come from. Nobody needs what
 * was built up to the moment when the power fails, so dpkg doesn't wait for the disk.
 */
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
    '--dpkgopt=force-unsafe-io',
    ...leaveOut(excludedPaths),
    `--include=${packages.join(',')}`,
    ...hooks,
    suite,
    output,
  ];
}

/**
 * dpkg leaves paths out. It is told by a file of its own, and what the first packages brought, which mmdebstrap unpacks
 * itself, is removed: told by mmdebstrap's options, a program filters each of them, which takes longer than the rest.
 */
function leaveOut(paths: readonly string[]): string[] {
  const folder = '"$1/etc/dpkg/dpkg.cfg.d"';
  const lines = paths.map((path) => `'path-exclude=${path}'`).join(' ');
  return [
    `--setup-hook=mkdir -p ${folder}; printf '%s\\n' ${lines} > ${folder}/lvs`,
    `--customize-hook=rm -rf ${paths.map((path) => `"$1"${path}`).join(' ')}`,
  ];
}

async function bootstrap(
  options: readonly string[],
  directory: string,
  report: Report,
  signal: AbortSignal,
): Promise<void> {
  const [program = '', ...rest] = [...confined, 'mmdebstrap', ...options];
  const work = execa(program, rest, {
    env: isRoot ? { TMPDIR: directory } : {},
    cancelSignal: signal,
    killSignal: 'SIGKILL',
    all: true,
    stdin: 'ignore',
  });
  for await (const line of work.iterable({ from: 'all' })) {
    const stage = /^I: (.{1,60}?)\.{3}$/.exec(line);
    if (stage?.[1]) report(stage[1]);
  }
  await work;
}
