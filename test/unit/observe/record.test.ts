import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { planOf } from '../../../checks/observe/plan.ts';
import { record } from '../../../checks/observe/record.ts';
import { barrier } from '../../../checks/observe/recording.ts';
import { exitStatus, UserError } from '../../../labs/language/user-error.ts';
import type { Cluster, NodeProcess } from '../../../labs/runtime/cluster.ts';
import type { Lab } from '../../../labs/topology/schema.ts';

const text = { en: 'x', zh: 'x' };
const lab: Lab = {
  name: 'small',
  title: text,
  summary: text,
  chapter: 1,
  vip: '192.0.2.3',
  nodes: {
    director: { role: 'director', addresses: { front: '192.0.2.5' } },
    client: { role: 'client', addresses: { front: '192.0.2.9' } },
  },
};

/** What a node does: it prints each stage, and goes on when it reads a line. */
type Behaviour = readonly string[] | Error | 'silent';

const wellBehaved: Behaviour = ['a', 'b', 'c', 'd'].map((key) => `\x1e${key}\x1f0\x1ftrue\nfine\n`);

function clusterOf(behaviours: Readonly<Record<string, Behaviour>>, log: string[] = []): Cluster {
  return {
    lab,
    host: 'docker',
    start: 'solution',
    fault: undefined,
    variant: undefined,
    since: new Date(0),
    troubles: new Map(),
    run: () => Promise.reject(new Error('an observation only spawns')),
    spawn: (node) => act(node, behaviours[node] ?? wellBehaved, log),
  };
}

async function act(node: string, behaviour: Behaviour, log: string[]): Promise<NodeProcess> {
  if (behaviour instanceof Error) throw behaviour;
  const [stdin, stdout, stderr] = [new PassThrough(), new PassThrough(), new PassThrough()];
  const exit = Promise.resolve(0);
  if (behaviour === 'silent') return { stdin, stdout, stderr, exit };
  const stages = [...behaviour];
  const speak = () => {
    log.push(`${node} ${4 - stages.length}`);
    stdout.write(stages.shift() ?? '');
    if (stages.length > 0) stdout.write(barrier);
    else stdout.end();
  };
  stdin.on('data', speak);
  speak();
  return { stdin, stdout, stderr, exit };
}

test('all nodes go through the stages together', async () => {
  const log: string[] = [];
  const { nodes } = await record(clusterOf({}, log), planOf(lab));
  expect(log.map((entry) => Number(entry.split(' ')[1]))).toEqual([0, 0, 1, 1, 2, 2, 3, 3]);
  expect(nodes.client).toEqual({
    lost: undefined,
    sections: ['a', 'b', 'c', 'd'].map((key) => ({ key, status: 0, command: 'true', output: 'fine' })),
  });
});

test('a barrier may come in pieces', async () => {
  const [first = '', ...rest] = wellBehaved;
  const process = act('client', [first, ...rest], []);
  const cluster = clusterOf({});
  const halves: Cluster = {
    ...cluster,
    spawn: async (node, argv) => {
      if (node !== 'client') return await cluster.spawn(node, argv);
      const { stdout, ...others } = await process;
      const bytewise = new PassThrough({ readableHighWaterMark: 1 });
      stdout.on('data', (chunk: Buffer) => {
        for (const byte of chunk) bytewise.write(Buffer.of(byte));
      });
      stdout.on('end', () => bytewise.end());
      return { ...others, stdout: bytewise };
    },
  };
  const { nodes } = await record(halves, planOf(lab));
  expect(nodes.client?.sections.map(({ key }) => key)).toEqual(['a', 'b', 'c', 'd']);
});

test('a node that can not be reached is lost, with the reason; the others go on', async () => {
  const reason = { en: 'Node client is stopped.', zh: '节点 client 已停止。' };
  const { nodes } = await record(clusterOf({ client: new UserError(reason, 4) }), planOf(lab));
  expect(nodes.client).toEqual({ sections: [], lost: reason });
  expect(nodes.director?.sections).toHaveLength(4);
});

test('a node that hangs is given up at the deadline', async () => {
  const { nodes } = await record(clusterOf({ client: 'silent' }), planOf(lab), 50);
  expect(nodes.client?.lost?.en).toMatch('client did not report within');
  expect(nodes.director?.sections).toHaveLength(4);
});

test('a node that ends early keeps what it said', async () => {
  const { nodes } = await record(clusterOf({ client: wellBehaved.slice(0, 1) }), planOf(lab));
  expect(nodes.client?.sections.map(({ key }) => key)).toEqual(['a']);
});

test('nothing observed at all is an error with its status', async () => {
  const gone = new Error('connect ECONNREFUSED');
  const attempt = record(clusterOf({ client: gone, director: gone }), planOf(lab));
  await expect(attempt).rejects.toThrow(UserError);
  await expect(attempt).rejects.toMatchObject({ status: exitStatus.notObservable });
});
