import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Architecture } from './vm/architecture.ts';

/** Something that is needed on the learner's computer, and the Debian package that brings it. */
export interface Requirement {
  readonly name: string;
  readonly package: string;
  readonly present: boolean;
}

/** What building and running the machine takes, and which of it is there. */
export function requirements(
  arch: Architecture,
  environment: NodeJS.ProcessEnv = process.env,
  isRoot: boolean = process.getuid?.() === 0,
): Requirement[] {
  const program = (name: string, from: string) => ({
    name,
    package: from,
    present: isOnPath(name, environment.PATH ?? ''),
  });
  const keyring = '/usr/share/keyrings/debian-archive-keyring.gpg';
  return [
    program(arch.qemu, arch.qemuPackage),
    program('qemu-img', 'qemu-utils'),
    program('mmdebstrap', 'mmdebstrap'),
    program('mke2fs', 'e2fsprogs'),
    program('openssl', 'openssl'),
    { name: keyring, package: 'debian-archive-keyring', present: existsSync(keyring) },
    // Without root the packages are unpacked in a user namespace, and fakeroot keeps who owns what.
    ...(isRoot ? [] : [program('newuidmap', 'uidmap'), program('fakeroot', 'fakeroot')]),
  ];
}

/** Whether a program is there. Debian keeps some, as mke2fs, in /usr/sbin, which is not on every user's path. */
function isOnPath(name: string, path: string): boolean {
  return [...path.split(delimiter), '/usr/sbin', '/sbin'].some((directory) => {
    try {
      accessSync(join(directory, name), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}
