import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { interpret } from '../../../checks/observe/interpret.ts';
import type { Observation } from '../../../checks/observe/observation.ts';
import type { NodeRecording, Recording, Section } from '../../../checks/observe/recording.ts';

/**
 * What a running lab reported: `healthy`, `bare`, with the fault of that name in it, or reached in another way
 * (see test/support/record-fixtures.ts).
 */
export function recordingOf(lab: string, name: string): Recording {
  const file = new URL(`fixtures/${lab}/${name}.json.gz`, import.meta.url);
  return JSON.parse(gunzipSync(readFileSync(file)).toString('utf8'));
}

export function observationOf(lab: string, name: string): Observation {
  return interpret(recordingOf(lab, name));
}

/** A recording with another report of one node. */
export function withNode(recording: Recording, name: string, node: Partial<NodeRecording>): Recording {
  const before = recording.nodes[name] ?? { sections: [], lost: undefined };
  return { ...recording, nodes: { ...recording.nodes, [name]: { ...before, ...node } } };
}

/** A recording with another section of one node. */
export function withSection(
  recording: Recording,
  name: string,
  key: string,
  section: Partial<Section>,
): Recording {
  const sections = recording.nodes[name]?.sections ?? [];
  return withNode(recording, name, {
    sections: sections.map((one) => (one.key === key ? { ...one, ...section } : one)),
  });
}
