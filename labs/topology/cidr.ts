/** A subnet in CIDR form, e.g. `192.0.2.0/24` (RFC 4632). */
export type Cidr = string;

/** How many bits of an address are those of its network. */
export function prefixLength(subnet: Cidr): number {
  return Number(subnet.slice(subnet.indexOf('/') + 1));
}

/** Whether an IPv4 address is one of the subnet's. */
export function contains(subnet: Cidr, address: string): boolean {
  const hosts = 2 ** (32 - prefixLength(subnet));
  return Math.floor(toNumber(address) / hosts) === Math.floor(toNumber(networkOf(subnet)) / hosts);
}

/** The last address of a subnet that a host may have: the one below its broadcast address. */
export function lastHost(subnet: Cidr): string {
  return toAddress(toNumber(networkOf(subnet)) + 2 ** (32 - prefixLength(subnet)) - 2);
}

function networkOf(subnet: Cidr): string {
  return subnet.slice(0, subnet.indexOf('/'));
}

function toNumber(address: string): number {
  return address.split('.').reduce((number, byte) => number * 256 + Number(byte), 0);
}

function toAddress(number: number): string {
  return [24, 16, 8, 0].map((bits) => Math.floor(number / 2 ** bits) % 256).join('.');
}
