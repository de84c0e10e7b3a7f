import { interpretCaptures } from './captures.ts';
import type { Failover, Part } from './observation.ts';
import type { NodeRecording, Recording } from './recording.ts';

/** Understands what was reported of a failover. Missing where none was made, or a node got lost. */
export function interpretFailover({ plan, failover }: Recording): Part<Failover> {
  if (!failover) return { missing: notMade };
  const [master, backup] = [failover.master, failover.backup].map((name) =>
    plan.nodes.find((node) => node.name === name),
  );
  const of = (name: string): NodeRecording => failover.nodes[name] ?? { sections: [], lost: undefined };
  const lost = Object.values(failover.nodes).find((node) => node.lost)?.lost;
  if (lost || !master || !backup) return { missing: lost ?? notMade };
  const client = of(plan.client.name);
  const said = (key: string) => client.sections.find((section) => section.key === key)?.output ?? '';
  const value = {
    master,
    backup,
    backupFrames: interpretCaptures(backup.name, of(backup.name)),
    clientFrames: interpretCaptures(plan.client.name, client),
    heldBefore: said('held-before'),
    heldAfter: said('held-after'),
  };
  const command = client.sections.find(({ key }) => key === 'held-after')?.command ?? '';
  return { value, evidence: { node: plan.client.name, command, output: value.heldAfter } };
}

const notMade = { en: 'no failover was made', zh: '没有进行故障切换' };
