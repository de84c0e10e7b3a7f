/** A line of a real server's log: who asked, at which of its addresses, for what. */
export interface LogLine {
  readonly client: string;
  readonly clientPort: number;
  readonly server: string;
  readonly serverPort: number;
  readonly request: string;
  readonly status: number;
}

const line = /^\S+ (\S+):(\d+) (\S+):(\d+) "([^"]*)" (\d+)$/gm;

/** Reads nginx's log in the lab's format: time, client, server, request in quotes, status. */
export function parseAccessLog(output: string): LogLine[] {
  return [...output.matchAll(line)].map(
    ([, client = '', clientPort, server = '', serverPort, request = '', status]) => ({
      client,
      clientPort: Number(clientPort),
      server,
      serverPort: Number(serverPort),
      request,
      status: Number(status),
    }),
  );
}
