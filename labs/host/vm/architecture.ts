import { UserError } from '../../language/user-error.ts';

/** What differs between processor architectures: Debian's names, and how QEMU makes such a machine. */
export interface Architecture {
  readonly debian: string;
  readonly kernelPackage: string;
  readonly qemu: string;
  readonly qemuPackage: string;
  readonly machine: string;
  /** The processor that software emulation plays. */
  readonly emulated: string;
  readonly console: string;
}

const architectures: Readonly<Partial<Record<NodeJS.Architecture, Architecture>>> = {
  x64: {
    debian: 'amd64',
    kernelPackage: 'linux-image-cloud-amd64',
    qemu: 'qemu-system-x86_64',
    qemuPackage: 'qemu-system-x86',
    machine: 'q35,hpet=off',
    // Without the fast string moves (ERMS), which are slow here: the emulator goes byte by byte through a page.
    emulated: 'max,erms=off',
    console: 'ttyS0',
  },
  arm64: {
    debian: 'arm64',
    kernelPackage: 'linux-image-cloud-arm64',
    qemu: 'qemu-system-aarch64',
    qemuPackage: 'qemu-system-arm',
    machine: 'virt',
    emulated: 'max',
    console: 'ttyAMA0',
  },
};

/**
 * The architecture of the embedded machine, the same as the learner's.
 * Throws a UserError where the workbook has none for it.
 */
export function architecture(name: NodeJS.Architecture = process.arch): Architecture {
  const found = architectures[name];
  if (found) return found;
  throw new UserError(
    {
      en: `The embedded machine is made for ${Object.keys(architectures).join(', ')}, and this computer is ${name}: use a Docker whose kernel has IPVS (LVS_LAB_HOST=docker).`,
      zh: `内置虚拟机支持 ${Object.keys(architectures).join('、')}，而这台电脑是 ${name}：请改用内核带 IPVS 的 Docker（LVS_LAB_HOST=docker）。`,
    },
    4,
  );
}
