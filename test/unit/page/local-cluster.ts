import { spawn } from 'node:child_process';
import { Readable, Writable } from 'node:stream';
import type { Bytes, Cluster, NodeProcess } from '../../../labs/runtime/cluster.ts';
import type { Lab } from '../../../labs/topology/schema.ts';

/** A lab with two machines and no more than tests of pages need. */
export const lab: Lab = {
  name: 'sample',
  title: { en: 'Sample', zh: '示例' },
  summary: { en: 'A sample', zh: '一个示例' },
  chapter: 1,
  services: [{ vip: '192.0.2.3', port: 80, protocol: 'tcp' }],
  nodes: {
    one: { role: 'director', addresses: { front: ['192.0.2.5'] } },
    two: { role: 'client', addresses: { front: ['192.0.2.9'] } },
  },
};

/** A cluster whose nodes are all this machine; `$NODE` tells which one a command is for. */
export function localCluster(): Cluster {
  const start = (node: string, [file = '', ...argv]: readonly string[]): NodeProcess => {
    const child = spawn(file, argv, { env: { ...process.env, NODE: node } });
    const { promise: exit, resolve } = Promise.withResolvers<number>();
    child.on('close', (code) => resolve(code ?? 255));
    return {
      stdin: Writable.toWeb(child.stdin),
      stdout: bytesOf(child.stdout),
      stderr: bytesOf(child.stderr),
      exit,
    };
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
    runProgram: async (node, source, args) => start(node, ['perl', '-e', source, ...args]),
    run: async (node, argv) => {
      const child = start(node, argv);
      const [stdout, stderr, exitCode] = await Promise.all([
        new Response(child.stdout).text(),
        new Response(child.stderr).text(),
        child.exit,
      ]);
      return { stdout, stderr, exitCode };
    },
  };
}

function bytesOf(stream: Readable): ReadableStream<Bytes> {
  // What a child process prints is bytes, and Node's own type of a web stream says less than the standard's.
  return Readable.toWeb(stream) as ReadableStream<Bytes>;
}
