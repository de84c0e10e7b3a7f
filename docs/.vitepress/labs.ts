import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadChecks } from '../../checks/catalog/index.ts';
import type { LabProofs } from '../../checks/proofs/proofs.ts';
import { allLabs } from '../../labs/catalog/index.ts';
import { pagePath } from '../../labs/page/lab-pages.ts';
import type { Lab } from '../../labs/topology/schema.ts';
import type { CheckTexts, ProofsOfLabs } from './markdown/claims.ts';

/** A lab as the site shows it. */
export interface SiteLab {
  readonly lab: Lab;
  readonly hasFaultPage: boolean;
}

/** Every lab there is, in the order in which they are best learnt. */
export async function siteLabs(root: string): Promise<readonly SiteLab[]> {
  return (await allLabs()).map((lab) => ({
    lab,
    hasFaultPage: existsSync(join(root, pagePath(lab.name, 'en', 'faults'))),
  }));
}

/** The checks of every lab, with their titles and reasons. */
export async function checkTexts(labs: readonly SiteLab[]): Promise<CheckTexts> {
  const entries = labs.map(async ({ lab }) => {
    const checks = await loadChecks(lab.name);
    return [lab.name, new Map(checks.map((check) => [check.name, check]))] as const;
  });
  return new Map(await Promise.all(entries));
}

/** What the checks saw in each lab and variant of which it was kept (`npm run docs:proofs`). */
export function keptProofs(root: string): ProofsOfLabs {
  const folder = join(root, 'docs/data/proofs');
  const kept = readdirSync(folder).map((file): readonly [string, LabProofs] => [
    file.replace(/\.json$/, ''),
    JSON.parse(readFileSync(join(folder, file), 'utf8')),
  ]);
  return new Map(kept);
}
