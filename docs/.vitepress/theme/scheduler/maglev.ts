import { numberOf } from './hash.ts';
import { chosen, isAvailable, refused, type Scheduler, type SchedulerOptions, type Server } from './model.ts';
import { hsiphash } from './siphash.ts';

/** The prime for CONFIG_IP_VS_MH_TAB_INDEX=12, the default. */
const size = 4093;
/** Weights are cut to this many bits, so that the heaviest doesn't fill the table alone (IP_VS_MH_TAB_BITS). */
const weightBits = 6;
const keys = [2654435761n, 2654446892n] as const;

/**
 * mh: Maglev hashing (linux: ip_vs_mh.c; Eisenbud et al., NSDI 2016, 3.4). Each server has its own order of
 * preference over the places of a table, and they take places in turn; so a server that goes away leaves nearly
 * all clients of the others where they are.
 */
export function maglev({ withPort = false, fallback = false }: SchedulerOptions = {}): Scheduler {
  let table: readonly string[] = [];
  return {
    changed: (servers) => {
      table = populate(servers);
    },
    choose: (servers, { source, sourcePort }) => {
      const key = numberOf(source) + (withPort ? sourcePort : 0);
      const first = hashed(key, 0) % size;
      const named = (place: number) => servers.find(({ name }) => name === table[place]);
      let place = first;
      let server = named(place);
      for (let offset = 0; fallback && server && !isAvailable(server) && offset < size; offset++) {
        place = hashed(key + ((offset + first) % size), 0) % size;
        server = named(place);
      }
      if (!server || !isAvailable(server)) return refused();
      const shown = withPort ? `${source}:${sourcePort}` : source;
      return chosen(server, {
        en: `${shown} falls on place ${place} of ${size}, and that is ${server.name}'s.`,
        zh: `${shown} 落在 ${size} 个位置里的第 ${place} 号，它属于 ${server.name}。`,
      });
    },
  };
}

function populate(servers: readonly Server[]): readonly string[] {
  const turns = turnsOf(servers);
  const setups = servers.map(({ name, address, port }, index) => {
    const key = numberOf(address) + port;
    return {
      name,
      turns: turns[index] ?? 0,
      place: hashed(key, 0) % size,
      skip: (hashed(key, 1) % (size - 1)) + 1,
    };
  });
  const table = Array<string>(size).fill('');
  if (!setups.some((setup) => setup.turns > 0)) return table;
  for (let filled = 0; filled < size; ) {
    for (const setup of setups) {
      for (let turn = 0; turn < setup.turns && filled < size; turn++) {
        while (table[setup.place] !== '') setup.place = (setup.place + setup.skip) % size;
        table[setup.place] = setup.name;
        filled++;
      }
    }
  }
  return table;
}

function turnsOf(servers: readonly Server[]): readonly number[] {
  const weights = servers.map(({ lastWeight }) => lastWeight);
  const divisor = weights.reduce(gcd, 0);
  if (divisor < 1) return weights.map(() => 0);
  const top = Math.trunc(Math.max(...weights) / divisor);
  const shift = Math.max(top.toString(2).length - weightBits, 0);
  return weights.map((weight) => Math.trunc(weight / divisor) >> shift || (weight === 0 ? 0 : 1));
}

function hashed(value: number, key: 0 | 1): number {
  return hsiphash(value, keys[key]);
}

function gcd(one: number, other: number): number {
  return other === 0 ? one : gcd(other, one % other);
}
