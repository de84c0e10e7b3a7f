import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Walk, walkOf } from '../../../checks/walk/walk.ts';
import { labNames } from '../../../labs/catalog/index.ts';
import { observationOf } from '../judge/recordings.ts';

const recorded = (await labNames()).filter((lab) =>
  existsSync(new URL(`../judge/fixtures/${lab}/healthy.json.gz`, import.meta.url)),
);

/** Each hop in a line, with client ports and MACs by their order: a new run has others. */
function inWords({ hops }: Walk): string[] {
  const seen: number[] = [];
  const port = (number: number) => {
    if (number < 32768) return number; // net.ipv4.ip_local_port_range begins there
    if (!seen.includes(number)) seen.push(number);
    return `p${seen.indexOf(number) + 1}`;
  };
  return hops.map(({ direction, from, to, outer, packet }) => {
    const frame = `${direction} ${from.node}/${from.device} > ${to.node}/${to.device}`;
    const tunnel = outer ? `${outer.kind} ${outer.source} > ${outer.destination} ttl ${outer.ttl}: ` : '';
    const source = `${packet.source}:${port(packet.sourcePort)}`;
    const destination = `${packet.destination}:${port(packet.destinationPort)}`;
    return `${frame}: ${tunnel}${source} > ${destination} ttl ${packet.ttl}`;
  });
}

describe.each(recorded)('lab %s', (lab) => {
  const kept: Walk = JSON.parse(
    readFileSync(new URL(`../../../docs/data/walks/${lab}.json`, import.meta.url), 'utf8'),
  );

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
