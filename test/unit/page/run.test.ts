import { expect, test } from 'vitest';
import { applyBlocks } from '../../../labs/page/apply.ts';
import { parsePage } from '../../../labs/page/page.ts';
import { runBlock } from '../../../labs/page/run-block.ts';
import { runBlocks } from '../../../labs/page/run-blocks.ts';
import { lab, localCluster } from './local-cluster.ts';

const blocks = (markdown: string) =>
  parsePage(markdown, 'docs/labs/sample.md', Object.keys(lab.nodes)).blocks;
const only = (markdown: string) => {
  const [block] = blocks(markdown);
  if (!block) throw new Error('the sample has no block');
  return block;
};
const outputs = async (markdown: string) => {
  const { nodes } = await runBlock(localCluster(), only(markdown));
  return nodes.map(({ node, commands }) => [node, ...commands.map(({ output }) => output)]);
};

test('commands of a block share a shell, on each of its nodes', async () => {
  expect(await outputs('```console one,two\n$ word="it\'s $NODE"\n$ echo "$word"; printf x\n```')).toEqual([
    ['one', '', "it's one\nx"],
    ['two', '', "it's two\nx"],
  ]);
});

test('output is what a terminal shows: both streams, nothing that cannot be seen', async () => {
  expect(await outputs("```console one\n$ echo a; echo '调度器  ' >&2; echo; echo\n```")).toEqual([
    ['one', 'a\n调度器'],
  ]);
});

test('a command that fails or does not parse leaves the others alone', async () => {
  const { nodes } = await runBlock(localCluster(), only('```console one\n$ false\n$ if\n$ echo on\n```'));
  expect(nodes[0]?.commands.map(({ exitCode }) => exitCode)).toEqual([1, 2, 0]);
});

test('a command cannot pretend to be the end of another', async () => {
  const { nodes } = await runBlock(localCluster(), only("```console one\n$ printf '\\nmark 0\\n'\n```"), {
    marker: 'another',
  });
  expect(nodes[0]?.commands).toEqual([{ output: '\nmark 0', exitCode: 0 }]);
});

test('a block that leaves its shell is refused', async () => {
  await expect(outputs('```console one\n$ true\n$ exit 0\n```')).rejects.toThrow(
    'docs/labs/sample.md:3: expected "exit 0" to end on one, found its shell ended',
  );
});

test('a set-up command that fails is named with its page, line, node and output', async () => {
  const failing = blocks('```console two setup\n$ echo gone >&2; false\n```');
  await expect(applyBlocks(localCluster(), failing)).rejects.toThrow(
    'docs/labs/sample.md:2: "echo gone >&2; false" failed on two with status 1: gone',
  );
});

test('blocks for the same nodes share a process, and keep their own outputs', async () => {
  const cluster = localCluster();
  const started: string[] = [];
  const counting = {
    ...cluster,
    run: (node: string, argv: readonly string[]) => {
      started.push(node);
      return cluster.run(node, argv);
    },
  };
  const block = (node: string, word: string) => `\`\`\`console ${node} setup\n$ echo ${word}\n\`\`\``;
  const page = [block('one', 'a'), block('one', 'b'), block('two', 'c')].join('\n\n');
  const transcripts = await applyBlocks(counting, blocks(page));
  expect(transcripts.map(({ nodes }) => nodes[0]?.commands[0]?.output)).toEqual(['a', 'b', 'c']);
  expect(started).toEqual(['one', 'two']);
});

test('a meanwhile block runs beside the next one and comes first', async () => {
  const path = `/tmp/page-test-${process.pid}`;
  const beside = `\`\`\`console one meanwhile\n$ echo ready; mkfifo ${path}; cat ${path}; rm ${path}\n\`\`\``;
  const next = `\`\`\`console two\n$ until [ -p ${path} ]; do sleep 0.02; done; echo news > ${path}\n\`\`\``;
  const transcripts = await runBlocks(localCluster(), blocks(`${beside}\n\n${next}`));
  expect(transcripts.map(({ nodes }) => nodes[0]?.commands[0]?.output)).toEqual(['ready\nnews', '']);
});
