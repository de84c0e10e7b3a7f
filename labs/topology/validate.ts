import { z } from 'zod';
import { exitStatus, UserError } from '../language/user-error.ts';
import { type NetworkName, networks } from './addresses.ts';
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
  const owners = new Map<string, string>([[lab.vip, 'vip']]);
  for (const [node, { addresses }] of Object.entries(lab.nodes)) {
    for (const [network, address] of Object.entries(addresses)) {
      const place = `nodes.${node}.addresses.${network}`;
      const prefix = `${networks[network as NetworkName]}.`;
      if (!address.startsWith(prefix))
        yield [place, `expected an address in ${prefix}0/24, found ${address}`];
      const owner = owners.get(address);
      if (owner) yield [place, `expected an address of its own, found that of ${owner}: ${address}`];
      owners.set(address, node);
    }
  }
}

function malformed(file: string, place: string, problem: string): UserError {
  return new UserError(
    { en: `${file}: ${place}: ${problem}`, zh: `${file}：${place} 处有误：${problem}` },
    exitStatus.usage,
  );
}
