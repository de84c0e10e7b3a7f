import { Writable } from 'node:stream';
import { expect, test } from 'vitest';
import { withProgressLine } from '../../../checks/report/progress-line.ts';

function makeStream(isTTY: boolean) {
  const written: string[] = [];
  const stream = new Writable({
    write(chunk, _encoding, done) {
      written.push(String(chunk));
      done();
    },
  });
  return { stream: Object.assign(stream, { isTTY }), written };
}

test('is there while the work runs, and gone after it, also after an error', async () => {
  const { stream, written } = makeStream(true);
  await withProgressLine(
    stream,
    'Observing',
    async () => undefined,
    () => 0,
  );
  const failing = withProgressLine(
    stream,
    'Observing',
    () => Promise.reject(new Error('lost')),
    () => 0,
  );
  await expect(failing).rejects.toThrow('lost');
  const once = ['\r\u{1B}[KObserving… 0 s', '\r\u{1B}[K'];
  expect(written).toEqual([...once, ...once]);
});

test('writes nothing into a file or pipe', async () => {
  const { stream, written } = makeStream(false);
  expect(await withProgressLine(stream, 'Observing', async () => 7)).toBe(7);
  expect(written).toEqual([]);
});
