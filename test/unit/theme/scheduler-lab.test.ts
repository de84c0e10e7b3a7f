import { expect, test, vi } from 'vitest';
import SchedulerLab from '../../../docs/.vitepress/theme/components/scheduler-lab.tsx';
import { schedulerNames } from '../../../docs/.vitepress/theme/scheduler/index.ts';
import { play, type Step } from '../../../docs/.vitepress/theme/scheduler/session.ts';
import { rendered } from './rendered.ts';

vi.mock('vitepress', async () => (await import('./rendered.ts')).vitepress);

const servers = [3, 1].map((weight, index) => ({
  name: `rs${index + 1}`,
  address: `192.0.2.${index + 7}`,
  port: 80,
  weight,
}));
const source = '192.0.2.9';
const open: Step = { do: 'open', source };

test.each(schedulerNames)('%s: whom the next connection would get is whom it gets', (scheduler) => {
  const setting = { scheduler, servers, withPort: false, source };
  const steps: Step[] = [];
  for (let count = 0; count < 12; count++) {
    const { next } = play(setting, steps);
    steps.push(open);
    expect(play(setting, steps).choices.at(-1)?.server?.name).toBe(next.server?.name);
  }
});

test('closing, ending and weighing change what comes next', () => {
  const setting = { scheduler: 'lc', servers, withPort: false, source } as const;
  const after = (...steps: Step[]) => play(setting, steps);
  expect(after(open, open, { do: 'close', name: 'rs1' }).servers[0]).toMatchObject({
    active: 0,
    inactive: 1,
  });
  expect(after(open, open, { do: 'close', name: 'rs1' }).next.server?.name).toBe('rs1');
  expect(after(open, { do: 'close', name: 'rs2' }, { do: 'expire' }).servers[1]?.inactive).toBe(0);
  expect(after({ do: 'weigh', name: 'rs2', weight: 0 }).next.server?.name).toBe('rs1');
});

test('the first state is there without a script, in both languages', async () => {
  const english = await rendered(SchedulerLab);
  expect(english).toContain('Next: rs3.');
  expect(english).toContain('<option value="wrr" selected>');
  for (const name of schedulerNames) expect(english).toContain(`<dt>${name}</dt>`);
  expect(await rendered(SchedulerLab, {}, 'zh')).toContain('下一个：rs3。');
});
