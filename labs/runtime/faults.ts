import { randomInt } from 'node:crypto';
import { exitStatus, UserError } from '../language/user-error.ts';
import type { Fault } from '../page/faults.ts';
import { requireNamed } from './require-named.ts';

/** The fault of that name. Throws a UserError (usage) for an unknown one, with the nearest known name. */
export function requireFault(faults: readonly Fault[], name: string): Fault {
  return requireNamed({ en: 'fault', zh: '故障' }, faults, name);
}

/** One of the faults, drawn at random. Throws a UserError where a lab has none. */
export function drawFault(faults: readonly Fault[], draw: (count: number) => number = randomInt): Fault {
  const drawn = faults.length > 0 ? faults[draw(faults.length)] : undefined;
  if (drawn) return drawn;
  throw new UserError(
    { en: 'This lab has no faults yet.', zh: '本实验还没有故障可练习。' },
    exitStatus.usage,
  );
}
