import { existsSync } from 'node:fs';
import { labNames } from '../../../labs/catalog/index.ts';
import type { SetUp, SetUps } from './model.ts';

async function load(lab: string): Promise<SetUps> {
  const file = new URL(`${lab}.ts`, import.meta.url);
  if (!existsSync(file)) return {};
  const module: { setUps: SetUps } = await import(file.href);
  return module.setUps;
}

/**
 * Ways in which others set the labs up, right and wrong, for each lab that has a file here. Those that work have to
 * pass every check, since the kernel and the wire are judged; those that don't have to be found at the right layer.
 */
export const setUps: ReadonlyMap<string, SetUps> = new Map(
  await Promise.all((await labNames()).map(async (lab) => [lab, await load(lab)] as const)),
);

/** The set-up of a lab by its name. Throws an Error for a name that is none. */
export function setUpOf(lab: string, name: string): SetUp {
  const setUp = setUps.get(lab)?.[name];
  if (!setUp) throw new Error(`expected a set-up of lab ${lab}, found "${name}"`);
  return setUp;
}
