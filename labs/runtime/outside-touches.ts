import type Dockerode from 'dockerode';
import { z } from 'zod';
import { labels } from './names.ts';
import type { Touches } from './touches.ts';

const event = z.object({
  Actor: z.object({ Attributes: z.record(z.string(), z.string()) }),
  time: z.number(),
});

/**
 * The nodes of a lab in which a command was started past the workbook (`docker exec`) since it was started, as far
 * as the engine remembers: it keeps the last 256 events of all its containers (moby: daemon/events).
 */
export async function outsideTouches(docker: Dockerode, lab: string, since: Date): Promise<Touches> {
  const stream = await docker.getEvents({
    since: Math.ceil(since.getTime() / 1000),
    until: Math.floor(Date.now() / 1000),
    filters: { type: ['container'], event: ['exec_start'], label: [`${labels.lab}=${lab}`] },
  });
  let text = '';
  for await (const words of stream.setEncoding('utf8')) text += words;
  const touches = new Map<string, Date>();
  for (const line of text.split('\n').filter((each) => each.trim() !== '')) {
    const { Actor, time } = event.parse(JSON.parse(line));
    const node = Actor.Attributes[labels.node];
    if (node !== undefined && !touches.has(node)) touches.set(node, new Date(time * 1000));
  }
  return touches;
}
