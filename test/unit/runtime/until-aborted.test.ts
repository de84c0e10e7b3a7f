import { expect, test } from 'vitest';
import { settleAll } from '../../../labs/runtime/settle-all.ts';
import { untilAborted } from '../../../labs/runtime/until-aborted.ts';

const never = new Promise<never>(() => {});

test('work that ends is waited for', async () => {
  expect(await untilAborted(Promise.resolve(1), new AbortController().signal)).toBe(1);
});

test('an abort ends the waiting at once, with its reason', async () => {
  const controller = new AbortController();
  const waiting = untilAborted(never, controller.signal);
  controller.abort(new Error('stop'));
  await expect(waiting).rejects.toThrow('stop');
  await expect(untilAborted(never, controller.signal)).rejects.toThrow('stop');
});

test('all of the work is waited for before the first failure is thrown', async () => {
  let ended = false;
  const slow = new Promise<void>((resolve) => {
    setTimeout(() => {
      ended = true;
      resolve();
    }, 20);
  });
  await expect(settleAll([Promise.reject(new Error('first')), slow])).rejects.toThrow('first');
  expect(ended).toBe(true);
});
