import { expect, test } from 'vitest';
import { type LabMatrix, surprises } from '../../../checks/matrix/model.ts';
import { runLabMatrix } from '../../../checks/matrix/run-lab.ts';
import { describeTimes } from '../../../checks/matrix/stopwatch.ts';
import type { Grading, Result } from '../../../checks/model.ts';
import { readFaults } from '../../../labs/page/faults.ts';
import { parsePage } from '../../../labs/page/page.ts';
import type { Cluster } from '../../../labs/runtime/cluster.ts';
import { lab, localCluster } from '../page/local-cluster.ts';

/** A fault that writes what it breaks into a file of the test, and a mend that may leave something in it. */
const fault = (name: string, check: string, breaks: string, leaves = '') => `\
## ${name} {#fault-${name}}

[It is whole](check:${check})

\`\`\`console one fault
$ ${breaks}
\`\`\`

\`\`\`console one mend
$ echo ${leaves}
\`\`\`

`;

/** Runs faults in a lab whose grading fails those checks that the last command of a fault or mend echoed. */
async function run(...faults: readonly string[]): Promise<{ matrix: LabMatrix; done: string[] }> {
  const page = parsePage(
    `# Faults\n\n${faults.join('')}`,
    'docs/labs/sample-faults.md',
    Object.keys(lab.nodes),
  );
  const done: string[] = [];
  let broken: string[] = [];
  const cluster = (): Cluster => {
    const local = localCluster();
    broken = [];
    return {
      ...local,
      run: async (...asked) => {
        const result = await local.run(...asked);
        broken = (result.stdout.split('\n', 1)[0] ?? '').split(' ').filter((word) => /^[a-z]/.test(word));
        return result;
      },
    };
  };
  let now = 0;
  const matrix = await runLabMatrix(
    lab,
    readFaults(page, page),
    {
      start: async () => {
        done.push('start');
        return cluster();
      },
      grade: async () => {
        done.push(`grade ${broken.join('+') || 'healthy'}`);
        return gradingOf(broken);
      },
      clock: () => (now += 500),
    },
    ({ name }) => done.push(name),
  );
  return { matrix, done };
}

function gradingOf(broken: readonly string[]): Grading {
  const results = ['arp', 'route'].map((name): Result => {
    const status = broken.includes(name) ? 'fail' : broken.includes('blind') ? 'error' : 'pass';
    const check = { name, layer: 'arp', title: { en: name, zh: name }, why: { en: '', zh: '' } } as const;
    return { check, status, verdict: undefined, error: { en: 'unseen', zh: '' }, blockedBy: undefined };
  });
  return { lab: lab.name, host: 'docker', start: 'solution', variant: undefined, results, elapsed: 0 };
}

test('faults are put in, graded and taken out in one cluster, which is graded before and after', async () => {
  const { matrix, done } = await run(fault('cut', 'arp', 'echo arp'), fault('bend', 'route', 'echo route'));
  expect(done).toEqual([
    'start',
    'grade healthy',
    'cut',
    'grade arp',
    'bend',
    'grade route',
    'grade healthy',
  ]);
  expect(surprises(matrix)).toEqual([]);
  expect(matrix.rows.map(({ fault, failed }) => [fault.name, ...failed.map(({ name }) => name)])).toEqual([
    ['cut', 'arp'],
    ['bend', 'route'],
  ]);
  expect(describeTimes([matrix])).toBe(
    'sample: 2 faults in 5 s (start 1 s, put in 1 s, grade 2 s, take out 1 s)',
  );
});

test('all checks that failed are told', async () => {
  const { matrix } = await run(fault('cut', 'arp', 'echo arp route'));
  expect(matrix.rows[0]?.failed.map(({ name }) => name)).toEqual(['arp', 'route']);
});

test('a fault that another check finds is a surprise, after which the lab is graded', async () => {
  const { matrix, done } = await run(fault('cut', 'arp', 'echo route'), fault('bend', 'route', 'echo route'));
  expect(surprises(matrix)).toEqual(['sample cut: expected arp to fail first, found route']);
  expect(done.slice(2, 5)).toEqual(['cut', 'grade route', 'grade healthy']);
});

test.each([
  ['is missed', 'echo', 'expected arp to fail first, found nothing'],
  ['can not be judged', 'echo blind', 'arp could not be judged: unseen'],
  ['can not be put in', 'false', 'docs/labs/sample-faults.md:8: "false" failed on one with status 1'],
])('a fault that %s is a surprise', async (_, breaks, told) => {
  expect(surprises((await run(fault('cut', 'arp', breaks))).matrix)).toEqual([`sample cut: ${told}`]);
});

test('a mend that does not mend is told, and the lab is started afresh for the next fault', async () => {
  const { matrix, done } = await run(
    fault('cut', 'arp', 'echo route', 'arp'),
    fault('bend', 'route', 'echo route'),
  );
  expect(surprises(matrix)).toEqual([
    'sample cut: expected arp to fail first, found route; after its mend the lab was still broken: arp fail: unseen',
  ]);
  expect(done.slice(2)).toEqual([
    'cut',
    'grade route',
    'grade arp',
    'start',
    'bend',
    'grade route',
    'grade healthy',
  ]);
});

test('what the last mend leaves behind is told', async () => {
  const { matrix } = await run(fault('cut', 'arp', 'echo arp', 'route'));
  expect(surprises(matrix)).toEqual([
    'sample cut: after its mend the lab was still broken: route fail: unseen',
  ]);
});
