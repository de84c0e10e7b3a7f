import type { Progress } from '../../language/progress.ts';
import { exitStatus, UserError } from '../../language/user-error.ts';
import { requireSpace } from '../space.ts';
import { buildMachine } from './build.ts';
import type { Recipe } from './recipe.ts';

/** Free disk, in bytes, that building takes. */
const needed = 3_000_000_000;

/** Builds the machine into the cache. Throws a UserError that says what to look at when that fails. */
export async function provideBuild(
  plan: Recipe,
  cache: string,
  progress: Progress,
  signal: AbortSignal,
): Promise<void> {
  await requireSpace(cache, needed);
  try {
    await buildMachine(plan, cache, progress, signal);
  } catch (cause) {
    signal.throwIfAborted();
    throw new UserError(
      {
        en: 'The machine could not be built from Debian packages. Check that this computer reaches its package mirror (apt-get update), then try again; --verbose shows what failed.',
        zh: '无法用 Debian 软件包构建虚拟机。请先确认这台电脑能访问软件源（apt-get update），然后重试；加 --verbose 可查看详情。',
      },
      exitStatus.notObservable,
      cause,
    );
  }
}
