import type { Measured } from './cost.ts';
import { carriedBetween, parseCounters } from './counters.ts';
import { type Place, runOn } from './place.ts';

/** Equal exchanges, each in a connection of its own. */
export interface Batch {
  readonly kind: 'download' | 'upload';
  readonly bytes: number;
  readonly count: number;
}

/** The files that the servers send: the names say their size. */
export async function makeFiles(place: Place, sizes: readonly number[]): Promise<void> {
  const make = sizes.map((size) => `head -c ${size} /dev/zero > /tmp/big-${size}`).join('\n');
  await Promise.all([...place.servers, place.client].map((node) => runOn(place, node, make)));
}

/** Makes exchanges, and gives what the director carried for them. */
export async function exchangeAndCount(place: Place, batch: Batch): Promise<Measured> {
  const before = await readCounters(place);
  await exchange(place, batch);
  const carried = carriedBetween(before, await readCounters(place));
  const { kind, bytes, count } = batch;
  const sizes = kind === 'upload' ? { request: bytes, reply: 0 } : { request: 0, reply: bytes };
  return { exchange: sizes, count, carried };
}

/**
 * Makes exchanges and gives how many bytes a second went through, of the bodies.
 * @throws Error when one of them did not succeed as a whole.
 */
export async function exchange(place: Place, { kind, bytes, count }: Batch, seconds = 60): Promise<number> {
  const url = `http://${place.vip}:${place.port}`;
  const what =
    kind === 'upload'
      ? `-T /tmp/big-${bytes} '${url}/up?[1-${count}]'`
      : `'${url}/big-${bytes}?[1-${count}]'`;
  const shown = `%{http_code} %{size_${kind}} %{speed_${kind}}\\n`;
  const printed = await runOn(
    place,
    place.client,
    `curl -sS -o /dev/null -H 'Connection: close' -H 'Expect:' --max-time ${seconds} -w '${shown}' ${what}`,
    seconds + 30,
  );
  const lines = printed
    .trim()
    .split('\n')
    .map((line) => line.split(' ').map(Number));
  const good = lines.filter(([status = 0, size]) => status >= 200 && status < 300 && size === bytes);
  if (good.length !== count)
    throw new Error(`expected ${count} times ${kind} of ${bytes} bytes, found: ${printed.slice(0, 200)}`);
  return good.reduce((sum, [, , speed = 0]) => sum + speed, 0) / count;
}

/** Connections may take a moment to close: read until nothing is counted any more. */
async function readCounters(place: Place): Promise<ReturnType<typeof parseCounters>> {
  const text = await runOn(
    place,
    place.director,
    `for try in $(seq 20); do
      now=$(cat /proc/net/dev)
      [ "$now" != "\${last-}" ] || break
      last=$now
      sleep 0.3
    done
    echo "$now"`,
  );
  return parseCounters(text);
}
