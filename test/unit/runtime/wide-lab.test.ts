import { expect, test } from 'vitest';
import { planOf } from '../../../checks/observe/plan.ts';
import { renderTopology } from '../../../labs/cli/render/topology.ts';
import { networkOptions } from '../../../labs/runtime/networks.ts';
import { nodeRecipes } from '../../../labs/runtime/node-recipe.ts';
import { validateLab } from '../../../labs/topology/validate.ts';
import { wideLab } from './wide-lab.ts';

// What a lab may be beyond one VIP, port 80 and four roles.

test('its definition is right', () => {
  const { name, ...definition } = wideLab;
  expect(validateLab(name, definition, 'wide.ts')).toEqual(wideLab);
});

test('an address outside the subnet that the lab gives a network is refused', () => {
  const { name, ...definition } = wideLab;
  const nodes = { rs2: { role: 'real-server', addresses: { back: ['198.51.100.8'] } } };
  expect(() => validateLab(name, { ...definition, nodes }, 'wide.ts')).toThrow(
    'expected an address in 198.51.100.64/26, found 198.51.100.8',
  );
});

test('an engine keeps off each of its VIPs, and takes its subnets', () => {
  expect(networkOptions(wideLab, 'front')).toMatchObject({
    IPAM: { Config: [{ AuxiliaryAddresses: { vip: '192.0.2.3', vip2: '192.0.2.4' } }] },
  });
  expect(networkOptions(wideLab, 'back')).toMatchObject({
    IPAM: { Config: [{ Subnet: '198.51.100.64/26', Gateway: '198.51.100.126' }] },
  });
});

test('a node adds the addresses that an engine does not give it', () => {
  const [, , , rs1] = nodeRecipes('image', wideLab);
  expect(rs1).toMatchObject({
    container: { name: 'lvs-rs1', Cmd: ['lvs-node', 'ip address add 198.51.100.81/26 dev eth0', 'nginx'] },
  });
});

test('its plan says who is who, and what the traffic is made to', () => {
  const { vip, port, protocol, services, backups, proxies, client } = planOf(wideLab);
  expect({ vip, port, protocol }).toEqual(services[0]);
  expect(services).toHaveLength(3);
  expect([...backups, ...proxies].map(({ name }) => name)).toEqual(['backup', 'proxy']);
  expect(client).toMatchObject({ addresses: ['192.0.2.9', '192.0.2.109'], subnets: ['192.0.2.0/24'] });
});

test('its picture in a terminal has every address', () => {
  expect(renderTopology(wideLab, 'en').join('\n')).toBe(
    [
      'front 192.0.2.0/24   VIP 192.0.2.3 192.0.2.4',
      '├─ director  192.0.2.5              director',
      '├─ backup    192.0.2.6              backup director',
      '├─ proxy     192.0.2.10             proxy',
      '└─ client    192.0.2.9 192.0.2.109  client',
      'back 198.51.100.64/26',
      '├─ director  198.51.100.69                director',
      '├─ backup    198.51.100.70                backup director',
      '└─ rs1       198.51.100.71 198.51.100.81  real server',
    ].join('\n'),
  );
});
