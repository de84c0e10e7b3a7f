import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { architecture } from '../../labs/host/vm/architecture.ts';
import { layout } from '../../labs/host/vm/layout.ts';
import { recipe } from '../../labs/host/vm/recipe.ts';

/** Puts the machine's build into another cache, as one that has never run. */
export function copyBuild(from: string, to: string): void {
  const { key } = recipe(architecture());
  const { kernel, initrd, disk, certificates, manifest } = layout(from, key);
  const copy = layout(to, key);
  mkdirSync(copy.build, { mode: 0o700 });
  // As cp does it, the empty parts of the disk take no time and no room. The overlay stays behind.
  const parts = [kernel, initrd, disk, certificates, manifest];
  execFileSync('cp', ['--recursive', '--sparse=always', ...parts, copy.build]);
}
