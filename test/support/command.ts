import { execa } from 'execa';

export interface Ended {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: number | undefined;
}

/** Runs `lab` or `check` as a learner types it, in English, in an environment. */
export async function command(
  name: 'lab' | 'check',
  words: readonly string[],
  env: Record<string, string> = {},
): Promise<Ended> {
  const { stdout, stderr, exitCode } = await start(name, words, env);
  return { stdout, stderr, exitCode };
}

/** Starts `lab` and sends it a signal as soon as it says `moment`; ends when the command has. */
export async function interrupted(
  words: readonly string[],
  moment: string,
  signal: 'SIGINT' | 'SIGKILL',
  env: Record<string, string> = {},
): Promise<Ended> {
  const running = start('lab', words, env);
  let said = '';
  running.stderr.on('data', (bytes: Buffer) => {
    const before = said.includes(moment);
    said += bytes.toString();
    if (!before && said.includes(moment)) running.kill(signal);
  });
  const { stdout, stderr, exitCode } = await running;
  if (!said.includes(moment)) throw new Error(`expected "${moment}" to be said, found: ${said}`);
  return { stdout, stderr, exitCode };
}

/** Starts `lab` or `check` and gives it while it runs. */
export function start(name: 'lab' | 'check', words: readonly string[], env: Record<string, string>) {
  const folder = name === 'lab' ? 'labs' : 'checks';
  return execa('node', [`${folder}/cli/main.ts`, ...words, '--lang', 'en'], {
    env,
    reject: false,
    stdin: 'ignore',
  });
}
