import type Dockerode from 'dockerode';
import { exitStatus, UserError } from '../language/user-error.ts';
import type { NetworkName } from '../topology/addresses.ts';
import { lastHost } from '../topology/cidr.ts';
import { networksOf, subnetIn, vipsOf } from '../topology/networks.ts';
import type { Lab } from '../topology/schema.ts';
import { labels, networkName } from './names.ts';

/**
 * What the engine is asked for: an internal bridge without an address of the host in it, whose own choice of
 * addresses keeps off the VIPs. The gateway that an engine insists on is a number that no host has.
 */
export function networkOptions(lab: Lab, network: NetworkName): Dockerode.NetworkCreateOptions {
  const subnet = subnetIn(lab, network);
  const reserved = vipsOf(lab, network).map((vip, at) => [at === 0 ? 'vip' : `vip${at + 1}`, vip]);
  return {
    Name: networkName(network),
    Driver: 'bridge',
    Internal: true,
    IPAM: {
      Driver: 'default',
      Config: [
        {
          Subnet: subnet,
          Gateway: lastHost(subnet),
          ...(reserved.length > 0 ? { AuxiliaryAddresses: Object.fromEntries(reserved) } : {}),
        },
      ],
    },
    Options: { 'com.docker.network.bridge.inhibit_ipv4': 'true' },
    Labels: { [labels.lab]: lab.name },
  };
}

/** Creates the networks of a lab. Throws a UserError when one of the learner's own has the same addresses. */
export async function createNetworks(docker: Dockerode, lab: Lab): Promise<void> {
  for (const network of networksOf(lab)) {
    try {
      await docker.createNetwork(networkOptions(lab, network));
    } catch (cause) {
      const subnet = subnetIn(lab, network);
      const own = await networkWith(docker, subnet);
      throw own === undefined ? cause : subnetTaken(subnet, own, cause);
    }
  }
}

/** The name of a network that has the subnet already. */
async function networkWith(docker: Dockerode, wanted: string): Promise<string | undefined> {
  const all = await docker.listNetworks();
  return all.find(({ IPAM }) => IPAM?.Config?.some(({ Subnet }) => Subnet === wanted))?.Name;
}

function subnetTaken(taken: string, by: string, cause: unknown): UserError {
  return new UserError(
    {
      en: `The lab needs the network ${taken}, and your Docker network ${by} has it. To remove that: docker network rm ${by}`,
      zh: `实验需要网段 ${taken}，但它已被你的 Docker 网络 ${by} 占用。删除该网络：docker network rm ${by}`,
    },
    exitStatus.notObservable,
    cause,
  );
}
