import { z } from 'zod';
import { layers } from '../model.ts';
import { hintSteps } from './hint.ts';

const hint = z.strictObject({
  step: z.int().min(1).max(hintSteps),
  of: z.literal(hintSteps),
  check: z.string().describe('The first check that is wrong'),
  layer: z.enum(layers),
  text: z.string().describe('The hint as the terminal shows it'),
});

/** What `npm run check hint -- --json` prints; without a hint every check passed. */
export const hintSchema = z.strictObject({
  schemaVersion: z.literal(1),
  exit: z.int().describe('The exit status of the command'),
  hint: hint.nullable(),
});

/** A hint as a document of `hintSchema`. */
export function jsonHint(exit: number, given?: Omit<z.infer<typeof hint>, 'of'>): z.infer<typeof hintSchema> {
  return hintSchema.parse({ schemaVersion: 1, exit, hint: given ? { ...given, of: hintSteps } : null });
}
