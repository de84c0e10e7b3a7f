import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { architecture } from '../../../labs/host/vm/architecture.ts';
import { buildMachine, isComplete } from '../../../labs/host/vm/build.ts';
import { layout } from '../../../labs/host/vm/layout.ts';
import { recipe } from '../../../labs/host/vm/recipe.ts';
import { recordingProgress } from './recording-progress.ts';

/** Puts the machine's build into another cache, as one that has never run; builds it first where it is not. */
export async function copyBuild(from: string, to: string): Promise<void> {
  const plan = recipe(architecture());
  const source = layout(from, plan.key);
  const copy = layout(to, plan.key);
  if (!(await isComplete(source))) {
    await buildMachine(plan, from, recordingProgress(), new AbortController().signal);
  }
  const { kernel, initrd, disk, labImage, certificates, manifest } = source;
  mkdirSync(copy.build, { mode: 0o700 });
  // As cp does it, the empty parts of the disk take no time and no room. The overlay stays behind.
  const parts = [kernel, initrd, disk, labImage, certificates, manifest];
  execFileSync('cp', ['--recursive', '--sparse=always', ...parts, copy.build]);
}
