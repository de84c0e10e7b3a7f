import type { Text } from '../../labs/language/text.ts';
import type { Vrrp } from '../observe/parse/vrrp.ts';

/**
 * How much more than the protocol says a silence may be, and how much less, in seconds. A busy machine is late, with its
 * timers and with the cut itself, which can come as much as an interval after the last advertisement.
 */
const tolerance = { more: 2, less: 1 } as const;

/**
 * How long a backup waits from the last advertisement on, in seconds (RFC 3768, 6.1; RFC 5798, 6.1): three intervals,
 * and the less the higher its priority is.
 */
export function masterDownTime({ version, priority, interval }: Vrrp): number {
  const skew = (256 - priority) / 256;
  return 3 * interval + (version === 2 ? skew : skew * interval);
}

/** Whether a silence is as long as the protocol says, both in seconds. */
export function isInTime(took: number, due: number): boolean {
  return took >= due - tolerance.less && took <= due + tolerance.more;
}

/** That somebody is to wait as long as the protocol says, in seconds. */
export function asDue(who: string, due: number): Text {
  const [from, to] = [due - tolerance.less, due + tolerance.more].map((seconds) => seconds.toFixed(1));
  return {
    en: `for ${who} it takes what the protocol says, ${milliseconds(due)} ms; from ${from} s to ${to} s are allowed`,
    zh: `对 ${who} 来说耗时与协议相符，即 ${milliseconds(due)} 毫秒；允许 ${from} 到 ${to} 秒`,
  };
}

/** How long it took beside what the protocol says, both in seconds. */
export function compared(took: number, due: number): Text {
  return {
    en: `it took ${milliseconds(took)} ms; the protocol says ${milliseconds(due)} ms`,
    zh: `耗时 ${milliseconds(took)} 毫秒；按协议是 ${milliseconds(due)} 毫秒`,
  };
}

function milliseconds(seconds: number): number {
  return Math.round(seconds * 1000);
}
