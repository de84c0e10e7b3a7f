import type { Text } from '../../labs/language/text.ts';
import type { Part, SeenFrame } from './observation.ts';
import { parseFrame } from './parse/frame.ts';
import { parsePcap } from './parse/pcap.ts';
import type { NodeRecording, Section } from './recording.ts';

/** What the keys of the sections begin with that hold a capture; the device comes behind it. */
const captureOf = 'capture ';

/**
 * The frames of a node's captures, one capture a device, in the order of time. Missing when a capture did not
 * run or lost frames: of a capture with holes, nobody can say what was not on the wire.
 */
export function interpretCaptures(
  node: string,
  { sections, lost }: NodeRecording,
): Part<readonly SeenFrame[]> {
  const captures = sections.filter(({ key }) => key.startsWith(captureOf));
  const [first] = captures;
  if (!first) return { missing: lost ?? noCapture(node, '-') };
  const frames: SeenFrame[] = [];
  for (const capture of captures) {
    if (capture.status !== 0) return { missing: noCapture(node, capture.output) };
    try {
      frames.push(...framesOf(capture));
    } catch (error) {
      return { missing: noCapture(node, error instanceof Error ? error.message : String(error)) };
    }
  }
  const value = frames.toSorted((one, other) => one.time - other.time);
  return { value, evidence: { node, command: first.command, output: '' } };
}

function framesOf({ key, output }: Section): SeenFrame[] {
  const device = key.slice(captureOf.length);
  return parsePcap(Uint8Array.fromBase64(output)).flatMap((packet) => {
    const frame = parseFrame(packet);
    return frame ? [{ ...frame, device }] : [];
  });
}

function noCapture(node: string, what: string): Text {
  return {
    en: `the frames on ${node} could not be captured (${what})`,
    zh: `无法抓取 ${node} 上的帧（${what}）`,
  };
}
