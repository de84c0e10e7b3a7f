import { parseEndpoint } from './ipvs-name.ts';

interface Endpoint {
  readonly address: string;
  readonly port: number;
}

/** A connection that IPVS keeps, and the real server that it chose for it. */
export interface IpvsConnection {
  readonly protocol: string;
  readonly state: string;
  readonly client: Endpoint;
  readonly virtual: Endpoint;
  readonly server: Endpoint;
}

const line = /^(\S+)\s+\d+:\d+(?:\.\d+)?\s+(\S+)\s+(\S+:\d+)\s+(\S+:\d+)\s+(\S+:\d+)/gm;

/**
 * Reads `ipvsadm -Lnc`, once or more. What keeps a client with its server (persistence) is listed too, with port 0.
 * IPVS keeps a connection once; a table that is read page by page while entries come and go may show one again.
 */
export function parseIpvsConnections(output: string): IpvsConnection[] {
  const byEnds = new Map<string, IpvsConnection>();
  for (const [, protocol = '', state = '', client = '', virtual = '', server = ''] of output.matchAll(line)) {
    byEnds.set(`${protocol} ${client} ${virtual}`, {
      protocol,
      state,
      client: parseEndpoint(client),
      virtual: parseEndpoint(virtual),
      server: parseEndpoint(server),
    });
  }
  return [...byEnds.values()];
}
