import { expect, test } from 'vitest';
import { nodeRecipes } from '../../../labs/runtime/node-recipe.ts';
import { lab } from './lab.ts';

const [director, rs1] = nodeRecipes('lab-image:1', lab).map(({ container, further }) => ({
  ...container,
  further,
}));

test('a node has its name, its labels and its fixed addresses, the first network first', () => {
  expect(director).toMatchObject({
    Image: 'lab-image:1',
    name: 'lvs-director',
    Hostname: 'director',
    Labels: { 'lvs-workbook.lab': 'sample', 'lvs-workbook.node': 'director' },
    NetworkingConfig: { EndpointsConfig: { 'lvs-0-front': { IPAMConfig: { IPv4Address: '192.0.2.5' } } } },
    further: [['back', '198.51.100.5']],
  });
});

test('a node has the rights of its role and no others', () => {
  const common = ['NET_ADMIN', 'NET_RAW', 'SETUID', 'SETGID', 'KILL'];
  expect(director).toMatchObject({ HostConfig: { CapDrop: ['ALL'], CapAdd: common } });
  expect(rs1).toMatchObject({
    HostConfig: { CapAdd: [...common, 'NET_BIND_SERVICE', 'CHOWN', 'DAC_OVERRIDE'] },
  });
  expect(director).not.toHaveProperty('HostConfig.Privileged');
});

test('of /proc/sys only net can be written', () => {
  const readonly = director?.HostConfig.ReadonlyPaths;
  expect(readonly).toEqual(
    expect.arrayContaining(['/proc/sys/kernel', '/proc/sys/vm', '/proc/sys/fs', '/proc/irq']),
  );
  expect(readonly).not.toContain('/proc/sys');
  expect(readonly).not.toContain('/proc/sys/net');
});

test('a real server serves before it is ready', () => {
  expect(rs1).toMatchObject({ Entrypoint: ['tini', '--'], Cmd: ['lvs-node', 'nginx'] });
  expect(director).toMatchObject({ Cmd: ['lvs-node'] });
});
