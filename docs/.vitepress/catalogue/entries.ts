import { type Check, type Layer, layers } from '../../../checks/model.ts';
import type { Text } from '../../../labs/language/text.ts';

/** A check as a lab has it, and the section of the lab's pages that first names it. */
export interface LabCheck {
  readonly lab: string;
  readonly labTitle: Text;
  readonly check: Omit<Check<never>, 'judge'>;
  /** From the root of a language, e.g. `/labs/NAME#SECTION`. */
  readonly section: string;
}

/** One check of the catalogue: the same question, asked in one lab or in several. */
export interface Entry {
  readonly check: LabCheck['check'];
  readonly labs: readonly LabCheck[];
}

/** The place of a lab's check on the catalogue page. */
export function anchorOf({ lab, check }: Pick<LabCheck, 'lab' | 'check'>): string {
  return `${lab}-${check.name}`;
}

/** The checks of all labs, layer by layer; those that say the same in several labs are one entry. */
export function entriesByLayer(checks: readonly LabCheck[]): ReadonlyMap<Layer, readonly Entry[]> {
  const sayingTheSame = ({ check: { name, title, why } }: LabCheck) => JSON.stringify([name, title, why]);
  return new Map(
    layers.map((layer) => {
      const here = checks.filter(({ check }) => check.layer === layer);
      const byName = here.toSorted((a, b) => order(here, a) - order(here, b));
      const entries = Map.groupBy(byName, sayingTheSame).values();
      return [layer, [...entries].flatMap((labs) => (labs[0] ? [{ check: labs[0].check, labs }] : []))];
    }),
  );
}

/** Checks of one name stand together, where the first of them stands. */
function order(checks: readonly LabCheck[], { check }: LabCheck): number {
  return checks.findIndex((other) => other.check.name === check.name);
}
