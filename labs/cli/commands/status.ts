import { exitStatus } from '../../language/user-error.ts';
import type { NodeTrouble } from '../../runtime/cluster.ts';
import { findRunningCluster } from '../../runtime/find-running.ts';
import type { RunningCluster } from '../../runtime/running-cluster.ts';
import type { Context } from '../context.ts';
import { formName, hostNames } from '../render/forms.ts';
import { renderTopology } from '../render/topology.ts';
import { nothingRuns } from '../running.ts';

/** Says what runs, where, and since when. Gives the exit status: 3 where nothing runs. */
export async function status(context: Context): Promise<number> {
  const running = await findRunningCluster();
  if (context.json) context.print(JSON.stringify({ running: running ? describe(running) : null }, null, 2));
  if (running) {
    if (!context.json) for (const line of lines(running, context)) context.print(line);
    return exitStatus.passed;
  }
  if (!context.json) throw await nothingRuns();
  return exitStatus.nothingToGrade;
}

/** The running lab as data: what a drawn fault is, is left out. */
function describe({
  lab,
  start,
  variant,
  fault,
  drawn,
  solved,
  host,
  since,
  troubles,
}: RunningCluster): object {
  const nodes = Object.entries(lab.nodes).map(([name, { role, addresses }]) => ({
    name,
    role,
    addresses,
    state: troubles.get(name) ?? 'running',
  }));
  const named = fault === undefined || drawn ? {} : { fault };
  const chosen = variant === undefined ? {} : { variant };
  return { lab: lab.name, start, ...chosen, ...named, solved, host, since: since.toISOString(), nodes };
}

function lines(running: RunningCluster, { language, say }: Context): string[] {
  const { lab, since, troubles } = running;
  const form = formName(running);
  const host = hostNames[running.host];
  const at = since.toLocaleString(language === 'zh' ? 'zh-CN' : 'en-GB', { hour12: false });
  return [
    say({
      en: `Lab ${lab.name} (${lab.title.en}): ${form.en}, on ${host.en}, since ${at}`,
      zh: `实验 ${lab.name}“${lab.title.zh}”：${form.zh}，位于${host.zh}，启动于 ${at}`,
    }),
    '',
    ...renderTopology(lab, language).map((line) => `  ${line}`),
    ...(troubles.size > 0 ? [''] : []),
    ...[...troubles].map(([node, trouble]) => say(troubleLine(node, trouble))),
  ];
}

function troubleLine(node: string, trouble: NodeTrouble) {
  const en = { stopped: 'is stopped', missing: 'is gone' }[trouble];
  const zh = { stopped: '已停止', missing: '已不存在' }[trouble];
  return { en: `Node ${node} ${en}: npm run lab reset`, zh: `节点 ${node} ${zh}：npm run lab reset` };
}
