import { expect, test } from 'vitest';
import type { Checkpoints } from '../../../labs/host/host.ts';
import { checkpointName } from '../../../labs/runtime/checkpoint-name.ts';
import { bareState } from '../../../labs/runtime/lab-state.ts';
import { labels } from '../../../labs/runtime/names.ts';
import { reach } from '../../../labs/runtime/reach.ts';
import { hostWith, lab } from './lab.ts';

const name = checkpointName(hostWith({}), lab, bareState);

/** Reaches the bare state on a host, and gives what was done, in order. */
async function done(checkpoints: Partial<Checkpoints> | undefined, running = Object.keys(lab.nodes)) {
  const steps: string[] = [];
  const notes: string[] = [];
  const recorded: Checkpoints | undefined = checkpoints && {
    has: async () => false,
    save: async (saved) => void steps.push(`save ${saved}`),
    restore: async (restored) => void steps.push(`restore ${restored}`),
    ...checkpoints,
  };
  const containers = running.map((node) => ({ Labels: { [labels.node]: node }, State: 'running' }));
  const host = hostWith({ listContainers: async () => containers } as never, { checkpoints: recorded });
  const progress = {
    step: <T>(_: unknown, work: (report: () => void) => Promise<T>) => work(() => {}),
    note: ({ en }: { en: string }) => void notes.push(en),
  };
  await reach(
    host,
    lab,
    bareState,
    progress,
    new AbortController().signal,
    async () => void steps.push('make'),
  );
  return { steps, notes };
}

test('a host that saves nothing makes the state each time', async () => {
  expect((await done(undefined)).steps).toEqual(['make']);
});

test('a state is made once and saved', async () => {
  expect((await done({})).steps).toEqual(['make', `save ${name}`]);
});

test('a saved state is restored, not made', async () => {
  expect((await done({ has: async () => true })).steps).toEqual([`restore ${name}`]);
});

test('a state that does not come back is made again', async () => {
  const restore = () => Promise.reject(new Error('no such snapshot'));
  expect((await done({ has: async () => true, restore })).steps).toEqual(['make', `save ${name}`]);
});

test('a state that comes back without all of its nodes is made again', async () => {
  const { steps } = await done({ has: async () => true }, ['director']);
  expect(steps).toEqual([`restore ${name}`, 'make', `save ${name}`]);
});

test('a state that can not be saved is told and used', async () => {
  const { steps, notes } = await done({ save: () => Promise.reject(new Error('disk full')) });
  expect(steps).toEqual(['make']);
  expect(notes).toEqual(['It could not be saved.']);
});
