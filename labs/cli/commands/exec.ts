import { execIn } from '../../runtime/exec-through.ts';
import type { Context } from '../context.ts';
import { requireRunning } from '../running.ts';

/** Runs one command in a node: its bytes pass through untouched. Gives its exit status. */
export async function exec(
  node: string,
  argv: readonly string[],
  { stdin, stdout, stderr }: Context,
): Promise<number> {
  const container = (await requireRunning()).container(node);
  return await execIn(container, argv, { stdin, stdout, stderr });
}
