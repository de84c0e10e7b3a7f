import { expect, test } from 'vitest';
import { networkName } from '../../../labs/runtime/names.ts';
import { createNetworks, networkOptions } from '../../../labs/runtime/networks.ts';
import { networkNames } from '../../../labs/topology/addresses.ts';
import { networksOf } from '../../../labs/topology/networks.ts';
import { hostWith, lab } from './lab.ts';

test('a lab has each network that a node joins, once', () => {
  expect(networksOf(lab)).toEqual(['front', 'back']);
});

test('an engine, which sorts by name, gives the devices of a node in the order of the networks', () => {
  const names = networkNames.map(networkName);
  expect(names.toSorted()).toEqual(names);
});

test('a network is internal, without an address of the host, and keeps off the VIP', () => {
  expect(networkOptions(lab, 'front')).toMatchObject({
    Name: 'lvs-0-front',
    Internal: true,
    IPAM: {
      Config: [{ Subnet: '192.0.2.0/24', Gateway: '192.0.2.254', AuxiliaryAddresses: { vip: '192.0.2.3' } }],
    },
    Options: { 'com.docker.network.bridge.inhibit_ipv4': 'true' },
    Labels: { 'lvs-workbook.lab': 'sample' },
  });
});

test('a network without the VIP reserves nothing', () => {
  expect(networkOptions(lab, 'back')).not.toHaveProperty('IPAM.Config.0.AuxiliaryAddresses');
});

test("a learner's own network with the same addresses is named, with the command that removes it", async () => {
  const { docker } = hostWith({
    createNetwork: () => Promise.reject(new Error('Pool overlaps with other one on this address space')),
    listNetworks: () => Promise.resolve([{ Name: 'mine', IPAM: { Config: [{ Subnet: '192.0.2.0/24' }] } }]),
  } as never);
  await expect(createNetworks(docker, lab)).rejects.toMatchObject({
    status: 4,
    text: { en: expect.stringContaining('docker network rm mine'), zh: expect.stringContaining('mine') },
  });
});
