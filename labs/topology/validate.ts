import { z } from 'zod';
import { exitStatus, UserError } from '../language/user-error.ts';
import { contains } from './cidr.ts';
import { linksOf, subnetIn, vipsOf } from './networks.ts';
import { type Lab, type LabDefinition, labSchema } from './schema.ts';

/**
 * The lab that a lab file defines. Throws a UserError with the file, the place in it and what was expected
 * there, when the definition does not have the form of one or contradicts itself.
 */
export function validateLab(name: string, definition: unknown, file: string): Lab {
  const parsed = labSchema.safeParse(definition);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw malformed(file, issue?.path.join('.') || 'lab', issue?.message ?? z.prettifyError(parsed.error));
  }
  for (const [place, problem] of contradictions(parsed.data)) throw malformed(file, place, problem);
  return { name, ...parsed.data };
}

/** What a definition of the right form can still get wrong: a place in it, and the problem. */
function* contradictions(lab: LabDefinition): Generator<[string, string]> {
  const owners = new Map(vipsOf(lab).map((vip) => [vip, 'the services']));
  for (const [node, definition] of Object.entries(lab.nodes)) {
    for (const [network, addresses] of linksOf(definition)) {
      const place = `nodes.${node}.addresses.${network}`;
      const subnet = subnetIn(lab, network);
      for (const address of addresses) {
        if (!contains(subnet, address)) yield [place, `expected an address in ${subnet}, found ${address}`];
        const owner = owners.get(address);
        if (owner) yield [place, `expected an address of its own, found that of ${owner}: ${address}`];
        owners.set(address, node);
      }
    }
  }
}

function malformed(file: string, place: string, problem: string): UserError {
  return new UserError(
    { en: `${file}: ${place}: ${problem}`, zh: `${file}：${place} 处有误：${problem}` },
    exitStatus.usage,
  );
}
