import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { walkOf } from '../../../checks/walk/walk.ts';
import { labNames } from '../../../labs/catalog/index.ts';
import { keptWalk } from '../../support/kept-walk.ts';
import { inWords } from '../../support/walk-in-words.ts';
import { observationOf } from '../judge/recordings.ts';

const recorded = (await labNames()).filter((lab) =>
  existsSync(new URL(`../judge/fixtures/${lab}/healthy.json.gz`, import.meta.url)),
);

describe.each(recorded)('lab %s', (lab) => {
  const kept = keptWalk(lab);

  test('its kept walk is the one that the recording shows', () => {
    expect(inWords(kept)).toEqual(inWords(walkOf(lab, observationOf(lab, 'healthy'))));
  });

  test('its walk begins and ends at the client without a gap', () => {
    const { hops } = kept;
    expect(hops[0]?.from.node).toBe('client');
    expect(hops.at(-1)?.to.node).toBe('client');
    expect(hops.slice(1).map(({ from }) => from.node)).toEqual(hops.slice(0, -1).map(({ to }) => to.node));
  });
});

test('Direct Routing: a new frame with one TTL less, and a reply that passes the director by', () => {
  expect(inWords(walkOf('dr', observationOf('dr', 'healthy')))).toEqual([
    'request client/eth0 > director/eth0: 192.0.2.9:p1 > 192.0.2.3:80 ttl 64',
    'request director/eth0 > rs1/eth0: 192.0.2.9:p1 > 192.0.2.3:80 ttl 63',
    'reply rs1/eth0 > client/eth0: 192.0.2.3:80 > 192.0.2.9:p1 ttl 64',
  ]);
});

test('no walk where nothing comes back', () => {
  expect(() => walkOf('dr', observationOf('dr', 'director-firewall'))).toThrow('no request was answered');
});

test('a real server that does not answer is passed over', () => {
  const { machines } = walkOf('dr', observationOf('dr', 'reply-filtered'));
  expect(machines.map(({ name }) => name)).toEqual(['client', 'director', 'rs2']);
});
