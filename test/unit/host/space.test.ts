import { tmpdir } from 'node:os';
import { expect, test } from 'vitest';
import { requireSpace } from '../../../labs/host/space.ts';

test('a disk with room is no reason to stop', async () => {
  await expect(requireSpace(tmpdir(), 1)).resolves.toBeUndefined();
});

test('a full disk is told with what is needed, what is there, and what to do', async () => {
  await expect(requireSpace(tmpdir(), 1e18)).rejects.toMatchObject({
    status: 4,
    message: expect.stringMatching(
      /needs 1000000000000 MB free in .*, and there are \d+ MB: make room, or set LVS_CACHE_DIR/,
    ),
  });
});
