import { expect, test } from 'vitest';
import { planOf } from '../../../checks/observe/plan.ts';
import { record } from '../../../checks/observe/record.ts';
import { barrier } from '../../../checks/observe/sections.ts';
import { exitStatus, UserError } from '../../../labs/language/user-error.ts';
import { byteStream } from '../../../labs/runtime/agent/byte-stream.ts';
import type { Bytes, Cluster, NodeProcess } from '../../../labs/runtime/cluster.ts';
import type { Lab } from '../../../labs/topology/schema.ts';

const text = { en: 'x', zh: 'x' };
const lab: Lab = {
  name: 'small',
  title: text,
  summary: text,
  chapter: 1,
  services: [{ vip: '192.0.2.3', port: 80, protocol: 'tcp' }],
  nodes: {
    director: { role: 'director', addresses: { front: ['192.0.2.5'] } },
    client: { role: 'client', addresses: { front: ['192.0.2.9'] } },
  },
};

/** What a node does: it prints each stage, and goes on when it reads a line. */
type Behaviour = readonly string[] | Error | 'silent';

const wellBehaved: Behaviour = ['a', 'b', 'c'].map((key) => `\x1e${key}\x1f0\x1ftrue\nfine\n`);

type Nodes = Pick<Cluster, 'runProgram'>;

function nodesOf(behaviours: Readonly<Record<string, Behaviour>>, log: string[] = []): Nodes {
  return { runProgram: (node) => act(node, behaviours[node] ?? wellBehaved, log) };
}

async function act(node: string, behaviour: Behaviour, log: string[]): Promise<NodeProcess> {
  if (behaviour instanceof Error) throw behaviour;
  const { stream, push, end } = byteStream();
  const exit = Promise.resolve(0);
  const stderr = new ReadableStream({ start: (controller) => controller.close() });
  const stages = behaviour === 'silent' ? [] : [...behaviour];
  const speak = () => {
    log.push(`${node} ${behaviour.length - stages.length}`);
    push(new TextEncoder().encode(stages.shift() ?? ''));
    if (stages.length > 0) push(new TextEncoder().encode(barrier));
    else end();
  };
  if (behaviour !== 'silent') speak();
  return { stdin: new WritableStream({ write: speak }), stdout: stream, stderr, exit };
}

const plan = planOf(lab);
const program = '';

test('all nodes go through the stages together', async () => {
  const log: string[] = [];
  const { nodes } = await record(nodesOf({}, log), plan, { program });
  expect(log.map((entry) => Number(entry.split(' ')[1]))).toEqual([0, 0, 1, 1, 2, 2]);
  expect(nodes.client).toEqual({
    lost: undefined,
    sections: ['a', 'b', 'c'].map((key) => ({ key, status: 0, command: 'true', output: 'fine' })),
  });
});

test('a barrier may come in pieces', async () => {
  const nodes = nodesOf({});
  const bytewise: Nodes = {
    runProgram: async (...asked) => {
      const { stdout, ...others } = await nodes.runProgram(...asked);
      const cut = new TransformStream<Bytes, Bytes>({
        transform: (bytes, controller) => {
          for (const byte of bytes) controller.enqueue(Uint8Array.of(byte));
        },
      });
      return { ...others, stdout: stdout.pipeThrough(cut) };
    },
  };
  const { nodes: recorded } = await record(bytewise, plan, { program });
  expect(recorded.client?.sections.map(({ key }) => key)).toEqual(['a', 'b', 'c']);
});

test('a node that can not be reached is lost, with the reason; the others go on', async () => {
  const reason = { en: 'Node client is stopped.', zh: '节点 client 已停止。' };
  const { nodes } = await record(nodesOf({ client: new UserError(reason, 4) }), plan, { program });
  expect(nodes.client).toEqual({ sections: [], lost: reason });
  expect(nodes.director?.sections).toHaveLength(3);
});

test('a node that hangs is given up at the deadline', async () => {
  const { nodes } = await record(nodesOf({ client: 'silent' }), plan, { program, deadline: 50 });
  expect(nodes.client?.lost?.en).toMatch('client did not report within');
  expect(nodes.director?.sections).toHaveLength(3);
});

test('a node that ends early keeps what it said', async () => {
  const { nodes } = await record(nodesOf({ client: wellBehaved.slice(0, 1) }), plan, { program });
  expect(nodes.client?.sections.map(({ key }) => key)).toEqual(['a']);
});

test('what checks ask for is asked of the client alone, each once', async () => {
  const web = { key: 'web', url: 'http://192.0.2.11/', headers: ['Host: lab.example', 'Cookie: a=b'] };
  const asks = [web, web, { key: 'idle', hold: { address: '192.0.2.11', port: 8003 } }];
  const asked = new Map<string, readonly string[]>();
  const nodes: Nodes = {
    runProgram: (node, _, words) => {
      asked.set(
        node,
        words.filter((word) => /^(ask|hold) /.test(word)),
      );
      return act(node, wellBehaved, []);
    },
  };
  await record(nodes, planOf(lab, asks), { program });
  expect(asked.get('director')).toEqual([]);
  expect(asked.get('client')).toEqual([
    'ask web=http://192.0.2.11/\tHost: lab.example\tCookie: a=b',
    'hold idle=192.0.2.11:8003',
  ]);
});

test('nothing observed at all is an error with its status', async () => {
  const gone = new Error('connect ECONNREFUSED');
  const attempt = record(nodesOf({ client: gone, director: gone }), plan, { program });
  await expect(attempt).rejects.toThrow(UserError);
  await expect(attempt).rejects.toMatchObject({ status: exitStatus.notObservable });
});
