import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

// What is measured inside one process, with the code of a checkout that may be an older one: its modules are
// imported from there. Prints JSON. `node in-process.ts DIRECTORY gradings|faults|stages LAB`

const [directory = '', what = '', name = ''] = process.argv.slice(2);

/** A module of the checkout; an older one may have less in it than today's type says. */
async function from<T>(path: string): Promise<T> {
  return (await import(pathToFileURL(join(directory, path)).href)) as T;
}

const { findRunningCluster } = await from<typeof import('../../labs/runtime/find-running.ts')>(
  'labs/runtime/find-running.ts',
);
const { gradeCluster } = await from<typeof import('../grade/grade-cluster.ts')>(
  'checks/grade/grade-cluster.ts',
);
const { loadChecks } = await from<typeof import('../catalog/index.ts')>('checks/catalog/index.ts');
const { observe } = await from<typeof import('../observe/observe.ts')>('checks/observe/observe.ts');
const cluster = await findRunningCluster();
if (cluster?.lab.name !== name) throw new Error(`expected lab ${name} to run, found ${cluster?.lab.name}`);

const clock = () => performance.now();
const grade = () => gradeCluster(cluster, { loadChecks, observe, clock });

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const began = clock();
  await work();
  return (clock() - began) / 1000;
}

/** The first grading of a process loads what the others find loaded. */
async function gradings(): Promise<number[]> {
  await grade();
  const times: number[] = [];
  for (let round = 0; round < 3; round++) times.push(await seconds(grade));
  return times;
}

async function faults(): Promise<number[]> {
  const { applyBlocks } = await from<typeof import('../../labs/page/apply.ts')>('labs/page/apply.ts');
  const { readLabPages } =
    await from<typeof import('../../labs/page/lab-pages.ts')>('labs/page/lab-pages.ts');
  const pages = await readLabPages(required().lab);
  const times: number[] = [];
  for (const fault of pages.faults.filter((_, at) => at % 2 === 0)) {
    const one = async () => {
      await applyBlocks(required(), fault.inject);
      await grade();
      await applyBlocks(required(), fault.mend);
    };
    times.push(await seconds(one));
  }
  return times;
}

async function stages(): Promise<{ what: string; seconds: number }[]> {
  await grade();
  const times: { what: string; seconds: number }[] = [];
  let last = clock();
  const report = (stage: string) => {
    const now = clock();
    times.push({ what: stage, seconds: (now - last) / 1000 });
    last = now;
  };
  await gradeCluster(required(), {
    loadChecks,
    clock,
    observe: (lab, wanted) => observe(lab, { ...wanted, report }),
  });
  report('judge');
  return times;
}

function required() {
  if (!cluster) throw new Error('no lab runs');
  return cluster;
}

const measure = { gradings, faults, stages }[what];
if (!measure) throw new Error(`expected gradings, faults or stages, found "${what}"`);
console.log(JSON.stringify(await measure()));
process.exit();
