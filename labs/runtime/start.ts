import type { Host } from '../host/host.ts';
import type { Progress } from '../language/progress.ts';
import { applyBlocks } from '../page/apply.ts';
import type { Block } from '../page/block.ts';
import { readLabPages } from '../page/lab-pages.ts';
import type { Lab } from '../topology/schema.ts';
import type { Start } from './cluster.ts';
import { requireFault } from './faults.ts';
import { bareState, type LabState, solutionState } from './lab-state.ts';
import { type Marker, writeMarker } from './marker.ts';
import { createNodes } from './nodes.ts';
import { reach } from './reach.ts';
import { RunningCluster } from './running-cluster.ts';
import { sweep } from './sweep.ts';
import { untilAborted } from './until-aborted.ts';

/** In which form a lab is wanted. What is left out: the plain solution, no fault, not drawn, not solved, since now. */
export interface Wish {
  readonly start: Start;
  readonly variant?: string | undefined;
  readonly fault?: string | undefined;
  readonly drawn?: boolean;
  /** Brought to the solution after it was started in another form. */
  readonly solved?: boolean;
  readonly since?: Date;
}

/**
 * Starts a lab in place of whatever the workbook runs on the host. When that fails or is aborted, nothing is
 * left of either. The marker of the lab before goes with its nodes, when they are swept up or another state is restored.
 * @param at the saved state that the host is in and nothing has changed yet
 * Throws a UserError for an unknown variant or fault and a page that can't be read (then nothing was touched), and for
 * nodes that do not start and commands of the page that fail.
 */
export async function startLab(
  host: Host,
  lab: Lab,
  wish: Wish,
  progress: Progress,
  signal: AbortSignal,
  at?: string,
): Promise<RunningCluster> {
  const marker = toMarker(lab, wish);
  const plan = await planOf(lab, marker);
  signal.throwIfAborted();
  const work = build(host, lab, marker, plan, progress, signal, at);
  try {
    await untilAborted(work, signal);
  } catch (error) {
    // The first round ends what is still being made; it may meet a removal that is under way.
    await Promise.allSettled([sweep(host.docker), work]);
    await sweep(host.docker);
    throw error;
  }
  await writeMarker(host.docker, marker);
  return new RunningCluster(host, lab, marker, new Map());
}

function toMarker(lab: Lab, wish: Wish): Marker {
  const { start, variant, fault, drawn = false, solved = false, since = new Date() } = wish;
  return { lab: lab.name, start, variant, fault, drawn, solved, since };
}

/** The state that is wanted, and the blocks that break it again. */
interface Plan {
  readonly state: LabState;
  readonly fault: readonly Block[];
}

/** The saved state that a wish stands on, which a host may be resumed in. */
export async function stateOf(lab: Lab, wish: Wish): Promise<LabState> {
  return (await planOf(lab, toMarker(lab, wish))).state;
}

async function planOf(lab: Lab, { start, variant, fault, solved }: Marker): Promise<Plan> {
  if (start === 'bare' && !solved) return { state: bareState, fault: [] };
  const pages = await readLabPages(lab);
  const wanted = start === 'broken' && !solved && fault !== undefined;
  return {
    // What is solved was brought to the plain solution, whatever it had been before.
    state: solutionState(pages, solved ? undefined : variant),
    fault: wanted ? requireFault(pages.faults, fault).inject : [],
  };
}

async function build(
  host: Host,
  lab: Lab,
  marker: Marker,
  { state, fault }: Plan,
  progress: Progress,
  signal: AbortSignal,
  at: string | undefined,
): Promise<void> {
  const cluster = new RunningCluster(host, lab, marker, new Map());
  const reached = (wanted: LabState, now?: string): Promise<void> => {
    const make = async () => {
      if (wanted.before) {
        await reached(wanted.before);
        signal.throwIfAborted();
        const title = { en: 'Configuring them as the page does', zh: '按页面的步骤配置' };
        await progress.step(title, () => applyBlocks(cluster, wanted.blocks));
      } else {
        await sweep(host.docker);
        signal.throwIfAborted();
        await createNodes(host, lab, progress);
      }
    };
    return reach(host, lab, wanted, progress, signal, make, now);
  };
  await reached(state, at);
  signal.throwIfAborted();
  if (fault.length === 0) return;
  const title = { en: 'Putting a fault in', zh: '植入故障' };
  await progress.step(title, () => applyBlocks(cluster, fault));
}
