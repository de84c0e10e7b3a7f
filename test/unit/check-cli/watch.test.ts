import { describe, expect, test } from 'vitest';
import { type Watch, watch } from '../../../checks/cli/watch.ts';

function makeWatch(attempt: Watch<string>['attempt'], end: AbortSignal) {
  const shown: string[] = [];
  const options: Watch<string> = {
    attempt,
    keyOf: (outcome) => outcome,
    statusOf: (outcome) => outcome.length,
    show: (outcome) => {
      shown.push(outcome);
    },
    end,
    interval: 0,
  };
  return { shown, options };
}

describe('watch', () => {
  test('shows an outcome when it differs from the last, and ends with the status of the last', async () => {
    const end = new AbortController();
    const outcomes = ['a', 'a', 'bb', 'bb', 'a', 'ccc'];
    const next = async () => {
      const outcome = outcomes.shift();
      if (outcome === undefined) end.abort();
      return outcome ?? 'late';
    };
    const { shown, options } = makeWatch(next, end.signal);
    expect(await watch(options)).toBe(3);
    expect(shown).toEqual(['a', 'bb', 'a', 'ccc']);
  });

  test('never makes two attempts at once', async () => {
    const end = new AbortController();
    let running = 0;
    let count = 0;
    const next = async () => {
      running += 1;
      expect(running).toBe(1);
      await new Promise(setImmediate);
      running -= 1;
      count += 1;
      if (count === 5) end.abort();
      return 'a';
    };
    await watch(makeWatch(next, end.signal).options);
    expect(count).toBe(5);
  });

  test('ends in the middle of an attempt, and is no success when there was no outcome yet', async () => {
    const end = new AbortController();
    const { options } = makeWatch(() => new Promise(() => setImmediate(() => end.abort())), end.signal);
    expect(await watch(options)).toBe(130);
  });
});
