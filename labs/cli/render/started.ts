import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';
import type { Language, Text } from '../../language/text.ts';
import type { Block } from '../../page/block.ts';
import { type LabPages, tryBlocks } from '../../page/lab-pages.ts';
import type { Transcript } from '../../page/transcript.ts';
import type { RunningCluster } from '../../runtime/running-cluster.ts';
import { formName, hostNames } from './forms.ts';
import { renderTopology, table } from './topology.ts';

/** What is written on: a language, a width (none where there is no terminal), and a way to stress a line. */
export interface Paper {
  readonly language: Language;
  readonly columns: number | undefined;
  bold(line: string): string;
}

/** What a learner reads once a lab is up: where it runs, its machines, the proof, what to try, what comes next. */
export function renderStarted(
  cluster: Pick<RunningCluster, 'lab' | 'host' | 'start' | 'variant' | 'fault' | 'drawn' | 'solved'>,
  pages: LabPages,
  proof: readonly Transcript[],
  seconds: number,
  paper: Paper,
): string[] {
  const { language } = paper;
  const say = (text: Text) => text[language];
  const bold = (text: Text) => paper.bold(say(text));
  const sections: string[][] = [
    [bold(headline(cluster, seconds))],
    renderTopology(cluster.lab, language).map(indented),
  ];
  if (proof.length > 0)
    sections.push([bold({ en: 'It works:', zh: '运行正常：' }), ...proof.flatMap(printed)]);
  const tries = cluster.start === 'solution' ? tryBlocks(pages, cluster.variant) : [];
  if (tries.length > 0) sections.push([bold({ en: 'Try:', zh: '试一试：' }), ...tries.flatMap(typed)]);
  sections.push([
    bold({ en: 'Next:', zh: '接下来：' }),
    ...table(nextSteps(cluster, pages, say)).map(indented),
  ]);
  return sections.flatMap((section) => ['', ...section.flatMap((line) => folded(line, paper))]).slice(1);
}

function headline(cluster: Parameters<typeof renderStarted>[0], seconds: number): Text {
  const { title, name } = cluster.lab;
  const form = formName(cluster);
  const host = hostNames[cluster.host];
  const time = seconds.toFixed(1);
  return {
    en: `Lab ${name} (${title.en}) is up: ${form.en}, on ${host.en}, in ${time} s`,
    zh: `实验 ${name}“${title.zh}”已启动：${form.zh}，位于${host.zh}，用时 ${time} 秒`,
  };
}

/** The commands of a block as typed in their node, each with what it printed. */
function printed({ block, nodes }: Transcript): string[] {
  return nodes.flatMap(({ node, commands }) =>
    commands.flatMap(({ output }, index) => [
      ...typedOn(node, block.commands[index]?.text ?? ''),
      ...(output === '' ? [] : output.split('\n').map(indented)),
    ]),
  );
}

function typed({ nodes, commands }: Block): string[] {
  return nodes.flatMap((node) => commands.flatMap(({ text }) => typedOn(node, text)));
}

function typedOn(node: string, command: string): string[] {
  return command.split('\n').map((line, index) => indented(index === 0 ? `${node}$ ${line}` : `> ${line}`));
}

function nextSteps(
  { start, lab }: Pick<RunningCluster, 'start' | 'lab'>,
  pages: LabPages,
  say: (text: Text) => string,
): string[][] {
  const { path } = pages.page;
  const page =
    start === 'broken'
      ? [say({ en: 'how to find it', zh: '怎样排查' }), `${onFindingFaults(path)}  (npm run docs)`]
      : [say({ en: 'read the page', zh: '阅读页面' }), `${path}  (npm run docs)`];
  const shell = [
    say({ en: 'a shell in a node', zh: '进入节点' }),
    `npm run lab shell ${Object.keys(lab.nodes)[0]}`,
  ];
  const grade = [say({ en: 'grade it', zh: '检查' }), 'npm run check'];
  const hint = [say({ en: 'a hint', zh: '提示' }), 'npm run check hint'];
  const solve = [say({ en: 'the solution', zh: '按答案配好' }), 'npm run lab solve'];
  const reset = [say({ en: 'start afresh', zh: '重新开始' }), 'npm run lab reset'];
  const down = [say({ en: 'take it down', zh: '停止并清理' }), 'npm run lab down'];
  if (start === 'solution') return [page, shell, grade, reset, down];
  return [page, shell, grade, hint, solve, reset, down];
}

/** The page on finding faults, in the language of a lab's page. */
function onFindingFaults(labPage: string): string {
  return labPage.replace(/labs\/[^/]+$/, 'finding-faults.md');
}

function indented(line: string): string {
  return `  ${line}`;
}

/** A line folded to the terminal; where there is none, it stays as long as it is. */
function folded(line: string, { columns }: Paper): string[] {
  if (!columns || stringWidth(line) <= columns) return [line];
  return wrapAnsi(line, columns, { hard: true, trim: false }).split('\n');
}
