import { afterAll, beforeAll, expect, test } from 'vitest';
import { labNames } from '../../labs/catalog/index.ts';
import { openHost } from '../../labs/host/choose.ts';
import type { Host } from '../../labs/host/host.ts';
import { packages } from '../../labs/image/packages.ts';
import { filesUnder, rootFiles } from '../../labs/image/root-files.ts';
import { command } from '../support/command.ts';
import { removeLab } from '../support/lab-bench.ts';
import { recordingProgress } from '../support/recording-progress.ts';

// The learner's own Docker as a host. The engine inside the embedded machine stands in for it: it is a real one,
// and its kernel can be robbed of IPVS.

const [name = ''] = await labNames();
const checkpoint = 'docker-host-test';
let host: Host;
let env: Record<string, string>;

beforeAll(async () => {
  host = await openHost(recordingProgress(), new AbortController().signal);
  await removeLab();
  await host.checkpoints?.save(checkpoint);
  const { DOCKER_HOST = '', DOCKER_TLS_VERIFY = '', DOCKER_CERT_PATH = '' } = process.env;
  env = {
    DOCKER_HOST,
    DOCKER_TLS_VERIFY,
    DOCKER_CERT_PATH,
    LVS_LAB_IMAGE: host.image,
    LVS_LAB_HOST: 'docker',
  };
});
afterAll(async () => {
  await host.checkpoints?.restore(checkpoint);
});

/** Runs a script as root in the machine itself, as no lab may. */
async function inMachine(script: string): Promise<number> {
  const container = await host.docker.createContainer({
    Image: host.image,
    Entrypoint: ['chroot', '/machine', 'sh', '-c', script],
    HostConfig: { Privileged: true, Binds: ['/:/machine'], NetworkMode: 'none' },
  });
  await container.start();
  const { StatusCode } = await container.wait();
  await container.remove();
  return StatusCode;
}

/** Builds the lab image from its Dockerfile, offline: on a base that has all the packages. */
async function buildFromDockerfile(tag: string): Promise<void> {
  const context = `${import.meta.dirname}/../../labs/image`;
  const files = ['Dockerfile', ...filesUnder(rootFiles().directory).map((file) => `rootfs/${file}`)];
  const answer = await host.docker.buildImage(
    { context, src: files },
    { t: tag, networkmode: 'none', buildargs: { BASE: host.image, PACKAGES: packages.join(' ') } },
  );
  await new Promise<void>((resolve, reject) => {
    host.docker.modem.followProgress(answer, (error) => (error ? reject(error) : resolve()));
  });
}

test('a Docker whose kernel has IPVS runs a lab on the image of the Dockerfile', async () => {
  const image = 'from-dockerfile:test';
  await buildFromDockerfile(image);
  const own = { ...env, LVS_LAB_IMAGE: image };
  const start = await command('lab', [name], own);
  expect(start.exitCode, start.stderr).toBe(0);
  const nodes = await host.docker.listContainers();
  expect(new Set(nodes.map((node) => node.Image))).toEqual(new Set([image]));
  const check = await command('check', [], own);
  expect(check.exitCode, check.stdout).toBe(0);
  expect((await command('lab', ['down'], own)).exitCode).toBe(0);
  expect(await host.docker.listContainers({ all: true })).toEqual([]);
});

test('a Docker whose kernel has no IPVS is refused with the reason, and left for the embedded machine', async () => {
  expect(
    await inMachine(
      'mv /lib/modules /lib/gone && rmmod xt_ipvs $(lsmod | sed -n "s/^\\(ip_vs_[a-z]*\\) .*/\\1/p") ip_vs',
    ),
  ).toBe(0);
  const refused = await command('lab', [name], env);
  expect(refused.exitCode).toBe(4);
  expect(refused.stderr).toContain('has no IPVS');
  expect(refused.stderr.trim().split('\n')).toHaveLength(1);

  const free = { ...env, LVS_LAB_HOST: '' }; // the tests ask for the embedded machine; here it has to be chosen
  const doctor = await command('lab', ['doctor'], free);
  expect(doctor.stdout).toContain('has no IPVS');
  expect(doctor.stdout).toContain('Labs run on: vm');
});
