import type { Check } from '../../../checks/model.ts';
import type { LabProofs, Proof } from '../../../checks/proofs/proofs.ts';
import type { Text } from '../../../labs/language/text.ts';

/** What a check is called and why it matters, for each lab and each check of it. */
export type CheckTexts = ReadonlyMap<string, ReadonlyMap<string, Pick<Check<never>, 'title' | 'why'>>>;

/** What the checks saw, by the name of the lab, or `LAB.VARIANT` for a variant of it. */
export type ProofsOfLabs = ReadonlyMap<string, LabProofs>;

/** A claim of a page: the check that proves it, and what that saw where it was kept. */
export interface Claim {
  readonly lab: string;
  /** The variant of the lab that the claim is about; undefined for the plain one. */
  readonly variant: string | undefined;
  readonly name: string;
  readonly title: Text;
  readonly why: Text;
  readonly kernel: string | undefined;
  readonly proof: Proof | undefined;
}

/** Where on a page a claim stands. */
export interface Place {
  readonly page: string;
  /** Of the section that it is in, where that is about one. */
  readonly variant: string | undefined;
}

/**
 * The claim that a link is about: `NAME` on a page of a lab (in a section of a variant, about that), `LAB/NAME` or
 * `LAB.VARIANT/NAME` anywhere. Throws where there is no such check.
 */
export function findClaim(target: string, place: Place, checks: CheckTexts, proofs: ProofsOfLabs): Claim {
  const [name = '', named] = target.split('/').reverse();
  const own = [labOf(place.page, checks), place.variant];
  const [lab, variant] = named === undefined ? own : named.split('.');
  const texts = lab === undefined ? undefined : checks.get(lab)?.get(name);
  if (lab === undefined || texts === undefined) {
    const expected = lab ? `the name of a check of lab ${lab}` : 'LAB/CHECK, for this is no page of a lab';
    throw new Error(`docs/${place.page}: expected ${expected}, found "check:${target}"`);
  }
  const { title, why } = texts;
  const kept = proofs.get(variant === undefined ? lab : `${lab}.${variant}`);
  return { lab, variant, name, title, why, kernel: kept?.kernel, proof: kept?.proofs[name] };
}

/** The lab whose page it is: `labs/LAB`, or its faults, in any language. */
function labOf(page: string, checks: CheckTexts): string | undefined {
  return [...checks.keys()].find((lab) => new RegExp(`(^|/)labs/${lab}(-faults)?\\.md$`).test(page));
}

/** What a claim of a page is called there: no two proofs on it have the same. */
export function claimName({ lab, variant, name }: Pick<Claim, 'lab' | 'variant' | 'name'>): string {
  return `${variant === undefined ? lab : `${lab}.${variant}`}/${name}`;
}
