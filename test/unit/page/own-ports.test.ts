import { expect, test } from 'vitest';
import { withOwnPorts } from '../../../labs/capture/own-ports.ts';
import { localCluster } from './local-cluster.ts';

const result = { stdout: '', stderr: '', exitCode: 0 };

/** What is asked of the nodes of the sample lab: `one` is a director, `two` a client. */
function recorded() {
  const asked: (readonly string[])[] = [];
  const run = async (_node: string, argv: readonly string[]) => {
    asked.push(argv);
    return result;
  };
  return { asked, nodes: withOwnPorts({ ...localCluster(), run }) };
}

test('a command of a client draws its ports from a range of its own', async () => {
  const { asked, nodes } = recorded();
  for (let turn = 1; turn <= 36; turn++) await nodes.run('two', ['true']);
  const begins = asked.map((argv) => Number(argv[4]));
  expect(begins.slice(0, 2)).toEqual([43_008, 43_520]);
  expect(new Set(begins).size).toBe(35);
  expect(begins.at(34)).toBeLessThan(60_999 - 512); // net.ipv4.ip_local_port_range ends there
  expect(begins.at(35)).toBe(43_008);
  for (const argv of asked) expect(argv.at(-1)).toBe('true');
});

test('what other machines run is left as it is', async () => {
  const { asked, nodes } = recorded();
  await nodes.run('one', ['ipvsadm', '-Ln']);
  expect(asked).toEqual([['ipvsadm', '-Ln']]);
});
