import type Dockerode from 'dockerode';
import { GenericContainer, Wait } from 'testcontainers';
import { networkName } from './names.ts';
import type { NodeRecipe } from './node-recipe.ts';

/** What `lvs-node` in the image prints when the machine is ready. */
const readyLine = 'lvs: ready';

/** The engine is under software emulation on many machines; a node takes seconds there. */
const startDeadline = 90_000;

/** One machine of a lab as a container, made after its recipe. It outlives the command that made it. */
export class LabNode extends GenericContainer {
  readonly #docker: Dockerode;
  readonly #further: NodeRecipe['further'];

  constructor(docker: Dockerode, { container, further }: NodeRecipe) {
    super(container.Image ?? '');
    this.#docker = docker;
    this.#further = further;
    Object.assign(this.createOpts, container);
    Object.assign(this.hostConfig, container.HostConfig);
    this.withAutoCleanup(false)
      .withNetworkMode(container.HostConfig.NetworkMode ?? 'none')
      .withWaitStrategy(Wait.forLogMessage(readyLine))
      .withStartupTimeout(startDeadline);
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
