import type { Text } from '../../labs/language/text.ts';
import { type Check, layers, NotObserved, type Result } from '../model.ts';

/**
 * Judges every check on one observation, in the order of the layers. A check that fails or can't be judged while
 * one of a lower layer failed is blocked; several that fail in the lowest failing layer all stand as failed.
 */
export function grade<Observation>(
  checks: readonly Check<Observation>[],
  observation: Observation,
): readonly Result[] {
  const judged = inOrder(checks).map((check) => judge(check, observation));
  const first = judged.find((result) => result.status === 'fail');
  if (first === undefined) return judged;
  const floor = heightOf(first.check);
  return judged.map((result) =>
    result.status !== 'pass' && heightOf(result.check) > floor
      ? { ...result, status: 'blocked', blockedBy: first.check.name }
      : result,
  );
}

/** The first thing that is wrong: it names the layer to look at. Undefined when nothing is. */
export function diagnose(results: readonly Result[]): Result | undefined {
  return results.find((result) => result.status === 'fail' || result.status === 'error');
}

/** The sort is stable: inside a layer the order of the lab's file stands. */
function inOrder<Observation>(checks: readonly Check<Observation>[]): Check<Observation>[] {
  return checks.toSorted((a, b) => heightOf(a) - heightOf(b));
}

/** How much lies below a check. What is asked of an experiment stands on all that can be asked without it. */
function heightOf({ layer, needs }: Pick<Check<never>, 'layer' | 'needs'>): number {
  return layers.indexOf(layer) + (needs ? layers.length : 0);
}

function judge<Observation>({ judge, ...check }: Check<Observation>, observation: Observation): Result {
  const none = { check, verdict: undefined, error: undefined, blockedBy: undefined };
  try {
    const verdict = judge(observation);
    return { ...none, status: verdict.pass ? 'pass' : 'fail', verdict };
  } catch (error) {
    if (error instanceof NotObserved) return { ...none, status: 'error', error: error.text };
    return { ...none, status: 'error', error: bug(error), cause: error };
  }
}

function bug(error: unknown): Text {
  const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return {
    en: `This check itself is broken, not your cluster: ${what}`,
    zh: `出错的是这项检查本身，不是集群：${what}`,
  };
}
