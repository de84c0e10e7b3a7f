import { need, type Observation, observed, type SeenFrame } from '../observe/observation.ts';
import type { Vrrp } from '../observe/parse/vrrp.ts';
import { macsOf } from './frames.ts';

interface Said {
  readonly frame: SeenFrame;
  readonly vrrp: Vrrp;
}

/** What was said while the failover was made: by the one that lost its link, last, and by the other one, first. */
interface Handover {
  readonly last: Said | undefined;
  readonly first: Said | undefined;
}

/** Finds both in what the backup heard and sent. */
export function handover(observation: Observation): Handover {
  const { master, backup, backupFrames } = need(observation.failover).value;
  const { vip } = observation.plan;
  const [masters, own] = [master, backup].map((node) => macsOf(observed(observation, node)));
  const said = need(backupFrames).value.flatMap((frame): Said[] => {
    const vrrp = frame.ip?.vrrp;
    return vrrp?.addresses.includes(vip) && vrrp.priority > 0 ? [{ frame, vrrp }] : [];
  });
  const first = said.find(({ frame }) => own?.has(frame.from));
  const before = said.filter(
    ({ frame }) => masters?.has(frame.from) && (!first || frame.time < first.frame.time),
  );
  return { last: before.at(-1), first };
}
