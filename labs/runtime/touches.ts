import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

/** The nodes in which a learner has run something, and when first, by the clock of the learner's machine. */
export type Touches = ReadonlyMap<string, Date>;

const schema = z.object({ lab: z.string(), nodes: z.record(z.string(), z.iso.datetime()) });

/** Beside the machine; `lab` in it is when the lab was started. */
function file(directory: string): string {
  return join(directory, 'touched.json');
}

/** Notes that a learner runs something in a node of the lab that was started at `since`. */
export async function noteTouch(
  directory: string,
  since: Date,
  node: string,
  now = new Date(),
): Promise<void> {
  const before = await recallTouches(directory, since);
  if (before?.has(node)) return;
  const nodes = Object.fromEntries(
    [...(before ?? []), [node, now] as const].map(([name, when]) => [name, when.toISOString()]),
  );
  await writeFile(file(directory), JSON.stringify({ lab: since.toISOString(), nodes }), { mode: 0o600 });
}

/**
 * Where something was run in the lab that was started at `since`: nowhere, if the map is empty; undefined where the
 * note can't be read, so that nobody knows. What was run past the workbook: see outside-touches.ts.
 */
export async function recallTouches(directory: string, since: Date): Promise<Touches | undefined> {
  let text: string;
  try {
    text = await readFile(file(directory), 'utf8');
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ENOENT' ? new Map() : undefined;
  }
  try {
    const { lab, nodes } = schema.parse(JSON.parse(text));
    if (lab !== since.toISOString()) return new Map();
    return new Map(Object.entries(nodes).map(([node, when]) => [node, new Date(when)]));
  } catch {
    return undefined;
  }
}

/** A lab that is started afresh holds nobody's work. */
export async function forgetTouches(directory: string): Promise<void> {
  await rm(file(directory), { force: true });
}
