import { exitStatus, UserError } from '../language/user-error.ts';

/** What node says of a connection whose other end is gone. */
const codes = ['ECONNREFUSED', 'ECONNRESET', 'EPIPE'];

/** An error of a connection to the engine as a UserError; undefined for any other error. */
export function lostEngine(error: unknown): UserError | undefined {
  if (!(error instanceof Error && 'code' in error && codes.includes(String(error.code)))) return undefined;
  return new UserError(
    {
      en: 'The machine under the lab is gone: the lab was replaced or taken down, or its engine ended. What runs now: npm run lab status',
      zh: '承载实验的机器已经断开：实验被替换或停止，或者引擎已退出。查看当前状态：npm run lab status',
    },
    exitStatus.notObservable,
    error,
  );
}
