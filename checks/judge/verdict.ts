import type { Text } from '../../labs/language/text.ts';
import type { Evidence, Verdict } from '../model.ts';

/** A judgement that what was seen is as it should be. */
export function pass(seen: Text, ...evidence: readonly Evidence[]): Verdict {
  return { pass: true, seen, evidence };
}

/** What a failed judgement tells the learner. */
interface Failure {
  readonly expected: Text;
  readonly seen: Text;
  readonly look: Text;
}

/** A judgement that something else was seen than what should be. */
export function fail(failure: Failure, ...evidence: readonly Evidence[]): Verdict {
  return { pass: false, ...failure, evidence };
}

/** Where to look next: a command, and the node to run it on. */
export function lookAt(node: string, command: string): Text {
  return { en: `On ${node}, run: ${command}`, zh: `在 ${node} 上运行：${command}` };
}

/** The texts of several observations in one. */
export function join(texts: readonly Text[]): Text {
  return { en: texts.map(({ en }) => en).join('; '), zh: texts.map(({ zh }) => zh).join('；') };
}

/** A list of names or values, as each language writes it. */
export function list(words: readonly string[]): Text {
  return { en: words.join(', '), zh: words.join('、') };
}

/** Each text once, in the order of their first appearance. */
export function distinct(texts: readonly Text[]): Text[] {
  return [...new Map(texts.map((text) => [text.en, text])).values()];
}
