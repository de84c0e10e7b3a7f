import type { Text } from '../../labs/language/text.ts';
import { exitStatus, UserError } from '../../labs/language/user-error.ts';
import type { Cluster } from '../../labs/runtime/cluster.ts';
import type { Ask, Check, Grading, Result } from '../model.ts';
import { grade } from './grade.ts';

/** What a grading is made with. The clock gives milliseconds. */
export interface Grader<Observation> {
  readonly loadChecks: (lab: string) => Promise<readonly Check<Observation>[]>;
  readonly observe: (cluster: Cluster, wanted: Wanted) => Promise<Observation>;
  /** Makes a failover in a lab that was observed, and adds what was seen. Without it, checks that need one are left out. */
  readonly failover?: ((cluster: Cluster, observation: Observation) => Promise<Observation>) | undefined;
  readonly clock: () => number;
}

/** What the checks of a lab ask for. */
interface Wanted {
  readonly asks: readonly Ask[];
}

/**
 * Observes a running lab once, and once more when a part could not be observed or a failover was not as it should be,
 * and judges every check of it. Throws a UserError when a node is not there (status 4), when the lab could not be
 * observed at all (4), or when it has no checks (3).
 */
export async function gradeCluster<Observation>(
  cluster: Cluster,
  { loadChecks, observe, failover, clock }: Grader<Observation>,
): Promise<Grading> {
  refuseTroubles(cluster);
  const begin = clock();
  const all = await loadChecks(cluster.lab.name);
  const checks = failover ? all : all.filter(({ needs }) => needs === undefined);
  if (checks.length === 0) throw new UserError(noChecks(cluster.lab.name), exitStatus.nothingToGrade);
  const wanted = { asks: checks.flatMap(({ asks }) => asks ?? []) };
  const judge = async () => {
    const observation = await observed(() => observe(cluster, wanted));
    if (!failover || !isDue(checks, observation)) return grade(checks, observation);
    return grade(checks, await observed(() => failover(cluster, observation)));
  };
  const first = await judge();
  const results = first.some(isDoubtful) ? await judge() : first;
  const elapsed = Math.round(clock() - begin);
  const { lab, host, start, variant } = cluster;
  return { lab: lab.name, host, start, variant, results, elapsed };
}

/**
 * A part that got lost on a busy computer is looked for once more, and what a failover took is measured once more: what
 * is really out of sight stays so, and what is really broken breaks twice.
 */
function isDoubtful({ status, check }: Result): boolean {
  return status === 'error' || (status === 'fail' && check.needs === 'failover');
}

/** Whether checks ask for a failover, and nothing is wrong without one: what is broken is not broken further. */
export function isDue<Observation>(checks: readonly Check<Observation>[], observation: Observation): boolean {
  const plain = checks.filter(({ needs }) => needs === undefined);
  return plain.length < checks.length && grade(plain, observation).every(({ status }) => status === 'pass');
}

async function observed<Observation>(observe: () => Promise<Observation>): Promise<Observation> {
  try {
    return await observe();
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError(lost(error), exitStatus.notObservable, error);
  }
}

/** A lab that lacks a node would fail in many places, none of them being what is wrong. */
function refuseTroubles({ troubles }: Cluster): void {
  if (troubles.size === 0) return;
  const all = [...troubles];
  const en = all.map(([node, trouble]) => `${node} is ${trouble}`).join(', ');
  const zh = all
    .map(([node, trouble]) => `${node} ${trouble === 'stopped' ? '已停止' : '不见了'}`)
    .join('，');
  throw new UserError(
    {
      en: `The lab cannot be graded: ${en}. Bring it back to its start with: npm run lab reset`,
      zh: `无法检查实验：${zh}。用这条命令回到启动时的状态：npm run lab reset`,
    },
    exitStatus.notObservable,
  );
}

function noChecks(lab: string): Text {
  return {
    en: `Lab ${lab} has no checks, so there is nothing to grade. Labs and their pages: npm run lab`,
    zh: `实验 ${lab} 没有任何检查项，没有可检查的内容。查看所有实验：npm run lab`,
  };
}

function lost(error: unknown): Text {
  const what = (error instanceof Error ? error.message : String(error)).split('\n', 1)[0];
  return {
    en: `The lab could not be observed: ${what}. See whether it still runs: npm run lab status`,
    zh: `无法观察实验：${what}。看看它是否还在运行：npm run lab status`,
  };
}
