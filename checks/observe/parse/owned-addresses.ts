/** An address of a device, and who put it there: the kernel keeps that since Linux 5.18 (ip-address(8), proto). */
export interface OwnedAddress {
  readonly address: string;
  readonly prefix: number;
  readonly device: string;
  /** `keepalived`, `kernel_lo` and the like; undefined where nobody said, as for one added by hand. */
  readonly owner: string | undefined;
}

/** iproute2 shows a number where it knows no name: that of keepalived among routing protocols (linux: rtnetlink.h). */
const names: Readonly<Record<string, string>> = { '0x12': 'keepalived' };

const line = /^\d+: (\S+) +inet ([\d.]+)\/(\d+) (.*)$/gm;

/** Reads `ip -o address`: a line for each address. */
export function parseOwnedAddresses(output: string): OwnedAddress[] {
  return [...output.matchAll(line)].map(([, device = '', address = '', prefix, rest = '']) => {
    const [, owner] = / proto (\S+)/.exec(` ${rest}`) ?? [];
    return { address, prefix: Number(prefix), device, owner: owner && (names[owner] ?? owner) };
  });
}
