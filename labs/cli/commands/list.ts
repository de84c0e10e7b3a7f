import { styleText } from 'node:util';
import wrapAnsi from 'wrap-ansi';
import { allLabs } from '../../catalog/index.ts';
import type { Text } from '../../language/text.ts';
import { exitStatus } from '../../language/user-error.ts';
import { readLabPages } from '../../page/lab-pages.ts';
import type { Variant } from '../../page/variants.ts';
import { findRunningCluster } from '../../runtime/find-running.ts';
import type { RunningCluster } from '../../runtime/running-cluster.ts';
import type { Lab } from '../../topology/schema.ts';
import type { Context } from '../context.ts';
import { formName } from '../render/forms.ts';
import { nothingRuns } from '../running.ts';

/** Lists the labs, and what is running. */
export async function list({ json, print, say, stdout }: Context): Promise<number> {
  const labs = await Promise.all((await allLabs()).map(withVariants));
  if (json) {
    const running = await findRunningCluster();
    const all = labs.map(({ lab: { name, title, summary }, variants }) => ({
      name,
      title: say(title),
      summary: say(summary),
      variants: variants.map((variant) => ({ name: variant.name, title: say(variant.title) })),
    }));
    print(JSON.stringify({ labs: all, running: running?.lab.name ?? null }, null, 2));
    return exitStatus.passed;
  }
  for (const { lab, variants } of labs) {
    print(`${styleText('bold', lab.name)}  ${say(lab.title)}`);
    for (const text of [lab.summary, ...variants.map(variantLine)]) {
      const lines = wrapAnsi(say(text), Math.min(stdout.columns ?? 100, 100) - 4, { hard: true });
      for (const line of lines.split('\n')) print(`    ${line}`);
    }
  }
  print('');
  const running = await findRunningCluster();
  print(running ? say(runningLine(running)) : say((await nothingRuns()).text));
  print(say({ en: 'All commands: npm run lab -- --help', zh: '全部命令：npm run lab -- --help' }));
  return exitStatus.passed;
}

async function withVariants(lab: Lab) {
  const { variants } = await readLabPages(lab);
  return { lab, variants };
}

function variantLine({ name, title }: Variant): Text {
  return { en: `Variant ${name} (${title.en})`, zh: `变体 ${name}（${title.zh}）` };
}

function runningLine(running: RunningCluster): Text {
  const { name } = running.lab;
  const form = formName(running);
  return { en: `Running: ${name}, ${form.en}`, zh: `正在运行：${name}，${form.zh}` };
}
