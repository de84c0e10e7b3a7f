import type { Block } from '../page/block.ts';
import { type LabPages, setupBlocks } from '../page/lab-pages.ts';
import { requireNamed } from './require-named.ts';

/** A state of a lab's nodes that is worth saving: the one before it, and the blocks that lead from there to here. */
export interface LabState {
  /** `bare`, `solution`, or the name of a variant. */
  readonly name: string;
  readonly blocks: readonly Block[];
  readonly before: LabState | undefined;
}

/** The nodes as they are made: nothing is configured. */
export const bareState: LabState = { name: 'bare', blocks: [], before: undefined };

/**
 * The solution of a lab, or a variant of it. Throws a UserError (usage) for a variant that its page does not have.
 */
export function solutionState(pages: LabPages, variant: string | undefined): LabState {
  const solution = { name: 'solution', blocks: setupBlocks(pages), before: bareState };
  if (variant === undefined) return solution;
  const { name, change } = requireNamed({ en: 'variant', zh: '变体' }, pages.variants, variant);
  return { name, blocks: change, before: solution };
}

/** All the blocks that lead from bare nodes to a state, in order. */
export function allBlocks({ before, blocks }: LabState): readonly Block[] {
  return before ? [...allBlocks(before), ...blocks] : blocks;
}
