import type { Cluster } from '../../labs/runtime/cluster.ts';

/** The machines of a lab by what they do in a measurement, and the address that the client asks. */
export interface Place {
  readonly cluster: Cluster;
  readonly director: string;
  readonly client: string;
  readonly servers: readonly string[];
  readonly vip: string;
  readonly port: number;
}

export function placeOf(cluster: Cluster): Place {
  const named = (role: string) =>
    Object.entries(cluster.lab.nodes).flatMap(([name, node]) => (node.role === role ? name : []));
  const [director] = named('director');
  const [client] = named('client');
  const [{ vip, port }] = cluster.lab.services;
  if (!director || !client) throw new Error(`lab ${cluster.lab.name} has no director or no client`);
  return { cluster, director, client, servers: named('real-server'), vip, port };
}

/** Runs a script of bash on a node and gives what it printed. Throws when a command of it fails. */
export async function runOn({ cluster }: Place, node: string, script: string, seconds = 60): Promise<string> {
  const { stdout, stderr, exitCode } = await cluster.run(node, ['bash', '-euo', 'pipefail', '-c', script], {
    deadline: seconds * 1000,
  });
  if (exitCode === 0) return stdout;
  throw new Error(
    `expected the measurement to succeed on ${node}, found status ${exitCode}: ${stderr}\n${script}`,
  );
}
