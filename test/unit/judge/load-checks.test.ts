import { expect, test } from 'vitest';
import { loadChecks } from '../../../checks/catalog/index.ts';
import { layers } from '../../../checks/model.ts';
import { labNames } from '../../../labs/catalog/index.ts';
import { UserError } from '../../../labs/language/user-error.ts';

test('every lab has checks, in the order of the layers', async () => {
  for (const name of await labNames()) {
    const order = (await loadChecks(name)).map(({ layer }) => layers.indexOf(layer));
    expect(order).toEqual(order.toSorted((one, other) => one - other));
  }
});

test.each(['nothing', 'index', '../model', ''])('a lab without checks (%j) names the file', async (name) => {
  await expect(loadChecks(name)).rejects.toThrow(UserError);
  await expect(loadChecks(name)).rejects.toThrow(`checks/catalog/${name}.ts`);
});
