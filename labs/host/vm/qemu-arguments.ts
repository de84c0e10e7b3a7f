import type { Architecture } from './architecture.ts';
import type { Layout } from './layout.ts';

/** How the guest's instructions are run: by the processor itself, or by software. */
export const accelerations = ['kvm', 'tcg'] as const;
export type Acceleration = (typeof accelerations)[number];

/** Memory of the guest in MiB: enough for the engine, its nodes and a page cache. */
export const guestMemory = 640;
/** Room for translated code in MiB; with the default of QEMU (a quarter of the host's memory) it grows to 1 GiB. */
const translationCache = 256;

/**
 * Under emulation there is one processor. With two, the kernel panics now and then (`Oops: int3`) where it
 * patches its own code while the other processor runs it: at boot, and whenever a capture begins or ends.
 */
const processor = (arch: Architecture): Record<Acceleration, readonly string[]> => ({
  kvm: ['-accel', 'kvm', '-cpu', 'host', '-smp', '2'],
  tcg: ['-accel', `tcg,tb-size=${translationCache}`, '-cpu', arch.emulated, '-smp', '1'],
});

/** The kernel and its first process, without devices: what every boot of the machine has in common. */
export function kernelArguments(arch: Architecture, layout: Layout, acceleration: Acceleration): string[] {
  const commandLine = [
    'root=/dev/vda rootfstype=ext4 rw init=/usr/sbin/lvs-init',
    `console=${arch.console} quiet panic=-1`,
    // No AppArmor parser in the guest, and nothing to shield the kernel from: one user, no network.
    'apparmor=0 mitigations=off nokaslr',
    // A program that lies at the same addresses each time is translated once, and then its start costs a fifth: the
    // emulator keeps what it has translated by the address.
    'norandmaps',
    // Memory is cleared when it is given back, not when it is given out: what is empty costs a snapshot nothing.
    'init_on_alloc=0 init_on_free=1',
    // The kernel takes a timer that comes late for a broken one, and on a busy computer they do.
    'no_timer_check',
  ].join(' ');
  return [
    ...['-nodefaults', '-no-user-config', '-display', 'none', '-no-reboot'],
    ...['-machine', arch.machine, ...processor(arch)[acceleration]],
    ...['-m', `${guestMemory}`],
    ...['-kernel', layout.kernel, '-initrd', layout.initrd, '-append', commandLine],
  ];
}

/**
 * The whole machine: its disk, a network that reaches nothing and is reached at one port of the host's
 * loopback, the clock line, the monitor.
 */
export function machineArguments(
  arch: Architecture,
  layout: Layout,
  acceleration: Acceleration,
  port: number,
): string[] {
  return [
    ...kernelArguments(arch, layout, acceleration),
    ...['-drive', `file=${layout.overlay},if=virtio,format=qcow2,cache=unsafe,discard=unmap`],
    ...['-netdev', `user,id=net,restrict=on,hostfwd=tcp:127.0.0.1:${port}-:2376`],
    ...['-device', 'virtio-net-pci,netdev=net,romfile='],
    ...['-device', 'virtio-rng-pci'],
    ...['-device', 'virtio-serial-pci'],
    ...['-chardev', `pipe,id=clock,path=${layout.clock}`],
    ...['-device', 'virtserialport,chardev=clock'],
    ...['-serial', `file:${layout.console}`],
    ...['-qmp', `unix:${layout.monitor},server=on,wait=off`],
  ];
}
