import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { exitStatus, UserError } from '../../labs/language/user-error.ts';
import type { Cluster } from '../../labs/runtime/cluster.ts';
import { findRunningCluster } from '../../labs/runtime/find-running.ts';

const root = join(import.meta.dirname, '../..');

/** What a lab is called in the data of the pages: its name, or `LAB.VARIANT` where it runs as a variant. */
export function dataName({ lab, variant }: Pick<Cluster, 'lab' | 'variant'>): string {
  return variant === undefined ? lab.name : `${lab.name}.${variant}`;
}

/** Writes what the pages show of a lab to `docs/data/KIND/NAME.json`. Gives that path. */
export async function keepData(kind: 'proofs' | 'walks', name: string, data: object): Promise<string> {
  const path = `docs/data/${kind}/${name}.json`;
  await mkdir(join(root, 'docs/data', kind), { recursive: true });
  await writeFile(join(root, path), `${JSON.stringify(data, undefined, 2)}\n`);
  return path;
}

/** The lab that runs. Throws a UserError when none does. */
export async function runningCluster(): Promise<Cluster> {
  const cluster = await findRunningCluster();
  if (cluster) return cluster;
  const text = {
    en: 'No lab is running. Start the one whose data is wanted: npm run lab NAME',
    zh: '没有正在运行的实验。先启动需要其数据的那个：npm run lab 实验名',
  };
  throw new UserError(text, exitStatus.nothingToGrade);
}
