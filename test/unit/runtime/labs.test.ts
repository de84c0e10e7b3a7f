import { expect, test } from 'vitest';
import { labNames, loadLab } from '../../../labs/catalog/index.ts';
import { validateLab } from '../../../labs/topology/validate.ts';
import { lab } from './lab.ts';

const { name: _, ...definition } = lab;

test('every lab of the catalogue is right', async () => {
  const names = await labNames();
  expect(names.length).toBeGreaterThan(0);
  for (const name of names) expect(await loadLab(name)).toMatchObject({ name });
});

test('an unknown lab is told with the known ones', async () => {
  const known = (await labNames()).join(', ');
  const text = { en: expect.stringContaining(known), zh: expect.stringContaining('未知的实验') };
  await expect(loadLab('no-such-lab-at-all')).rejects.toMatchObject({ status: 2, text });
});

test('a right definition becomes a lab', () => {
  expect(validateLab('sample', definition, 'sample.ts')).toEqual(lab);
});

test.each([
  ['nothing', undefined, 'lab'],
  ['a wrong address', withService({ vip: '192.0.2' }), 'services.0.vip'],
  ['a port that is none', withService({ port: 0 }), 'services.0.port'],
  ['no service', { ...definition, services: [] }, 'services'],
  ['an unknown key', { ...definition, vips: [] }, 'vips'],
  ['an unknown role', withNode({ role: 'king', addresses: { front: ['192.0.2.8'] } }), 'nodes.other.role'],
  [
    'an address of another network',
    withNode({ role: 'client', addresses: { front: ['198.51.100.8'] } }),
    'nodes.other.addresses.front: expected an address in 192.0.2.0/24, found 198.51.100.8',
  ],
  ['a taken address', withNode({ role: 'client', addresses: { front: ['192.0.2.9'] } }), 'that of client'],
  [
    'the VIP as an address',
    withNode({ role: 'client', addresses: { front: ['192.0.2.3'] } }),
    'that of the services',
  ],
])('a definition with %s is refused with the file and the place', (_, wrong, place) => {
  const validate = () => validateLab('sample', wrong, 'labs/catalog/sample.ts');
  expect(validate).toThrow('labs/catalog/sample.ts');
  expect(validate).toThrow(place);
});

function withService(changes: object): object {
  return { ...definition, services: [{ ...definition.services[0], ...changes }] };
}

function withNode(node: object): object {
  return { ...definition, nodes: { ...definition.nodes, other: node } };
}
