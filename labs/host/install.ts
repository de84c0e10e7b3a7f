import { createInterface } from 'node:readline/promises';
import { execa } from 'execa';
import type { Progress } from '../language/progress.ts';
import { chooseLanguage, type Text } from '../language/text.ts';
import { UserError } from '../language/user-error.ts';
import type { Requirement } from './requirements.ts';

/** Without questions and extras; another apt at work is waited for, for two minutes. */
const quietly = ['-q', '-y', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=120'];

/** The command that installs the packages of all that is missing. */
export function installCommand(missing: readonly Requirement[], isRoot = process.getuid?.() === 0): string {
  const packages = [...new Set(missing.map((requirement) => requirement.package))].join(' ');
  return `${isRoot ? '' : 'sudo '}apt-get install --no-install-recommends ${packages}`;
}

/**
 * Installs what is missing of this where that may be done: by root, or by sudo where it asks for no password. In a
 * terminal it asks once. Throws a UserError with the exact command where it may not.
 * @param what needs it, in words that can begin a sentence
 */
export async function install(
  what: Text,
  needed: readonly Requirement[],
  progress: Progress,
  signal: AbortSignal,
): Promise<void> {
  const missing = needed.filter(({ present }) => !present);
  if (missing.length === 0) return;
  const command = installCommand(missing);
  const names = missing.map((requirement) => requirement.package).join(', ');
  if (!(await mayInstall()) || !(await agreed(what, command))) {
    throw new UserError(
      {
        en: `${what.en} needs packages that are not installed (${names}). Install them with: ${command}`,
        zh: `${what.zh}还缺少这些软件包（${names}）。请执行：${command}`,
      },
      4,
    );
  }
  const root = process.getuid?.() === 0 ? [] : ['sudo', '--non-interactive'];
  const run = ([program = '', ...rest]: readonly string[]) =>
    execa(program, rest, {
      cancelSignal: signal,
      stdin: 'ignore',
      env: { DEBIAN_FRONTEND: 'noninteractive' },
    });
  const packages = missing.map((requirement) => requirement.package);
  await progress.step({ en: `Installing ${names}`, zh: `安装 ${names}` }, async (report) => {
    try {
      report('apt-get update');
      // One of the computer's sources may be out of reach and the packages still be had from the others.
      await run([...root, 'apt-get', 'update', '-q']).catch(() => signal.throwIfAborted());
      report('apt-get install');
      await run([...root, 'apt-get', 'install', ...quietly, ...packages]);
    } catch (cause) {
      signal.throwIfAborted();
      throw new UserError(
        {
          en: `Installing ${names} failed. See why with: ${command}`,
          zh: `安装 ${names} 失败。请手动执行查看原因：${command}`,
        },
        4,
        cause,
      );
    }
  });
}

async function mayInstall(): Promise<boolean> {
  const apt = await execa('apt-get', ['--version'], { reject: false, stdin: 'ignore' });
  if (apt.exitCode !== 0) return false;
  if (process.getuid?.() === 0) return true;
  const sudo = await execa('sudo', ['--non-interactive', 'true'], { reject: false, stdin: 'ignore' });
  return sudo.exitCode === 0;
}

async function agreed(what: Text, command: string): Promise<boolean> {
  if (!process.stdin.isTTY || !process.stderr.isTTY) return true;
  const question = {
    en: `${what.en} needs some packages:\n  ${command}\nInstall them now? [Y/n] `,
    zh: `${what.zh}需要先安装几个软件包：\n  ${command}\n现在安装吗？[Y/n] `,
  }[chooseLanguage(undefined)];
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return !/^\s*n/i.test(await terminal.question(question));
  } finally {
    terminal.close();
  }
}
