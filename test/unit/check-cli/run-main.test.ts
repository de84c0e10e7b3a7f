import { PassThrough } from 'node:stream';
import { CommanderError } from 'commander';
import { describe, expect, test } from 'vitest';
import { type MainProcess, runMain } from '../../../labs/cli/run-main.ts';
import { exitStatus, UserError } from '../../../labs/language/user-error.ts';

function makeProcess(...argv: string[]) {
  const stderr = new PassThrough({ encoding: 'utf8' });
  const exits: number[] = [];
  const on: MainProcess = { argv, stdout: new PassThrough(), stderr, exit: (status) => exits.push(status) };
  return { on, exits, told: () => String(stderr.read() ?? '') };
}

const missing = new UserError(
  { en: 'No such node.', zh: '没有这个节点。' },
  exitStatus.usage,
  new Error('under it'),
);

describe('runMain', () => {
  test('ends with what the command gives, 0 where it gives nothing', async () => {
    const { on } = makeProcess();
    await runMain(async () => 3, 'en', on);
    expect(on.exitCode).toBe(3);
    await runMain(async () => undefined, 'en', on);
    expect(on.exitCode).toBe(0);
  });

  test('tells a UserError in one line of the language, and ends with its status', async () => {
    const { on, told } = makeProcess();
    await runMain(() => Promise.reject(missing), 'zh', on);
    expect(on.exitCode).toBe(2);
    expect(told()).toBe('没有这个节点。\n');
  });

  test('shows what lies under it only when asked', async () => {
    const { on, told } = makeProcess('--verbose');
    await runMain(() => Promise.reject(missing), 'en', on);
    expect(told()).toMatch(/^No such node\.\nError: under it\n +at /);
  });

  test('shows no stack of an error that nobody foresaw, but how to see it', async () => {
    const { on, told } = makeProcess();
    await runMain(() => Promise.reject(new TypeError('x\ny')), 'en', on);
    expect(told()).toBe('Unexpected error: x (the same command with -- --verbose shows more)\n');
    expect(on.exitCode).not.toBe(0);
  });

  test('help is no error', async () => {
    const { on, told } = makeProcess();
    await runMain(() => Promise.reject(new CommanderError(0, 'commander.help', '')), 'en', on);
    expect(told()).toBe('');
  });

  test('a reader that goes away ends the command as SIGPIPE would', async () => {
    const { on, exits } = makeProcess();
    await runMain(async () => 0, 'en', on);
    on.stdout.emit('error', Object.assign(new Error('EPIPE'), { code: 'EPIPE' }));
    expect(exits).toEqual([141]);
  });
});
