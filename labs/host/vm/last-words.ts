import { readFile } from 'node:fs/promises';
import type { Layout } from './layout.ts';

/** The last lines that QEMU and the machine's console printed, on one line. */
export async function lastWords(files: Layout): Promise<string> {
  const texts = await Promise.all(
    [files.log, files.console].map((file) => readFile(file, 'utf8').catch(() => '')),
  );
  const lines = texts
    .join('\n')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  return lines.slice(-3).join(' | ') || 'it printed nothing';
}
