import { UserError } from '../../labs/language/user-error.ts';
import { applyBlocks } from '../../labs/page/apply.ts';
import type { Fault } from '../../labs/page/faults.ts';
import type { Cluster } from '../../labs/runtime/cluster.ts';
import type { Lab } from '../../labs/topology/schema.ts';
import { complaints } from '../grade/complaints.ts';
import { diagnose } from '../grade/grade.ts';
import type { Grading } from '../model.ts';
import type { FaultRow, LabMatrix } from './model.ts';
import { Stopwatch } from './stopwatch.ts';

/** What a run is made with. The clock gives milliseconds. */
export interface Bench {
  /** Starts a lab afresh, in its solution. */
  readonly start: (lab: Lab) => Promise<Cluster>;
  readonly grade: (cluster: Cluster) => Promise<Grading>;
  readonly clock: () => number;
}

/**
 * Puts each fault of a lab into the same cluster, grades it, and takes it out again. The working lab is graded
 * before the first fault, after the last one, and after each surprise; one that does not work any more is started
 * afresh.
 * @param report is told of each fault when it comes to it
 */
export async function runLabMatrix(
  lab: Lab,
  faults: readonly Fault[],
  bench: Bench,
  report: (fault: Fault) => void = () => {},
): Promise<LabMatrix> {
  const watch = new Stopwatch(bench.clock);
  const start = () => watch.time('start', () => bench.start(lab));
  const grade = () => watch.time('grade', () => whatIsWrong(cluster, bench));
  let cluster = await start();
  const rows: FaultRow[] = [];
  const unhealthy = (await grade()).map((complaint) => `before any fault: ${complaint}`);
  for (const fault of faults) {
    report(fault);
    const row = await tryFault(fault, cluster, bench, watch);
    const isLast = fault === faults.at(-1);
    const left = row.surprise !== undefined || isLast ? await grade() : [];
    rows.push(left.length === 0 ? row : { ...row, surprise: withRest(row.surprise, left) });
    if (left.length > 0 && !isLast) cluster = await start();
  }
  return { lab, rows, unhealthy, times: watch.times };
}

async function whatIsWrong(cluster: Cluster, bench: Bench): Promise<readonly string[]> {
  try {
    return complaints(await bench.grade(cluster));
  } catch (error) {
    if (error instanceof UserError) return [error.message];
    throw error;
  }
}

async function tryFault(fault: Fault, cluster: Cluster, bench: Bench, watch: Stopwatch): Promise<FaultRow> {
  try {
    await watch.time('put in', () => applyBlocks(cluster, fault.inject));
    const { results } = await watch.time('grade', () => bench.grade(cluster));
    await watch.time('take out', () => applyBlocks(cluster, fault.mend));
    const failed = results.filter(({ status }) => status === 'fail').map(({ check }) => check);
    return { fault, failed, surprise: surpriseOf(fault, diagnose(results)) };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { fault, failed: [], surprise: error.message };
  }
}

function surpriseOf({ check }: Fault, first: ReturnType<typeof diagnose>): string | undefined {
  if (first?.status === 'fail' && first.check.name === check) return undefined;
  if (first?.status === 'error') return `${first.check.name} could not be judged: ${first.error?.en}`;
  const seen = first?.verdict ? ` (${first.verdict.seen.en})` : '';
  return `expected ${check} to fail first, found ${first?.check.name ?? 'nothing'}${seen}`;
}

function withRest(surprise: string | undefined, left: readonly string[]): string {
  const rest = `after its mend the lab was still broken: ${left.join('; ')}`;
  return surprise === undefined ? rest : `${surprise}; ${rest}`;
}
