/** The protocols of a virtual service; `fwmark` is a service for packets with a firewall mark. */
export const protocols = ['tcp', 'udp', 'sctp', 'fwmark'] as const;
export type Protocol = (typeof protocols)[number];

/** What names a virtual service: protocol, address and port, or the firewall mark alone. */
export interface ServiceName {
  readonly protocol: Protocol;
  readonly address: string | undefined;
  readonly port: number | undefined;
  readonly mark: number | undefined;
}

/** The name of a service as ipvsadm writes it: `192.0.2.3:80`, `[2001:db8::3]:80`, or a mark. */
export function parseServiceName(protocol: Protocol, text: string): ServiceName {
  if (protocol === 'fwmark') return { protocol, address: undefined, port: undefined, mark: Number(text) };
  return { protocol, ...parseEndpoint(text), mark: undefined };
}

/** An address with its port. Throws an Error for anything else. */
export function parseEndpoint(text: string): { address: string; port: number } {
  const match = /^\[?([^\]]+)\]?:(\d+)$/.exec(text);
  if (!match?.[1] || !match[2]) throw new Error(`expected ADDRESS:PORT, found ${text}`);
  return { address: match[1], port: Number(match[2]) };
}
