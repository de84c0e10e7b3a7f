import type Dockerode from 'dockerode';
import { ignoring, removeMarker } from './marker.ts';
import { labels } from './names.ts';
import { settleAll } from './settle-all.ts';

/** Removes all that the workbook made in an engine, whole labs and half-made ones, and nothing else. */
export async function sweep(docker: Dockerode): Promise<void> {
  await removeMarker(docker);
  const filters = { label: [labels.lab] };
  const containers = await docker.listContainers({ all: true, filters });
  await settleAll(
    containers.map(({ Id }) => ignoring(404, docker.getContainer(Id).remove({ force: true, v: true }))),
  );
  const networks = await docker.listNetworks({ filters });
  await settleAll(networks.map(({ Id }) => ignoring(404, docker.getNetwork(Id).remove())));
}
