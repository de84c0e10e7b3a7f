import { readdir } from 'node:fs/promises';
import { nearest } from '../language/nearest.ts';
import { exitStatus, UserError } from '../language/user-error.ts';
import type { Lab } from '../topology/schema.ts';
import { validateLab } from '../topology/validate.ts';

/** The folder whose files are the labs: one file, one lab, named alike. */
const folder = new URL('./', import.meta.url);

/** The names of all labs, in alphabetical order. */
export async function labNames(): Promise<string[]> {
  const files = await readdir(folder);
  return files
    .filter((file) => file.endsWith('.ts') && file !== 'index.ts')
    .map((file) => file.slice(0, -'.ts'.length))
    .sort();
}

/** All labs, in the order in which they are best learnt. Throws a UserError for a lab file that is not right. */
export async function allLabs(): Promise<Lab[]> {
  const labs = await Promise.all((await labNames()).map(loadLab));
  return labs.toSorted((one, other) => one.chapter - other.chapter);
}

/**
 * The lab of that name. Throws a UserError (usage) for an unknown name, with the nearest known one, and for a
 * lab file that is not right, with the file and what was expected in it.
 */
export async function loadLab(name: string): Promise<Lab> {
  const known = await labNames();
  if (!known.includes(name)) throw unknownLab(name, known);
  const module: Record<string, unknown> = await import(new URL(`${name}.ts`, folder).href);
  return validateLab(name, module.lab, `labs/catalog/${name}.ts`);
}

function unknownLab(typed: string, known: readonly string[]): UserError {
  const near = nearest(typed, known);
  return new UserError(
    near
      ? {
          en: `Unknown lab: ${typed}. Did you mean ${near}?`,
          zh: `未知的实验：${typed}。你是不是想输入 ${near}？`,
        }
      : {
          en: `Unknown lab: ${typed}. There is: ${known.join(', ')}.`,
          zh: `未知的实验：${typed}。现有实验：${known.join('、')}。`,
        },
    exitStatus.usage,
  );
}
