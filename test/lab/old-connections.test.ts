import { afterAll, expect, test } from 'vitest';
import { complaints } from '../../checks/grade/complaints.ts';
import { withOwnPorts } from '../../labs/capture/own-ports.ts';
import { loadLab } from '../../labs/catalog/index.ts';
import { applyBlocks } from '../../labs/page/apply.ts';
import { readLabPages } from '../../labs/page/lab-pages.ts';
import type { Cluster } from '../../labs/runtime/cluster.ts';
import { freshLab, gradeNow, removeLab } from '../support/lab-bench.ts';

// IPVS keeps a connection for minutes after it has ended, and what comes from the same port of the same client
// goes where that one went, by the method of that time.

afterAll(removeLab);

/** So few ports that the client's requests take each of them. */
const ports = { first: 40_000, last: 40_019 };

test('connections of a fault that IPVS still keeps do not reach into the grading after its mend', async () => {
  const lab = await loadLab('modes');
  const fault = (await readLabPages(lab)).faults.find(({ name }) => name === 'tun-vip-on-lo');
  const cluster = await freshLab(lab, { start: 'solution' });
  await applyBlocks(cluster, fault?.inject ?? []);
  await useEveryPort(cluster);
  await applyBlocks(cluster, fault?.mend ?? []);
  expect(complaints(await gradeNow(cluster))).toEqual([]);
});

test('a request of a block never has the port of the one before it, which is free at once if that failed', async () => {
  const lab = await loadLab('modes');
  const nodes = withOwnPorts(await freshLab(lab, { start: 'solution' }));
  const loop = `for i in 1 2 3 4; do curl -s -o /dev/null -w '%{local_port} ' http://${lab.services[0].vip}/; done`;
  const blocks = [];
  for (let block = 0; block < 2; block++) blocks.push(await nodes.run('client', ['bash', '-c', loop]));
  const parts = blocks.map(({ stdout }) =>
    stdout
      .trim()
      .split(' ')
      .map((port) => Math.floor((Number(port) - 43_008) / 128)),
  );
  expect(parts).toEqual([
    [0, 1, 2, 3],
    [4, 5, 6, 7],
  ]);
});

async function useEveryPort(cluster: Cluster): Promise<void> {
  const { first, last } = ports;
  await cluster.run('client', ['sysctl', '-w', `net.ipv4.ip_local_port_range=${first} ${last}`]);
  const requests = `http://${cluster.lab.services[0].vip}/[${first}-${last}]`;
  await cluster.run('client', ['curl', '-s', '-Z', '--parallel-immediate', '--max-time', '2', requests]);
  const { stdout } = await cluster.run('director', ['ipvsadm', '-Lnc']);
  expect(stdout.match(/SYN_RECV/g)).toHaveLength(last - first + 1);
}
