import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type AgentLine, runProgram } from '../../../labs/runtime/agent/program.ts';
import { AgentEar, helloMessage } from '../../../labs/runtime/agent/protocol.ts';
import type { NodeProcess } from '../../../labs/runtime/cluster.ts';

// The agent of the lab image, run here: Perl is on every Debian machine.

const file = fileURLToPath(new URL('../../../labs/image/rootfs/usr/local/sbin/lvs-agent', import.meta.url));
let agent: ChildProcess;
let ids = 0;

beforeEach(() => {
  agent = spawn('perl', [file], { stdio: ['pipe', 'pipe', 'inherit'] });
});

afterEach(async () => {
  agent.kill('SIGKILL');
  await once(agent, 'close');
});

function line(): AgentLine {
  const id = `id${ids++}`;
  async function* events() {
    const ear = new AgentEar(id);
    const heard: Uint8Array[] = [];
    let more = Promise.withResolvers<void>();
    agent.stdout?.on('data', (bytes: Uint8Array) => {
      heard.push(bytes);
      more.resolve();
    });
    for (; ; await more.promise) {
      more = Promise.withResolvers();
      for (const bytes of heard.splice(0)) yield* ear.hear(bytes);
    }
  }
  return { id, send: (bytes) => agent.stdin?.write(bytes), events: events(), close: () => {} };
}

const run = (source: string, ...args: string[]) => runProgram(line(), source, args);
const text = (stream: ReadableStream<BufferSource>) => new Response(stream).text();
const outcome = async ({ stdout, stderr, exit }: NodeProcess) => [
  await text(stdout),
  await text(stderr),
  await exit,
];

test('a program has its arguments, its two streams, and its status', async () => {
  const process = run('print "@ARGV"; print STDERR "oh"; exit 7', 'one', '二');
  expect(await outcome(process)).toEqual(['one 二', 'oh', 7]);
});

test('a program that dies or does not compile says why', async () => {
  expect(await outcome(run('die "no\n"'))).toEqual(['', 'no\n', 1]);
  expect(await outcome(run('}'))).toEqual(['', expect.stringContaining('Unmatched right curly'), 1]);
  expect(await outcome(run('kill KILL => $$'))).toEqual(['', '', 137]);
});

test('programs run side by side, and each reads what it is told until its input ends', async () => {
  const both = [run('print while <STDIN>'), run('print while <STDIN>')];
  for (const [at, { stdin }] of both.entries()) {
    const input = stdin.getWriter();
    await input.write(new TextEncoder().encode(`line ${at}\n`));
    await input.close();
  }
  expect(await Promise.all(both.map(outcome))).toEqual([
    ['line 0\n', '', 0],
    ['line 1\n', '', 0],
  ]);
});

test('a program ends with its process, whatever it has left in the background', async () => {
  const process = run('exec @ARGV', 'sh', '-c', 'sleep 30 & echo done; echo $!');
  const [said, , status] = await outcome(process);
  const [done, background] = String(said).split('\n');
  globalThis.process.kill(Number(background));
  expect([done, status]).toEqual(['done', 0]);
});

test('much output comes whole', async () => {
  const [said] = await outcome(run('print "x" x 1000, "\n" for 1 .. 2000'));
  expect(said).toHaveLength(2_002_000);
});

test('what a client has left unfinished does not keep the next one from being heard', async () => {
  agent.stdin?.write('half a mess\n\x04');
  agent.stdin?.write('age\n');
  const greeting = line();
  greeting.send(helloMessage(greeting.id));
  for await (const event of greeting.events) {
    expect(event).toEqual({ kind: 'hello' });
    break;
  }
  expect(await outcome(run('print 1'))).toEqual(['1', '', 0]);
});
