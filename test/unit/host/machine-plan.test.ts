import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, test } from 'vitest';
import { askedHost } from '../../../labs/host/choose.ts';
import { installCommand } from '../../../labs/host/install.ts';
import { requirements } from '../../../labs/host/requirements.ts';
import { architecture } from '../../../labs/host/vm/architecture.ts';
import { layout } from '../../../labs/host/vm/layout.ts';
import { machineArguments } from '../../../labs/host/vm/qemu-arguments.ts';
import { recipe } from '../../../labs/host/vm/recipe.ts';
import { UserError } from '../../../labs/language/user-error.ts';

const arch = architecture('x64');
const files = layout('/cache', 'abc');
const options = machineArguments(arch, files, 'tcg', 4321).join(' ');

test('the machine reaches no network and is reached on the loopback alone', () => {
  expect(options).toContain('restrict=on');
  expect(options).toContain('hostfwd=tcp:127.0.0.1:4321-:2376');
  expect(options.match(/hostfwd=/g)).toHaveLength(1);
});

test('the guest has less than 1 GiB of memory', () => {
  const megabytes = Number(/ -m (\d+)/.exec(options)?.[1]);
  expect(megabytes).toBeLessThan(1024);
});

test('a socket path fits into 107 bytes however deep the cache lies', () => {
  const deep = layout(`/${'very-long-folder-name/'.repeat(8)}cache`, 'abc');
  expect(deep.monitor.length).toBeLessThanOrEqual(107);
  expect(deep.clock.length).toBeLessThanOrEqual(107);
  rmSync(dirname(deep.clock), { recursive: true });
});

test('another architecture or another file makes another machine', () => {
  const other = architecture('arm64');
  expect(recipe(arch).key).toBe(recipe(arch).key);
  expect(recipe(other).key).not.toBe(recipe(arch).key);
});

test('an architecture without a machine is refused in one line', () => {
  expect(() => architecture('mips')).toThrow(UserError);
  expect(() => architecture('mips')).toThrow(/this computer is mips/);
});

test('on an empty path everything is missing, and one command installs it', () => {
  const missing = requirements(arch, { PATH: '' }, false).filter(({ name }) => name.startsWith('qemu'));
  expect(missing.map(({ present }) => present)).toEqual([false, false]);
  expect(installCommand(missing, false)).toBe(
    'sudo apt-get install --no-install-recommends qemu-system-x86 qemu-utils',
  );
  expect(installCommand(missing, true)).toMatch(/^apt-get install/);
});

test('a user without root needs the tools of user namespaces too', () => {
  const names = (isRoot: boolean) => requirements(arch, {}, isRoot).map((requirement) => requirement.package);
  expect(names(false)).toEqual([...names(true), 'uidmap', 'fakeroot']);
});

test('LVS_LAB_HOST takes docker, vm or nothing', () => {
  expect(askedHost({ LVS_LAB_HOST: 'docker' })).toBe('docker');
  expect(askedHost({ LVS_LAB_HOST: 'vm' })).toBe('vm');
  expect(askedHost({})).toBeUndefined();
  expect(() => askedHost({ LVS_LAB_HOST: 'podman' })).toThrow(/expected docker or vm/);
});
