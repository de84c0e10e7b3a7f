import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import type { TestProject } from 'vitest/node';

/** The course site as it was built for the tests. */
export interface BuiltSite {
  readonly folder: string;
  /** What the build printed. */
  readonly printed: string;
  readonly seconds: number;
}

declare module 'vitest' {
  interface ProvidedContext {
    site: BuiltSite;
  }
}

/** Builds the site once for all of its tests; they get it by `inject('site')`. */
export async function setup(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'lvs-site-'));
  const from = performance.now();
  const { all } = await execa('vitepress', ['build', 'docs', '--outDir', folder], {
    cwd: join(import.meta.dirname, '../..'),
    preferLocal: true,
    all: true,
  });
  project.provide('site', { folder, printed: all, seconds: (performance.now() - from) / 1000 });
  return () => rmSync(folder, { recursive: true, force: true });
}
