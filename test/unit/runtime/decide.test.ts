import { expect, test } from 'vitest';
import { decide } from '../../../labs/runtime/decide.ts';

const solution = {
  lab: 'a',
  start: 'solution',
  variant: undefined,
  fault: undefined,
  drawn: false,
  solved: false,
} as const;
const variant = { ...solution, variant: 'v' };
const broken = { ...solution, start: 'broken', fault: 'x' } as const;
const drawn = { ...broken, drawn: true };

test.each([
  ['nothing runs', undefined, solution, 'start'],
  ['the same runs', solution, solution, 'already'],
  ['another lab runs', { ...solution, lab: 'b' }, solution, 'replace'],
  ['another form runs', { ...solution, start: 'bare' as const }, solution, 'replace'],
  ['the same form runs, but was solved', { ...broken, solved: true }, broken, 'replace'],
  ['the same variant runs', variant, variant, 'already'],
  ['another variant runs', variant, { ...variant, variant: 'w' }, 'replace'],
  ['a variant runs, the plain solution is wanted', variant, solution, 'replace'],
  ['the same variant runs, but was solved', { ...variant, solved: true }, variant, 'replace'],
  ['the same fault runs', broken, broken, 'already'],
  ['another fault runs', { ...broken, fault: 'y' }, broken, 'replace'],
  ['a drawn fault runs, another is to be drawn', drawn, { ...drawn, fault: 'y' }, 'already'],
  ['a drawn fault runs, the same is named', drawn, broken, 'replace'],
] as const)('when %s', (_, running, wanted, decision) => {
  expect(decide(running, wanted)).toBe(decision);
});
