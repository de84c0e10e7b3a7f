import { randomInt } from 'node:crypto';
import { nearest } from '../language/nearest.ts';
import { exitStatus, UserError } from '../language/user-error.ts';
import type { Fault } from '../page/faults.ts';

/** The fault of that name. Throws a UserError (usage) for an unknown one, with the nearest known name. */
export function requireFault(faults: readonly Fault[], name: string): Fault {
  const found = faults.find((fault) => fault.name === name);
  if (found) return found;
  const known = faults.map((fault) => fault.name);
  const near = nearest(name, known);
  throw new UserError(
    near
      ? {
          en: `Unknown fault: ${name}. Did you mean ${near}?`,
          zh: `未知的故障：${name}。您是不是想输入 ${near}？`,
        }
      : {
          en: `Unknown fault: ${name}. There is: ${known.join(', ')}.`,
          zh: `未知的故障：${name}。现有故障：${known.join('、')}。`,
        },
    exitStatus.usage,
  );
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
