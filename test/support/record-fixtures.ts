import { mkdirSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { loadChecks } from '../../checks/catalog/index.ts';
import { isDue } from '../../checks/grade/grade-cluster.ts';
import { interpret } from '../../checks/observe/interpret.ts';
import { readProgram } from '../../checks/observe/observe.ts';
import { pairOf } from '../../checks/observe/pair.ts';
import { planOf } from '../../checks/observe/plan.ts';
import { record } from '../../checks/observe/record.ts';
import { recordFailover } from '../../checks/observe/record-failover.ts';
import type { Recording } from '../../checks/observe/recording.ts';
import { loadLab } from '../../labs/catalog/index.ts';
import { applyBlocks } from '../../labs/page/apply.ts';
import { readLabPages } from '../../labs/page/lab-pages.ts';
import type { Cluster } from '../../labs/runtime/cluster.ts';
import { freshLab, putIn } from './lab-bench.ts';
import { setUps } from './set-ups/index.ts';

// Records what the nodes of a lab report: healthy, bare, with each of its faults, and set up in other ways. The
// unit tests judge these recordings. `node test/support/record-fixtures.ts LAB [NAME...]`, with no lab running.

const [name = '', ...only] = process.argv.slice(2);
const lab = await loadLab(name);
const asks = (await loadChecks(name)).flatMap((check) => check.asks ?? []);
const { faults } = await readLabPages(lab);

async function keep(cluster: Cluster, state: string): Promise<void> {
  const folder = new URL(`../unit/judge/fixtures/${name}/`, import.meta.url);
  mkdirSync(folder, { recursive: true });
  const before = await record(cluster, planOf(lab, asks), { program: await readProgram() });
  const recording = { ...before, ...(await failoverAfter(cluster, before)) };
  writeFileSync(new URL(`${state}.json.gz`, folder), gzipSync(JSON.stringify(recording), { level: 9 }));
  console.log(`recorded ${name}/${state}`);
}

/** A failover, where a grading would make one. */
async function failoverAfter(cluster: Cluster, recording: Recording): Promise<Pick<Recording, 'failover'>> {
  const observation = interpret(recording);
  const pair = isDue(await loadChecks(name), observation) && pairOf(observation);
  if (!pair) return {};
  const program = await readProgram('failover');
  return { failover: await recordFailover(cluster, recording.plan, pair, { program }) };
}

const wanted = (state: string) => only.length === 0 || only.includes(state);

if (wanted('bare')) await keep(await freshLab(lab, { start: 'bare' }), 'bare');
for (const setUp of Object.keys(setUps.get(name) ?? {}).filter(wanted)) {
  const cluster = await freshLab(lab, { start: 'solution' });
  await putIn(cluster, setUp);
  await keep(cluster, setUp);
}
const cluster = await freshLab(lab, { start: 'solution' });
if (wanted('healthy')) await keep(cluster, 'healthy');
for (const fault of faults.filter((each) => wanted(each.name))) {
  await applyBlocks(cluster, fault.inject);
  await keep(cluster, fault.name);
  await applyBlocks(cluster, fault.mend);
}
process.exit();
