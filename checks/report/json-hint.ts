import { z } from 'zod';
import { layers } from '../model.ts';

const hint = z.strictObject({
  step: z.int().positive(),
  of: z.int().positive().describe('How many hints there are; the last one is the fix'),
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
export function jsonHint(exit: number, given?: z.infer<typeof hint>): z.infer<typeof hintSchema> {
  return hintSchema.parse({ schemaVersion: 1, exit, hint: given ?? null });
}
