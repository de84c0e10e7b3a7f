import type Dockerode from 'dockerode';
import { z } from 'zod';
import { starts } from './cluster.ts';
import { labels, markerName } from './names.ts';

const flag = z
  .literal('true')
  .optional()
  .transform((value) => value === 'true');

/** What was started, as the labels of a volume say it: the volume is there only while a whole lab is. */
const schema = z
  .object({
    [labels.lab]: z.string(),
    [labels.start]: z.enum(starts),
    [labels.variant]: z.string().optional(),
    [labels.fault]: z.string().optional(),
    [labels.drawn]: flag,
    [labels.solved]: flag,
    [labels.since]: z.iso.datetime().transform((text) => new Date(text)),
  })
  .transform((found) => ({
    lab: found[labels.lab],
    start: found[labels.start],
    variant: found[labels.variant],
    fault: found[labels.fault],
    drawn: found[labels.drawn],
    solved: found[labels.solved],
    since: found[labels.since],
  }));

/** What a learner asked for, and when (by the clock of the learner's machine). */
export type Marker = z.infer<typeof schema>;

/** The labels that say `marker`. */
export function toLabels(marker: Marker): Record<string, string> {
  return {
    [labels.lab]: marker.lab,
    [labels.start]: marker.start,
    ...(marker.variant === undefined ? {} : { [labels.variant]: marker.variant }),
    ...(marker.fault === undefined ? {} : { [labels.fault]: marker.fault }),
    ...(marker.drawn ? { [labels.drawn]: 'true' } : {}),
    ...(marker.solved ? { [labels.solved]: 'true' } : {}),
    [labels.since]: marker.since.toISOString(),
  };
}

/** What labels say, or undefined where they are of another version of the workbook. */
export function fromLabels(found: Readonly<Record<string, string>>): Marker | undefined {
  return schema.safeParse(found).data;
}

/** The marker of the lab that an engine runs, or undefined where it runs none. */
export async function readMarker(docker: Dockerode): Promise<Marker | undefined> {
  const { Volumes } = await docker.listVolumes({ filters: { name: [markerName] } });
  const volume = Volumes.find(({ Name }) => Name === markerName);
  return volume && fromLabels(volume.Labels ?? {});
}

/** Says that a whole lab is there: the last step of every start. */
export async function writeMarker(docker: Dockerode, marker: Marker): Promise<void> {
  await docker.createVolume({ Name: markerName, Labels: toLabels(marker) });
}

/** The first step of every change: from here on, what is there is not a whole lab. */
export async function removeMarker(docker: Dockerode): Promise<void> {
  await ignoring(404, docker.getVolume(markerName).remove());
}

/** Waits for a request to the engine; the given HTTP status is as good as success. */
export async function ignoring(status: number, request: Promise<unknown>): Promise<void> {
  try {
    await request;
  } catch (error) {
    if ((error as { statusCode?: number }).statusCode !== status) throw error;
  }
}
