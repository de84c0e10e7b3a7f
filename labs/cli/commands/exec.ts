import { execIn } from '../../runtime/exec-through.ts';
import { noteTouch } from '../../runtime/touches.ts';
import type { Context } from '../context.ts';
import { requireRunning } from '../running.ts';

/** Runs one command in a node: its bytes pass through untouched. Gives its exit status. */
export async function exec(
  node: string,
  argv: readonly string[],
  { stdin, stdout, stderr, cache }: Context,
): Promise<number> {
  const running = await requireRunning();
  const container = running.container(node);
  await noteTouch(cache, running.since, node);
  return await execIn(container, argv, { stdin, stdout, stderr });
}
