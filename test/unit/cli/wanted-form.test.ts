import { expect, test } from 'vitest';
import { wantedForm } from '../../../labs/cli/wanted-form.ts';
import type { Fault } from '../../../labs/page/faults.ts';
import type { Variant } from '../../../labs/page/variants.ts';

// Nothing but their names is looked at.
const pages = {
  variants: ['gue', 'gre-keyed'].map((name) => ({ name }) as Variant),
  faults: [{ name: 'link-down' } as Fault],
};
const wanted = (form?: string, fault?: string) => wantedForm({ form, fault }, pages);
const plain = { start: 'solution', variant: undefined, fault: undefined, drawn: false };

test('a lab is started as the plain solution, bare, as a variant, or broken', () => {
  expect(wanted()).toEqual(plain);
  expect(wanted('bare')).toEqual({ ...plain, start: 'bare' });
  expect(wanted('gue')).toEqual({ ...plain, variant: 'gue' });
  expect(wanted('broken', 'link-down')).toEqual({ ...plain, start: 'broken', fault: 'link-down' });
  expect(wanted('broken')).toEqual({ ...plain, start: 'broken', fault: 'link-down', drawn: true });
});

test.each([
  ['brokn', undefined, 'Did you mean broken?'],
  ['gre-keyd', undefined, 'Did you mean gre-keyed?'],
  ['something-else', undefined, 'Known: bare, gue, gre-keyed, broken.'],
  ['gue', 'link-down', 'Too many words: link-down. One form at a time'],
  ['broken', 'link-dwn', 'Unknown fault: link-dwn. Did you mean link-down?'],
])('%s %s is wrong usage', (form, fault, message) => {
  expect(() => wanted(form, fault)).toThrow(message);
});
