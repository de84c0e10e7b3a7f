import type { Progress } from '../language/progress.ts';
import { openDocker } from './docker.ts';
import type { Host } from './host.ts';

/** The host that runs a lab now, or undefined. Starts nothing. */
export async function findRunningHost(): Promise<Host | undefined> {
  return await openDocker();
}

/** A host for labs, brought up where none is there. */
export async function openHost(_progress: Progress, _signal: AbortSignal): Promise<Host> {
  return await openDocker();
}

/** Stops the machine of the workbook, where one runs. */
export async function closeHost(): Promise<void> {}
