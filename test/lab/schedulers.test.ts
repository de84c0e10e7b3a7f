import { afterAll, beforeAll, expect, test } from 'vitest';
import { type SchedulerName, schedulerNames } from '../../docs/.vitepress/theme/scheduler/index.ts';
import { createService } from '../../docs/.vitepress/theme/scheduler/service.ts';
import { loadLab } from '../../labs/catalog/index.ts';
import type { Cluster } from '../../labs/runtime/cluster.ts';
import { freshLab, removeLab } from '../support/lab-bench.ts';

// What the SchedulerLab of the pages says is held against the kernel, connection by connection.

const vip = '192.0.2.3';
const client = '192.0.2.9';
const servers = [
  { name: 'rs1', address: '192.0.2.7', port: 80, weight: 3 },
  { name: 'rs2', address: '192.0.2.8', port: 80, weight: 1 },
];
const connections = 10;

let cluster: Cluster;
beforeAll(async () => {
  cluster = await freshLab(await loadLab('dr'), { start: 'solution' });
});
afterAll(removeLab);

/** Connections of before count until their time is up: two minutes for those that the set-up made. */
const deadline = 180_000;

async function on(node: string, script: string): Promise<string> {
  const { exitCode, stdout, stderr } = await cluster.run(node, ['bash', '-ec', script], { deadline });
  if (exitCode !== 0) throw new Error(`on ${node}: ${stderr}`);
  return stdout;
}

/** A service made anew, when no connection of the one before counts any more. */
async function makeService(scheduler: SchedulerName, flags: string): Promise<void> {
  const add = servers.map(({ address, weight }) => `ipvsadm -a -t ${vip}:80 -r ${address} -g -w ${weight}`);
  await on(
    'director',
    `ipvsadm --set 0 1 0
    until [ "$(ipvsadm -Lnc | wc -l)" -le 2 ]; do sleep 0.2; done
    ipvsadm -C
    ipvsadm -A -t ${vip}:80 -s ${scheduler} ${flags}
    ${add.join('\n')}`,
  );
}

/**
 * Opens connections one after the other, asks each who is at the other end, and holds them all: a connection
 * that was answered is one of which the director has seen the end of the handshake, so that it counts as active.
 */
async function holdConnections(): Promise<{ name: string; sourcePort: number | undefined }[]> {
  const printed = await on(
    'client',
    `for i in $(seq ${connections}); do
      exec {fd}<>/dev/tcp/${vip}/80 || { echo refused; continue; }
      printf 'GET / HTTP/1.1\\r\\nHost: lab\\r\\n\\r\\n' >&"$fd"
      while IFS= read -r -t 10 line <&"$fd"; do
        [[ $line != *' saw '* ]] || { echo "$line"; break; }
      done
    done 2>/dev/null`,
  );
  return printed
    .trim()
    .split('\n')
    .map((line) => {
      const [, name = line, port] = /^(\S+) saw \S+:(\d+)$/.exec(line) ?? [];
      return { name, sourcePort: port === undefined ? undefined : Number(port) };
    });
}

const cases: readonly (readonly [SchedulerName, string])[] = [
  ...schedulerNames.filter((name) => name !== 'twos').map((name) => [name, ''] as const),
  ['sh', '-b sh-port'],
  ['mh', '-b mh-port'],
];

test.each(cases)('%s %s chooses as the SchedulerLab says', async (name, flags) => {
  await makeService(name, flags);
  const kernel = await holdConnections();
  const service = createService(name, { withPort: flags !== '' });
  for (const server of servers) service.add(server);
  const ours = kernel.map(({ sourcePort = 0 }) => {
    const { server } = service.open({ source: client, sourcePort, destination: vip });
    return server?.name ?? 'refused';
  });
  expect(kernel.map((each) => each.name)).toEqual(ours);
});

test('twos draws lots, so no more can be said than that all are served', async () => {
  await makeService('twos', '');
  const kernel = await holdConnections();
  expect(kernel).toHaveLength(connections);
  for (const { name } of kernel) expect(['rs1', 'rs2']).toContain(name);
});
