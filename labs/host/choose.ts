import type { Progress } from '../language/progress.ts';
import { findDocker, openDocker } from './docker.ts';
import type { Host } from './host.ts';

/** The host that may run a lab now, or undefined where there is none. Starts nothing. */
export async function findRunningHost(): Promise<Host | undefined> {
  return await findDocker();
}

/** A host for labs, brought up where none is there. */
export async function openHost(progress: Progress, signal: AbortSignal): Promise<Host> {
  return await openDocker(progress, signal);
}

/** Stops the machine of the workbook, where one runs. */
export async function closeHost(): Promise<void> {}
