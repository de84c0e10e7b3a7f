import { z } from 'zod';
import type { Language, Text } from '../../labs/language/text.ts';
import { exitStatus } from '../../labs/language/user-error.ts';
import { starts } from '../../labs/runtime/cluster.ts';
import { countStatuses, statusOf } from '../grade/exit-status.ts';
import { diagnose } from '../grade/grade.ts';
import { type Grading, layers, type Result, statuses } from '../model.ts';

const exit = z.literal(Object.values(exitStatus)).describe('The exit status of the command');
const schemaVersion = z.literal(1).describe('Changes when a reader of an older version would go wrong');
const count = z.int().nonnegative();

const evidence = z.strictObject({
  node: z.string().describe('The machine that the command ran on'),
  command: z.string(),
  output: z.string().describe('What it printed, as a whole'),
  frames: z
    .literal(true)
    .optional()
    .describe('The output is frames that were captured, one a line; the command shows such frames'),
});

const check = z.strictObject({
  name: z.string().describe('Unique in the lab, the same in every language and release'),
  layer: z.enum(layers),
  title: z.string(),
  status: z.enum(statuses),
  blockedBy: z.string().nullable().describe('The failing check below that explains this one, if blocked'),
  expected: z.string().nullable().describe('Only where the check failed or is blocked'),
  seen: z.string().nullable().describe('What was found; null if it could not be observed'),
  why: z.string().describe('Why it matters'),
  look: z.string().nullable().describe('Where to look next'),
  error: z.string().nullable().describe('Why it could not be observed'),
  evidence: z.array(evidence),
});

/** What `npm run check -- --json` prints of a grading. Texts are in the language of the learner. */
export const gradingSchema = z.strictObject({
  schemaVersion,
  exit,
  lab: z.string(),
  start: z.enum(starts).describe('In which form the lab was started'),
  host: z.string().describe('The kind of host that the lab runs on'),
  elapsed: count.describe('Observing and judging, in milliseconds'),
  summary: z.strictObject({ pass: count, fail: count, blocked: count, error: count }),
  diagnosis: z.string().nullable().describe('The name of the first check that is wrong; null if none is'),
  checks: z.array(check).describe('Every check of the lab, from the lowest layer up'),
});

/** What it prints instead when there is no grading. */
export const errorSchema = z.strictObject({
  schemaVersion,
  exit,
  error: z.strictObject({ message: z.string().describe('One line: what happened and what to do') }),
});

/** A grading as a document of `gradingSchema`. */
export function jsonReport(grading: Grading, language: Language): z.infer<typeof gradingSchema> {
  const { lab, start, host, elapsed, results } = grading;
  return gradingSchema.parse({
    schemaVersion: 1,
    exit: statusOf(results),
    lab,
    start,
    host,
    elapsed,
    summary: countStatuses(results),
    diagnosis: diagnose(results)?.check.name ?? null,
    checks: results.map((result) => jsonCheck(result, language)),
  });
}

/** An error as a document of `errorSchema`. */
export function jsonError(message: Text, status: number, language: Language): z.infer<typeof errorSchema> {
  return errorSchema.parse({ schemaVersion: 1, exit: status, error: { message: message[language] } });
}

function jsonCheck({ check, status, verdict, error, blockedBy }: Result, language: Language) {
  const failed = verdict?.pass === false ? verdict : undefined;
  return {
    name: check.name,
    layer: check.layer,
    title: check.title[language],
    status,
    blockedBy: blockedBy ?? null,
    expected: failed?.expected[language] ?? null,
    seen: verdict?.seen[language] ?? null,
    why: check.why[language],
    look: failed?.look[language] ?? null,
    error: error?.[language] ?? null,
    evidence: [...(verdict?.evidence ?? [])],
  };
}
