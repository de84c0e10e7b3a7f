import { exitStatus, UserError } from '../language/user-error.ts';

/** What node says of a connection whose other end is gone. */
const codes = ['ECONNREFUSED', 'ECONNRESET', 'EPIPE'];

/** An error of a connection to the engine as a UserError; undefined for any other error. */
export function lostEngine(error: unknown): UserError | undefined {
  if (!(error instanceof Error && 'code' in error && codes.includes(String(error.code)))) return undefined;
  return new UserError(
    {
      en: 'The Docker or the machine that runs the lab went away. Bring the lab back with: npm run lab reset',
      zh: '运行实验的 Docker 或虚拟机已经断开。恢复实验：npm run lab reset',
    },
    exitStatus.notObservable,
    error,
  );
}
