import { labNames, loadLab } from '../../catalog/index.ts';
import type { Text } from '../../language/text.ts';
import { exitStatus } from '../../language/user-error.ts';
import { findRunningCluster } from '../../runtime/find-running.ts';
import type { RunningCluster } from '../../runtime/running-cluster.ts';
import type { Context } from '../context.ts';
import { formName } from '../render/forms.ts';
import { table } from '../render/topology.ts';
import { nothingRuns } from '../running.ts';

/** Lists the labs, and what is running. */
export async function list({ json, language, print, say }: Context): Promise<number> {
  const labs = await Promise.all((await labNames()).map(loadLab));
  const running = await findRunningCluster();
  if (json) {
    const all = labs.map(({ name, title, summary }) => ({ name, title: say(title), summary: say(summary) }));
    print(JSON.stringify({ labs: all, running: running?.lab.name ?? null }, null, 2));
    return exitStatus.passed;
  }
  for (const row of table(labs.map(({ name, title }) => [name, title[language]]))) print(row);
  for (const { name, summary } of labs) print(`  ${name}: ${say(summary)}`);
  print('');
  print(running ? say(runningLine(running)) : say((await nothingRuns()).text));
  print(say({ en: 'All commands: npm run lab -- --help', zh: '全部命令：npm run lab -- --help' }));
  return exitStatus.passed;
}

function runningLine(running: RunningCluster): Text {
  const { name } = running.lab;
  const form = formName(running);
  return { en: `Running: ${name}, ${form.en}`, zh: `正在运行：${name}，${form.zh}` };
}
