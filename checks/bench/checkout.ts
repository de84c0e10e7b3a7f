import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import { readRunning } from '../../labs/host/vm/running-machine.ts';

/** A checkout of the workbook under measurement, with a machine of its own in a cache of its own. */
export class Checkout {
  readonly directory: string;
  readonly #cache = mkdtempSync(join(tmpdir(), 'lvs-bench-'));

  constructor(directory: string) {
    this.directory = directory;
  }

  [Symbol.dispose](): void {
    rmSync(this.#cache, { recursive: true, force: true });
  }

  /** Seconds that a command takes, from Enter to the prompt. */
  async time(script: 'lab' | 'check', ...words: string[]): Promise<number> {
    return await this.#timed('npm', ['run', '-s', script, '--', ...words], this.directory, this.#environment);
  }

  /** Seconds of the first start ever: a fresh clone, its packages, an empty cache. */
  async timeFirst(lab: string): Promise<number> {
    const clone = mkdtempSync(join(tmpdir(), 'lvs-clone-'));
    const environment = { ...this.#environment, LVS_CACHE_DIR: join(clone, 'cache') };
    try {
      await execa('git', ['clone', '-q', this.directory, join(clone, 'workbook')]);
      const words = ['-c', `npm ci --silent && npm run -s lab ${lab}`];
      return await this.#timed('sh', words, join(clone, 'workbook'), environment);
    } finally {
      await execa('npm', ['run', '-s', 'lab', 'down'], { cwd: join(clone, 'workbook'), env: environment });
      rmSync(clone, { recursive: true, force: true });
    }
  }

  /** What in-process.ts measures in this checkout, on its running lab. */
  async inProcess(what: 'gradings' | 'faults' | 'stages', lab: string): Promise<unknown> {
    const script = join(import.meta.dirname, 'in-process.ts');
    const { stdout } = await execa('node', [script, this.directory, what, lab], {
      cwd: this.directory,
      env: this.#environment,
      preferLocal: true,
    });
    return JSON.parse(stdout);
  }

  /** The most memory that QEMU has had, in MiB (VmHWM, proc(5)). */
  peakMemory(): number {
    const running = readRunning(join(this.#cache, 'machine.json'));
    if (!running) throw new Error('expected a running machine to measure, found none');
    const kilobytes = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${running.pid}/status`, 'utf8'))?.[1];
    return Math.round(Number(kilobytes) / 1024);
  }

  acceleration(): string | undefined {
    return readRunning(join(this.#cache, 'machine.json'))?.acceleration;
  }

  async commit(): Promise<string> {
    return (await execa('git', ['rev-parse', '--short', 'HEAD'], { cwd: this.directory })).stdout;
  }

  get #environment(): Record<string, string> {
    return { LVS_CACHE_DIR: this.#cache, LVS_LAB_HOST: 'vm' };
  }

  async #timed(
    program: string,
    words: readonly string[],
    cwd: string,
    env: Record<string, string>,
  ): Promise<number> {
    const began = performance.now();
    await execa(program, words, { cwd, env, stdin: 'ignore' });
    return (performance.now() - began) / 1000;
  }
}
