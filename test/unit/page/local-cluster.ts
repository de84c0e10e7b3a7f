import { spawn } from 'node:child_process';
import type { Cluster, NodeProcess } from '../../../labs/runtime/cluster.ts';
import type { Lab } from '../../../labs/topology/schema.ts';

/** A lab with two machines and no more than tests of pages need. */
export const lab: Lab = {
  name: 'sample',
  title: { en: 'Sample', zh: '示例' },
  summary: { en: 'A sample', zh: '一个示例' },
  chapter: 1,
  vip: '192.0.2.3',
  nodes: {
    one: { role: 'director', addresses: { front: '192.0.2.5' } },
    two: { role: 'client', addresses: { front: '192.0.2.9' } },
  },
};

/** A cluster whose nodes are all this machine; `$NODE` tells which one a command is for. */
export function localCluster(): Cluster {
  const start = (node: string, [file = '', ...argv]: readonly string[]): NodeProcess => {
    const child = spawn(file, argv, { env: { ...process.env, NODE: node } });
    const { promise: exit, resolve } = Promise.withResolvers<number>();
    child.on('close', (code) => resolve(code ?? 255));
    return { stdin: child.stdin, stdout: child.stdout, stderr: child.stderr, exit };
  };
  return {
    lab,
    host: 'docker',
    start: 'bare',
    fault: undefined,
    variant: undefined,
    since: new Date(0),
    troubles: new Map(),
    spawn: async (node, argv) => start(node, argv),
    run: async (node, argv) => {
      const child = start(node, argv);
      const [stdout, stderr, exitCode] = await Promise.all([
        child.stdout.setEncoding('utf8').toArray(),
        child.stderr.setEncoding('utf8').toArray(),
        child.exit,
      ]);
      return { stdout: stdout.join(''), stderr: stderr.join(''), exitCode };
    },
  };
}
