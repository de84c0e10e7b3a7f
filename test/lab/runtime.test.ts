import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { labNames, loadLab } from '../../labs/catalog/index.ts';
import { openHost } from '../../labs/host/choose.ts';
import type { Host } from '../../labs/host/host.ts';
import type { Cluster } from '../../labs/runtime/cluster.ts';
import { clusterOn } from '../../labs/runtime/find-running.ts';
import { readMarker } from '../../labs/runtime/marker.ts';
import { containerName, labels } from '../../labs/runtime/names.ts';
import { startLab } from '../../labs/runtime/start.ts';
import { sweep } from '../../labs/runtime/sweep.ts';
import { removeLab } from '../support/lab-bench.ts';
import { recordingProgress } from '../support/recording-progress.ts';
import { wideLab } from '../unit/runtime/wide-lab.ts';

// The nodes of a lab on whatever host the labs run on here.

const never = new AbortController().signal;
const [name = ''] = await labNames();
const lab = await loadLab(name);
const nodes = Object.entries(lab.nodes);
const [node = ''] = Object.keys(lab.nodes);
let host: Host;
let cluster: Cluster;

beforeAll(async () => {
  host = await openHost(recordingProgress(), never);
  cluster = await startLab(host, lab, { start: 'bare' }, recordingProgress(), never);
});

afterAll(removeLab);

const sh = (script: string, on = node) => cluster.run(on, ['sh', '-c', script]);

describe('a node', () => {
  test.each(nodes)(
    '%s has its name and its addresses, in order, and no others',
    async (each, { addresses }) => {
      const { stdout } = await sh('hostname; ip -4 -o address show scope global', each);
      const wanted = Object.values(addresses).map((address, index) => `eth${index} ${address}/24`);
      const found = [...stdout.matchAll(/(eth\d+)\s+inet (\S+)/g)].map(
        ([, device, address]) => `${device} ${address}`,
      );
      expect(stdout.split('\n')[0]).toBe(each);
      expect(found).toEqual(wanted);
    },
  );

  test('reaches no other network, the one of its host included', async () => {
    const { stdout } = await sh('ip route show default; ip -6 address show dev eth0');
    expect(stdout).toBe('');
  });

  test('may change its own network, and nothing else of the kernel', async () => {
    const { stdout } = await sh(`
      for file in net/ipv4/ip_forward kernel/panic vm/swappiness fs/file-max; do
        value=$(cat /proc/sys/$file)
        (echo $value >/proc/sys/$file) 2>/dev/null && echo "$file written"
      done
      true`);
    expect(stdout).toBe('net/ipv4/ip_forward written\n');
  });

  test('has few capabilities: no SYS_ADMIN, SYS_MODULE, SYS_PTRACE or DAC_READ_SEARCH', async () => {
    for (const [each] of nodes) {
      const { stdout } = await sh("awk '/CapEff|CapBnd/ { print $2 }' /proc/self/status", each);
      for (const set of stdout.trim().split('\n')) {
        for (const bit of [2, 16, 19, 21]) expect((BigInt(`0x${set}`) >> BigInt(bit)) & 1n).toBe(0n);
      }
    }
  });
});

describe('a command in a node', () => {
  test('gives its output, both streams apart, and its exit status', async () => {
    expect(await sh('echo out; echo err >&2; exit 7')).toEqual({
      stdout: 'out\n',
      stderr: 'err\n',
      exitCode: 7,
    });
  });

  test('gives every Chinese character whole, however many there are', async () => {
    const { stdout } = await sh('yes 调度器与真实服务器 | head -n 20000');
    expect(stdout).toBe('调度器与真实服务器\n'.repeat(20_000));
  });

  test('that does not end is stopped, in the node too', async () => {
    await expect(cluster.run(node, ['sleep', '4321'], { deadline: 500 })).rejects.toThrow('sleep 4321');
    expect((await sh("ps ax | grep -c '[s]leep 4321'")).stdout).toBe('0\n');
  });

  test('reads what it is given', async () => {
    const { stdin, stdout, exit } = await cluster.spawn(node, ['cat']);
    const input = stdin.getWriter();
    await input.write(new TextEncoder().encode('真实服务器'));
    await input.close();
    expect(await new Response(stdout).text()).toBe('真实服务器');
    expect(await exit).toBe(0);
  });

  test('on an unknown node is refused with the nearest name', async () => {
    await expect(cluster.run(`${node}x`, ['true'])).rejects.toThrow(`Did you mean ${node}?`);
  });
});

test('what runs can be found again', async () => {
  const found = await clusterOn(host);
  expect(found).toMatchObject({ lab: { name }, start: 'bare', fault: undefined, since: cluster.since });
  expect(found?.troubles.size).toBe(0);
});

test('a node that is stopped or gone is told', async () => {
  const [[first = ''] = [], [second = ''] = []] = nodes;
  await host.docker.getContainer(containerName(first)).stop({ t: 0 });
  await host.docker.getContainer(containerName(second)).remove({ force: true });
  const found = await clusterOn(host);
  expect([...(found?.troubles ?? [])]).toEqual([
    [first, 'stopped'],
    [second, 'missing'],
  ]);
  await expect(found?.run(first, ['true'])).rejects.toMatchObject({ status: 4 });
});

test('a lab may have networks of its own size, and nodes several addresses on one', async () => {
  const wide = await startLab(
    host,
    wideLab,
    { start: 'bare' },
    recordingProgress(),
    new AbortController().signal,
  );
  const { stdout } = await wide.run('rs1', ['ip', '-br', '-4', 'address', 'show', 'eth0']);
  expect(stdout).toContain('198.51.100.71/26 198.51.100.81/26');
});

test.each([0, 300, 3_000])('a start that is stopped after %i ms leaves nothing', async (delay) => {
  await sweep(host.docker);
  const abort = new AbortController();
  const starting = startLab(host, lab, { start: 'solution' }, recordingProgress(), abort.signal);
  const outcome = starting.then(
    () => 'started',
    (error: Error) => error.message,
  );
  await wait(delay);
  abort.abort(new Error('stopped'));
  if ((await outcome) === 'started') return; // fast machines are done by then
  expect(await outcome).toBe('stopped');
  expect(await readMarker(host.docker)).toBeUndefined();
  const filters = { label: [labels.lab] };
  expect(await host.docker.listContainers({ all: true, filters })).toEqual([]);
  expect(await host.docker.listNetworks({ filters })).toEqual([]);
});

test("a learner's own containers, networks and volumes are left alone", async () => {
  const own = 'learner-own';
  const container = await host.docker.createContainer({ name: own, Image: host.image, Cmd: ['true'] });
  const network = await host.docker.createNetwork({ Name: own, Internal: true });
  await host.docker.createVolume({ Name: own });
  try {
    await sweep(host.docker);
    await expect(container.inspect()).resolves.toMatchObject({ Name: `/${own}` });
    await expect(network.inspect()).resolves.toMatchObject({ Name: own });
    await expect(host.docker.getVolume(own).inspect()).resolves.toMatchObject({ Name: own });
  } finally {
    await container.remove({ force: true });
    await network.remove();
    await host.docker.getVolume(own).remove();
  }
});
