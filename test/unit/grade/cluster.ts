import type { Cluster } from '../../../labs/runtime/cluster.ts';

/** A running lab that nobody may touch: what is observed of it is made up as well. */
export function makeCluster(changes: Partial<Cluster> = {}): Cluster {
  const untouched = () => Promise.reject(new Error('no node to run this on'));
  return {
    lab: {
      name: 'example',
      title: { en: 'An Example', zh: '示例实验' },
      summary: { en: 'An example.', zh: '一个示例。' },
      chapter: 1,
      services: [{ vip: '192.0.2.3', port: 80, protocol: 'tcp' }],
      nodes: {},
    },
    host: 'vm',
    start: 'bare',
    fault: undefined,
    variant: undefined,
    since: new Date('2026-01-02T03:04:05Z'),
    troubles: new Map(),
    spawn: untouched,
    runProgram: untouched,
    run: untouched,
    ...changes,
  };
}
