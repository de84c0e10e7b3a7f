import type { Text } from '../../labs/language/text.ts';
import type { Part, SeenFrame } from './observation.ts';
import { parseFrame } from './parse/frame.ts';
import { parsePcap } from './parse/pcap.ts';
import type { NodeRecording, Section } from './recording.ts';

/**
 * The frames of a node's captures, one capture a device, in the order of time. Missing when a capture did not
 * run or lost frames: of a capture with holes, nobody can say what was not on the wire.
 */
export function interpretCaptures(
  node: string,
  { sections, lost }: NodeRecording,
): Part<readonly SeenFrame[]> {
  const words = sections.filter(({ key }) => key.startsWith('capture-words '));
  const [first] = words;
  if (!first) return { missing: lost ?? noCapture(node, '-') };
  const frames: SeenFrame[] = [];
  for (const { key, output } of words) {
    const device = key.slice('capture-words '.length);
    const file = sections.find((section) => section.key === `capture ${device}`);
    if (!file || !isWhole(output)) return { missing: noCapture(node, firstProblem(output)) };
    try {
      frames.push(...framesOf(file, device));
    } catch (error) {
      return { missing: noCapture(node, error instanceof Error ? error.message : String(error)) };
    }
  }
  const value = frames.toSorted((one, other) => one.time - other.time);
  return { value, evidence: { node, command: first.command, output: first.output } };
}

function framesOf({ output }: Section, device: string): SeenFrame[] {
  return parsePcap(Buffer.from(output, 'base64')).flatMap((packet) => {
    const frame = parseFrame(packet);
    return frame ? [{ ...frame, device }] : [];
  });
}

/** So many equal answers in a row say that there is nothing more to write (see node.sh). */
const enoughAnswers = 10;

/**
 * Whether a capture has every frame up to the moment in which it was to end. Then tcpdump was asked how many had
 * arrived, again and again until it had written them or wrote no more (see node.sh); in the end it says how many
 * it wrote, and how many the kernel had to drop.
 */
function isWhole(words: string): boolean {
  const answers = [...words.matchAll(/(\d+) packets? captured, (\d+) packets? received/g)];
  const written = Number(/^(\d+) packets? captured$/m.exec(words)?.[1]);
  const dropped = /^(\d+) packets? dropped by kernel$/m.exec(words)?.[1];
  const arrived = answers[0]?.[2];
  if (arrived === undefined || dropped !== '0') return false;
  const last = answers.slice(-enoughAnswers).map(([, captured]) => Number(captured));
  const still = last.length === enoughAnswers && last.every((captured) => captured === written);
  return written >= Number(arrived) || still;
}

function firstProblem(words: string): string {
  const lines = words.split('\n').filter((line) => line.trim() !== '');
  return lines.find((line) => !line.includes('listening on')) ?? 'it said nothing';
}

function noCapture(node: string, what: string): Text {
  return {
    en: `the frames on ${node} could not be captured (tcpdump: ${what})`,
    zh: `无法抓取 ${node} 上的帧（tcpdump：${what}）`,
  };
}
