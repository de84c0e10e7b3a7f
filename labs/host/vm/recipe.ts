import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { packages as labPackages } from '../../image/packages.ts';
import { rootFiles } from '../../image/root-files.ts';
import type { Architecture } from './architecture.ts';
import { layout } from './layout.ts';
import { accelerations, machineArguments } from './qemu-arguments.ts';

/** The Debian release of the machine and of the lab image. */
export const suite = 'trixie';

/** Documentation and translations, which no lab reads: half of the unpacking time under emulation. */
export const excludedPaths = ['doc', 'man', 'info', 'locale', 'i18n', 'lintian', 'gdb']
  .map((folder) => `/usr/share/${folder}/*`)
  .concat('/usr/lib/*/gconv/*');

/** All that the machine is made of; a change in any of it makes another machine. */
export interface Recipe {
  readonly architecture: Architecture;
  readonly machinePackages: readonly string[];
  readonly labPackages: readonly string[];
  /** Files of the machine by absolute path. */
  readonly machineFiles: ReadonlyMap<string, GuestFile>;
  /** The folder laid over the root of the lab image. */
  readonly labFiles: string;
  /** The reference of the lab image in the engine. */
  readonly image: string;
  /** A hash of everything that it is made of: the name of the build in the cache. */
  readonly key: string;
}

const nowhere = layout('', '');

export interface GuestFile {
  readonly content: string;
  readonly mode: number;
}

/** The recipe for an architecture; reads the guest's own files beside this one. */
export function recipe(architecture: Architecture): Recipe {
  const machinePackages = [
    architecture.kernelPackage,
    'docker.io',
    'crun',
    'iproute2',
    'kmod',
    'mount',
    'tiny-initramfs',
  ];
  const machineFiles = new Map<string, GuestFile>([
    ['/usr/sbin/lvs-init', { content: guestFile('init'), mode: 0o755 }],
    ['/etc/lvs-modules', { content: guestFile('modules'), mode: 0o644 }],
    ['/etc/containerd/config.toml', { content: guestFile('containerd.toml'), mode: 0o644 }],
    ['/etc/docker/daemon.json', { content: guestFile('daemon.json'), mode: 0o644 }],
  ]);
  const lab = rootFiles();
  const key = createHash('sha256')
    .update(JSON.stringify([suite, excludedPaths, architecture, machinePackages, [...machineFiles]]))
    .update(JSON.stringify([labPackages, lab.hash]))
    // A snapshot is resumed on the hardware that it was taken on.
    .update(JSON.stringify(accelerations.map((each) => machineArguments(architecture, nowhere, each, 0))))
    .digest('hex')
    .slice(0, 16);
  const image = `lvs-workbook-lab:${key}`;
  return { architecture, machinePackages, labPackages, machineFiles, labFiles: lab.directory, image, key };
}

function guestFile(name: string): string {
  return readFileSync(new URL(`guest/${name}`, import.meta.url), 'utf8');
}
