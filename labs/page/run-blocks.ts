import { randomUUID } from 'node:crypto';
import { exitStatus, UserError } from '../language/user-error.ts';
import type { NodeProcess, Nodes } from '../runtime/cluster.ts';
import type { Block } from './block.ts';
import { nodeRun, runBlock } from './run-block.ts';
import { blockScript } from './script.ts';
import type { Transcript } from './transcript.ts';

/** How long a `meanwhile` block may take to say its first word, and to end after the block beside it. */
const patience = 30_000;

/**
 * Runs blocks in order, as a page is read: a `meanwhile` block is started, and once it has said something
 * (tcpdump speaks when it listens) the next block runs beside it; then it must end by itself.
 * @param report is told of each block when it starts
 * @throws UserError when a block didn't start, or didn't end in time.
 */
export async function runBlocks(
  cluster: Nodes,
  blocks: readonly Block[],
  report: (block: Block) => void = () => {},
): Promise<readonly Transcript[]> {
  const transcripts: Transcript[] = [];
  let beside: (() => Promise<Transcript>)[] = [];
  for (const block of blocks) {
    report(block);
    if (block.meanwhile) {
      beside.push(await startBeside(cluster, block));
      continue;
    }
    const transcript = await runBlock(cluster, block);
    for (const finish of beside) transcripts.push(await finish());
    beside = [];
    transcripts.push(transcript);
  }
  for (const finish of beside) transcripts.push(await finish());
  return transcripts;
}

/** Starts a block and gives back what waits for its end. */
async function startBeside(cluster: Nodes, block: Block): Promise<() => Promise<Transcript>> {
  const marker = randomUUID();
  const script = blockScript(block, marker);
  const running = await Promise.all(
    block.nodes.map(async (node) => {
      const process = await cluster.spawn(node, ['bash', '-c', script]);
      const output = collect(process);
      await inTime(output.firstWord, block, { en: 'to say something', zh: '有所输出' });
      return { node, output };
    }),
  );
  return async () => ({
    block,
    nodes: await Promise.all(
      running.map(async ({ node, output }) => {
        await inTime(output.ended, block, { en: 'to end by itself', zh: '自行结束' });
        return nodeRun(block, node, output.text(), marker);
      }),
    ),
  });
}

interface Collected {
  /** Settles with the first output, or with the end of the process. */
  readonly firstWord: Promise<unknown>;
  readonly ended: Promise<unknown>;
  text(): string;
}

function collect({ stdout, stderr, exit }: NodeProcess): Collected {
  let text = '';
  const spoken = Promise.withResolvers<void>();
  const listen = async () => {
    for await (const words of stdout.pipeThrough(new TextDecoderStream())) {
      text += words;
      spoken.resolve();
    }
  };
  const ended = Promise.all([listen(), exit]);
  ended.catch(() => {}); // whoever waits for the end gets it
  void stderr.cancel(); // the script has joined it to stdout
  return { firstWord: Promise.race([spoken.promise, ended]), ended, text: () => text };
}

async function inTime<T>(awaited: Promise<T>, block: Block, what: { en: string; zh: string }): Promise<T> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => {
    const at = `${block.page}:${block.line}`;
    const seconds = patience / 1000;
    reject(
      new UserError(
        {
          en: `${at}: expected the block ${what.en} within ${seconds} s, found it silent; is it missing its traffic?`,
          zh: `${at}：代码块应在 ${seconds} 秒内${what.zh}，却没有；是否缺少它等待的流量？`,
        },
        exitStatus.failed,
      ),
    );
  }, patience);
  try {
    return await Promise.race([awaited, late]);
  } finally {
    clearTimeout(timer);
  }
}
