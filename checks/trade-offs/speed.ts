import { type Place, runOn } from './place.ts';

/** How quick short connections are; true of this computer only, so kept as ratios. */
export interface Speed {
  readonly perSecond: number;
  /** The median, in milliseconds. */
  readonly latency: number;
}

const clients = 8;

/** Short connections, one after the other, from a few clients at once (wrk). */
export async function speedOf(place: Place, seconds: number): Promise<Speed> {
  const url = `http://${place.vip}:${place.port}/big-0`;
  const wrk = `wrk -t1 -c${clients} -d${seconds}s --latency -H 'Connection: close' ${url}`;
  return parseSpeed(await runOn(place, place.client, wrk, seconds + 60));
}

/** What wrk printed. Throws where it met answers that are none. */
export function parseSpeed(printed: string): Speed {
  const perSecond = Number(/^Requests\/sec: +([\d.]+)/m.exec(printed)?.[1]);
  const [, latency, unit = ''] = /^ +50% +([\d.]+)(us|ms|s)$/m.exec(printed) ?? [];
  const milliseconds = Number(latency) * ({ us: 0.001, ms: 1, s: 1000 }[unit] ?? Number.NaN);
  if (/Non-2xx/.test(printed) || !(perSecond > 0) || !(milliseconds > 0))
    throw new Error(`expected answers to wrk, found: ${printed}`);
  return { perSecond, latency: milliseconds };
}
