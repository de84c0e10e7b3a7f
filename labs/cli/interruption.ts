import { exitStatus, UserError } from '../language/user-error.ts';

/**
 * A signal that is aborted by Ctrl-C and its like. Work that gets it cleans up behind itself, so pressing again
 * has no further effect.
 */
export function interruption(on: NodeJS.Process = process): AbortSignal {
  const controller = new AbortController();
  const reason = new UserError(
    { en: 'Stopped. Nothing was left half made.', zh: '已中止，没有留下半成品。' },
    exitStatus.interrupted,
  );
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    on.on(signal, () => controller.abort(reason));
  return controller.signal;
}
