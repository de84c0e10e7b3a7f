import type { Cluster, Nodes } from '../runtime/cluster.ts';

/** Behind the ports that pages name themselves (from 40000 on), before those of `check` (from 61000 on). */
const first = 43_008;
/** Ports that a request draws its own from, requests of a process that have others, processes that have others. */
const ports = 128;
const requests = 4;
const processes = 35;

/**
 * The nodes of a cluster, but each process of a client draws its ports from a range of its own, until all have had
 * their turn, and so does each curl in it. IPVS keeps a connection for two minutes after its end, and a request
 * from the same port goes where that one went, out of turn. The kernel begins elsewhere every ten seconds when it
 * looks for a free port (linux: net/core/secure_seq.c, EPHEMERAL_PORT_SHUFFLE_PERIOD), and the port of a request
 * that failed is free at once; so among the thousands of requests of all pages a few would meet an old one.
 */
export function withOwnPorts(cluster: Cluster): Nodes {
  let turn = 0;
  const ranged = (node: string, argv: readonly string[]): readonly string[] => {
    if (cluster.lab.nodes[node]?.role !== 'client') return argv;
    const from = first + (turn++ % processes) * requests * ports;
    return ['bash', '-c', drawOwnPorts, 'own-ports', `${from}`, ...argv];
  };
  return {
    runProgram: (node, source, args) => cluster.runProgram(node, source, args),
    spawn: (node, argv) => cluster.spawn(node, ranged(node, argv)),
    run: (node, argv, options) => cluster.run(node, ranged(node, argv), options),
  };
}

/** The functions reach the shell of a block by its environment (bash(1), export -f). */
const drawOwnPorts = `
export own_ports=$1
shift
next_ports() {
  local from=$((own_ports + own_turn++ % ${requests} * ${ports}))
  echo "$from $((from + ${ports - 1}))" >/proc/sys/net/ipv4/ip_local_port_range
}
curl() {
  next_ports
  command curl "$@"
}
export -f next_ports curl
next_ports && exec "$@"`;
