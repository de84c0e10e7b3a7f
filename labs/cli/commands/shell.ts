import { execIn } from '../../runtime/exec-through.ts';
import { shellIn } from '../../runtime/shell.ts';
import { noteTouch } from '../../runtime/touches.ts';
import type { Context } from '../context.ts';
import { requireRunning } from '../running.ts';

/** A shell in a node: in a terminal an interactive one, else one that reads its commands from stdin. */
export async function shell(node: string, { stdin, stdout, stderr, cache }: Context): Promise<number> {
  const running = await requireRunning();
  const container = running.container(node);
  await noteTouch(cache, running.since, node);
  if (!stdin.isTTY || !stdout.isTTY) return await execIn(container, ['bash'], { stdin, stdout, stderr });
  return await shellIn(container, ['bash'], { stdin, stdout });
}
