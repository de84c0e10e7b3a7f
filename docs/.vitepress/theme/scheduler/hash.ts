import {
  type Choice,
  chosen,
  isAvailable,
  refused,
  type Scheduler,
  type SchedulerOptions,
  type Server,
} from './model.ts';

const bits = 8;
const buckets = 2 ** bits;

/**
 * sh: a bucket for the client's address (linux: ip_vs_sh.c). The buckets are dealt out to the servers in turn, to
 * each as many as its weight, at least one.
 */
export function sourceHashing({ withPort = false, fallback = false }: SchedulerOptions = {}): Scheduler {
  let table: readonly string[] = [];
  return {
    changed: (servers) => {
      table = deal(servers, ({ weight }) => weight);
    },
    choose: (servers, { source, sourcePort }) => {
      const key = numberOf(source) + (withPort ? sourcePort : 0);
      for (const bucket of bucketsFrom(hash32(key), fallback)) {
        const choice = fromBucket(servers, table, bucket, withPort ? `${source}:${sourcePort}` : source);
        if (choice.server) return choice;
      }
      return refused();
    },
  };
}

/** The bucket, and with fallback all others, from as far behind it as it is from the first: the kernel's way. */
function bucketsFrom(first: number, fallback: boolean): readonly number[] {
  const others = Array.from(
    { length: buckets },
    (_, offset) => (first + ((offset + first) % buckets)) % buckets,
  );
  return fallback ? [first, ...others] : [first];
}

/** dh: the same by the destination address, a bucket for each server in turn (linux: ip_vs_dh.c). */
export function destinationHashing(): Scheduler {
  let table: readonly string[] = [];
  return {
    changed: (servers) => {
      table = deal(servers, () => 1);
    },
    choose: (servers, { destination }) =>
      fromBucket(servers, table, hash32(numberOf(destination)), destination),
  };
}

function fromBucket(
  servers: readonly Server[],
  table: readonly string[],
  bucket: number,
  key: string,
): Choice {
  const server = servers.find(({ name }) => name === table[bucket]);
  if (!server || !isAvailable(server)) return refused();
  return chosen(server, {
    en: `${key} falls into bucket ${bucket} of ${buckets}, and that is ${server.name}'s.`,
    zh: `${key} 落在 ${buckets} 个桶里的第 ${bucket} 号，它属于 ${server.name}。`,
  });
}

/** Deals the buckets out; a share below 1 is 1, as in the kernel. */
function deal(servers: readonly Server[], share: (server: Server) => number): readonly string[] {
  const round = servers.flatMap((server) => Array<string>(Math.max(share(server), 1)).fill(server.name));
  return Array.from({ length: buckets }, (_, bucket) => round[bucket % round.length] ?? '');
}

/** hash_32 of linux/hash.h: the upper bits of the product with the golden ratio. */
function hash32(value: number): number {
  return (Math.imul(value, 0x61c88647) >>> 0) >>> (32 - bits);
}

/** An IPv4 address as a number. */
export function numberOf(address: string): number {
  return address.split('.').reduce((number, part) => number * 256 + Number(part), 0);
}
