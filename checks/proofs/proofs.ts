import type { Text } from '../../labs/language/text.ts';
import { exitStatus, UserError } from '../../labs/language/user-error.ts';
import type { Evidence, Grading, Layer, Result } from '../model.ts';

/** A piece of evidence, cut to what a reader can take in. */
export interface Shown {
  readonly node: string;
  readonly command: string;
  readonly lines: readonly string[];
  /** How many more lines there were. */
  readonly more: number;
}

/** What a check saw when it passed. */
export interface Proof {
  readonly layer: Layer;
  readonly seen: Text;
  readonly evidence: readonly Shown[];
  /** The nodes whose evidence is left out. */
  readonly alsoSeenOn: readonly string[];
}

/** What the checks of a lab saw in one grading, and the kernel on which they did. */
export interface LabProofs {
  readonly lab: string;
  readonly kernel: string;
  readonly proofs: Readonly<Record<string, Proof>>;
}

const pieces = 2;
const linesOfPiece = 6;
const lineLength = 100;

/** The proofs that a grading gives. Throws a UserError when a check did not pass: it would prove nothing. */
export function proofsOf({ lab, results }: Pick<Grading, 'lab' | 'results'>, kernel: string): LabProofs {
  return {
    lab,
    kernel,
    proofs: Object.fromEntries(results.map((result) => [result.check.name, proof(lab, result)])),
  };
}

function proof(lab: string, { check, status, verdict }: Result): Proof {
  if (!verdict || status !== 'pass') throw new UserError(notPassed(lab, check.name), exitStatus.failed);
  const { seen, evidence } = verdict;
  const shown = evidence.slice(0, pieces);
  const nodes = (of: readonly Evidence[]) => [...new Set(of.map(({ node }) => node))];
  const others = nodes(evidence.slice(pieces)).filter((node) => !nodes(shown).includes(node));
  return { layer: check.layer, seen, evidence: shown.map(cut), alsoSeenOn: others };
}

function notPassed(lab: string, check: string): Text {
  return {
    en: `Lab ${lab} proves nothing as it is: ${check} does not pass. See what is wrong: npm run check`,
    zh: `实验 ${lab} 目前什么也证明不了：${check} 没有通过。看看哪里不对：npm run check`,
  };
}

function cut({ node, command, output }: Evidence): Shown {
  // The same frame ten times shows no more than once, and a device that is down shows nothing.
  const all = output.split('\n').map((line) => line.trimEnd());
  const lines = [...new Set(all.filter((line) => line !== '' && !/ DOWN$|^\.\.\. \(/.test(line)))];
  return {
    node,
    command: shorten(command),
    lines: lines.slice(0, linesOfPiece).map(shorten),
    more: Math.max(lines.length - linesOfPiece, 0),
  };
}

function shorten(line: string): string {
  return line.length > lineLength ? `${line.slice(0, lineLength - 1)}…` : line;
}
