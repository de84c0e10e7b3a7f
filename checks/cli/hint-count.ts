import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { exitStatus, UserError } from '../../labs/language/user-error.ts';

/** What hints are about: a check of one start of a lab. */
const subject = { lab: z.string(), since: z.string(), check: z.string() };
const countSchema = z.strictObject({ ...subject, given: z.int().positive() });
export type HintSubject = Omit<z.infer<typeof countSchema>, 'given'>;

/**
 * The number of the next hint about `subject`, at most `last`; it counts as given from now on. A new start of
 * the lab, or another check that fails, begins at 1. Throws a UserError when it can't be kept in `directory`.
 */
export async function nextHint(directory: string, subject: HintSubject, last: number): Promise<number> {
  const file = join(directory, 'hints.json');
  const before = await readCount(file);
  const same =
    before?.lab === subject.lab && before.since === subject.since && before.check === subject.check;
  const given = Math.min(last, (same ? before.given : 0) + 1);
  await writeCount(file, { ...subject, given });
  return given;
}

/** The next hint begins anew: whatever is wrong then, it is another thing. Without a count there is none to forget. */
export async function forgetHints(directory: string): Promise<void> {
  await rm(join(directory, 'hints.json'), { force: true });
}

/** A file that is not there or says something else is as good as none: the hints begin anew. */
async function readCount(file: string): Promise<z.infer<typeof countSchema> | undefined> {
  try {
    return countSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    return undefined;
  }
}

async function writeCount(file: string, count: z.infer<typeof countSchema>): Promise<void> {
  const half = `${file}.${process.pid}`;
  try {
    await writeFile(half, `${JSON.stringify(count)}\n`, { mode: 0o600 });
    await rename(half, file);
  } catch (error) {
    const text = {
      en: `Cannot keep count of the hints in ${file}: make it writable, or set LVS_CACHE_DIR to a folder that is.`,
      zh: `无法在 ${file} 中记录提示进度：请让它可写，或用 LVS_CACHE_DIR 指定一个可写的目录。`,
    };
    throw new UserError(text, exitStatus.usage, error);
  }
}
