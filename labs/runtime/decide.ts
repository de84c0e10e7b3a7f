import type { Marker } from './marker.ts';

/** What a start has to do about what runs: nothing, since that is it; replace it, if that is wished; or just start. */
export type Decision = 'start' | 'already' | 'replace';

/** Decides by what runs now and what is wanted; a fault that is to be drawn again is as good as the drawn one. */
export function decide(
  running: Pick<Marker, 'lab' | 'start' | 'variant' | 'fault' | 'drawn' | 'solved'> | undefined,
  wanted: Pick<Marker, 'lab' | 'start' | 'variant' | 'fault' | 'drawn'>,
): Decision {
  if (!running) return 'start';
  const sameStart =
    running.lab === wanted.lab && running.start === wanted.start && running.variant === wanted.variant;
  const sameForm = sameStart && !running.solved;
  const sameFault = running.drawn === wanted.drawn && (wanted.drawn || running.fault === wanted.fault);
  return sameForm && sameFault ? 'already' : 'replace';
}
