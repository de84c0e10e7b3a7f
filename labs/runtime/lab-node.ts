import type Dockerode from 'dockerode';
import { GenericContainer, Wait } from 'testcontainers';
import type { NetworkName } from '../topology/addresses.ts';
import { prefixLength } from '../topology/cidr.ts';
import { linksOf, subnetIn } from '../topology/networks.ts';
import type { Lab } from '../topology/schema.ts';
import { containerName, labels, networkName } from './names.ts';
import { type RoleDefinition, roles } from './roles.ts';

/** What the paths of /proc would be in any container, with /proc/sys cut into its parts: only `net` is left open. */
const readonlyPaths = ['bus', 'fs', 'irq', 'sysrq-trigger']
  .concat(
    ['abi', 'crypto', 'debug', 'dev', 'fs', 'kernel', 'sunrpc', 'user', 'vm', 'xen'].map(
      (part) => `sys/${part}`,
    ),
  )
  .map((path) => `/proc/${path}`);

/** What `lvs-node` in the image prints when the machine is ready. */
const readyLine = 'lvs: ready';

/** The engine logs what the agent prints, at each observation of the node: only the last of it is kept. */
const logLimits = { 'max-size': '256k', 'max-file': '1' };

/** The engine is under software emulation on many machines; a node takes seconds there. */
const startDeadline = 90_000;

/**
 * One machine of a lab as a container: fixed addresses on the lab's networks, the rights of its role and no
 * more. It outlives the command that made it.
 */
export class LabNode extends GenericContainer {
  readonly #docker: Dockerode;
  readonly #further: readonly (readonly [NetworkName, string])[];

  constructor(docker: Dockerode, image: string, lab: Lab, name: string) {
    super(image);
    const definition = lab.nodes[name];
    if (!definition) throw new Error(`lab ${lab.name} has no node ${name}`);
    const role: RoleDefinition = roles[definition.role];
    const [first, ...further] = linksOf(definition).map(
      ([network, [address = '']]) => [network, address] as const,
    );
    this.#docker = docker;
    this.#further = further;
    this.withName(containerName(name))
      .withHostname(name)
      .withLabels({ [labels.lab]: lab.name, [labels.node]: name })
      .withEnvironment({ LANG: 'C.UTF-8' }) // a shell shows Chinese as it is typed
      .withAutoCleanup(false)
      .withEntrypoint(['tini', '--'])
      .withCommand(['lvs-node', ...furtherAddresses(lab, name), ...role.boot])
      .withDroppedCapabilities('ALL')
      .withAddedCapabilities(...role.capabilities)
      .withWaitStrategy(Wait.forLogMessage(readyLine))
      .withStartupTimeout(startDeadline);
    this.hostConfig.ReadonlyPaths = [...readonlyPaths];
    this.hostConfig.LogConfig = { Type: 'json-file', Config: logLimits };
    this.createOpts.OpenStdin = true; // what the agent in the image listens to
    if (first) this.#startOn(...first);
  }

  #startOn(network: NetworkName, address: string): void {
    const name = networkName(network);
    this.withNetworkMode(name);
    this.createOpts.NetworkingConfig = {
      EndpointsConfig: { [name]: { IPAMConfig: { IPv4Address: address } } },
    };
  }

  /** Everything about the container that the engine is asked for. */
  get recipe(): unknown {
    return { ...this.createOpts, HostConfig: this.hostConfig, further: this.#further };
  }

  /** Joins the further networks before the first process runs, in order: eth0 is the first network, eth1 the next. */
  protected override async containerCreated(id: string): Promise<void> {
    for (const [network, address] of this.#further) {
      await this.#docker
        .getNetwork(networkName(network))
        .connect({ Container: id, EndpointConfig: { IPAMConfig: { IPv4Address: address } } });
    }
  }
}

/** An engine gives a node one address on each network; its first process adds the others. */
function furtherAddresses(lab: Lab, name: string): string[] {
  return linksOf(lab.nodes[name] ?? { role: 'client', addresses: {} }).flatMap(
    ([network, [, ...further]], at) =>
      further.map(
        (address) => `ip address add ${address}/${prefixLength(subnetIn(lab, network))} dev eth${at}`,
      ),
  );
}
