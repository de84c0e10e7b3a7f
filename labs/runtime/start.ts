import type { Host } from '../host/host.ts';
import type { Progress } from '../language/progress.ts';
import { applyBlocks } from '../page/apply.ts';
import type { Block } from '../page/block.ts';
import { readLabPages, setupBlocks } from '../page/lab-pages.ts';
import type { Lab } from '../topology/schema.ts';
import type { Start } from './cluster.ts';
import { requireFault } from './faults.ts';
import { type Marker, removeMarker, writeMarker } from './marker.ts';
import { createNodes } from './nodes.ts';
import { reach } from './reach.ts';
import { RunningCluster } from './running-cluster.ts';
import { sweep } from './sweep.ts';
import { untilAborted } from './until-aborted.ts';

/** In which form a lab is wanted. What is left out: no fault, not drawn, not solved, since now. */
export interface Wish {
  readonly start: Start;
  readonly fault?: string | undefined;
  readonly drawn?: boolean;
  /** Brought to the solution after it was started in another form. */
  readonly solved?: boolean;
  readonly since?: Date;
}

/**
 * Starts a lab in place of whatever the workbook runs on the host. When that fails or is aborted, nothing is
 * left of either.
 * Throws a UserError for an unknown fault and a page that can't be read (then nothing was touched), and for
 * nodes that do not start and commands of the page that fail.
 */
export async function startLab(
  host: Host,
  lab: Lab,
  wish: Wish,
  progress: Progress,
  signal: AbortSignal,
): Promise<RunningCluster> {
  const marker = toMarker(lab, wish);
  const plan = await planOf(lab, marker);
  signal.throwIfAborted();
  await removeMarker(host.docker);
  const work = build(host, lab, marker, plan, progress, signal);
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
  const { start, fault, drawn = false, solved = false, since = new Date() } = wish;
  return { lab: lab.name, start, fault, drawn, solved, since };
}

/** The blocks that bring bare nodes to the wanted form. */
interface Plan {
  readonly setup: readonly Block[];
  readonly fault: readonly Block[];
}

async function planOf(lab: Lab, { start, fault, solved }: Marker): Promise<Plan> {
  if (start === 'bare' && !solved) return { setup: [], fault: [] };
  const pages = await readLabPages(lab);
  const wanted = start === 'broken' && !solved && fault !== undefined;
  return { setup: setupBlocks(pages), fault: wanted ? requireFault(pages.faults, fault).inject : [] };
}

async function build(
  host: Host,
  lab: Lab,
  marker: Marker,
  { setup, fault }: Plan,
  progress: Progress,
  signal: AbortSignal,
): Promise<void> {
  const cluster = new RunningCluster(host, lab, marker, new Map());
  const bare = () =>
    reach(host, lab, [], progress, signal, async () => {
      await sweep(host.docker);
      signal.throwIfAborted();
      await createNodes(host, lab, progress);
    });
  const configured = () =>
    reach(host, lab, setup, progress, signal, async () => {
      await bare();
      signal.throwIfAborted();
      const title = { en: 'Configuring them as the page does', zh: '按页面的步骤配置' };
      await progress.step(title, () => applyBlocks(cluster, setup));
    });
  await (setup.length === 0 ? bare() : configured());
  signal.throwIfAborted();
  if (fault.length === 0) return;
  const title = { en: 'Putting a fault in', zh: '植入故障' };
  await progress.step(title, () => applyBlocks(cluster, fault));
}
