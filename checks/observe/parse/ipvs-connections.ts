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

/** Reads `ipvsadm -Lnc`. What keeps a client with its server (persistence) is listed too, with port 0. */
export function parseIpvsConnections(output: string): IpvsConnection[] {
  return [...output.matchAll(line)].map(
    ([, protocol = '', state = '', client = '', virtual = '', server = '']) => ({
      protocol,
      state,
      client: parseEndpoint(client),
      virtual: parseEndpoint(virtual),
      server: parseEndpoint(server),
    }),
  );
}
