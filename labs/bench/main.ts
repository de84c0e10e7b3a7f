import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { arch, cpus, release, totalmem } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import { allLabs, loadLab } from '../catalog/index.ts';
import { createProgress } from '../cli/progress.ts';
import { cacheDirectory } from '../host/cache.ts';
import { openHost } from '../host/choose.ts';
import { requirements } from '../host/requirements.ts';
import { architecture } from '../host/vm/architecture.ts';
import { guestMemory } from '../host/vm/qemu-arguments.ts';
import { readRunning } from '../host/vm/running-machine.ts';
import { timePlainScript } from './plain-script.ts';
import { median, putTable, type Row, renderTable } from './table.ts';

// Measures the workbook as a learner meets it: whole commands, from Enter to the prompt, in a cache of its own.

const rounds = 3;
const readme = join(import.meta.dirname, '../../README.md');
const lab = process.argv[2] ?? (await allLabs())[0]?.name ?? '';
const missing = requirements(architecture()).filter((requirement) => !requirement.present);
const cache = mkdtempSync(join(cacheDirectory(), 'bench-'));
process.env.LVS_CACHE_DIR = cache;
process.env.LVS_LAB_HOST = 'vm';

/** Seconds that a command takes. */
async function time(script: 'lab' | 'check', ...words: string[]): Promise<number> {
  const began = performance.now();
  await execa('npm', ['run', '-s', script, '--', ...words], {
    stdin: 'ignore',
    stdout: 'pipe', // in the error, should it fail
    stderr: 'inherit',
  });
  const seconds = (performance.now() - began) / 1000;
  console.error(`npm run ${script} ${words.join(' ')}: ${seconds.toFixed(1)} s`);
  return seconds;
}

async function repeat(measure: () => Promise<number>): Promise<number> {
  const seconds: number[] = [];
  for (let round = 0; round < rounds; round++) seconds.push(await measure());
  return median(seconds);
}

/** The most memory that QEMU has had, in MiB (VmHWM, proc(5)). */
function peakMemory(): number {
  const running = readRunning(join(cache, 'machine.json'));
  if (!running) throw new Error('no machine runs');
  const kilobytes = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${running.pid}/status`, 'utf8'))?.[1];
  return Math.round(Number(kilobytes) / 1024);
}

try {
  const first = await time('lab', lab);
  const check = await repeat(() => time('check'));
  const reset = await repeat(() => time('lab', 'reset'));
  const cold = await repeat(async () => {
    await time('lab', 'down');
    return time('lab', lab);
  });
  const warm = await repeat(async () => {
    await time('lab', lab, 'bare', '--replace');
    return time('lab', lab, '--replace');
  });
  const memory = peakMemory();
  const host = await openHost(createProgress(process.stderr, 'en'), new AbortController().signal);
  const plain = await timePlainScript(host, await loadLab(lab));
  const acceleration = readRunning(join(cache, 'machine.json'))?.acceleration;
  const { stdout: qemu } = await execa(architecture().qemu, ['--version']);

  const seconds = (value: number) => `${value.toFixed(1)} s`;
  const installed =
    missing.length > 0 ? 'packages to install included' : 'the packages were installed already';
  const rows: Row[] = [
    {
      what: `\`npm run lab ${lab}\`, first time ever (${installed})`,
      reach: '5 min',
      aim: '3 min',
      measured: seconds(first),
    },
    {
      what: `\`npm run lab ${lab}\`, cache there, machine not running`,
      reach: '45 s',
      aim: '15 s',
      measured: seconds(cold),
    },
    { what: `\`npm run lab ${lab}\`, machine running`, reach: '30 s', aim: '10 s', measured: seconds(warm) },
    { what: '`npm run lab reset`', reach: '20 s', aim: '5 s', measured: seconds(reset) },
    {
      what: '`npm run check`, all checks, traffic and captures included',
      reach: '10 s',
      aim: '4 s',
      measured: seconds(check),
    },
    {
      what: `memory of the machine (guest ${guestMemory} MiB; all of QEMU)`,
      reach: '1.5 GiB',
      aim: '1 GiB',
      measured: `${(memory / 1024).toFixed(2)} GiB`,
    },
    {
      what: 'the same cluster by a plain `docker` script, in the same machine',
      reach: '',
      aim: '',
      measured: `${seconds(plain)}: ${(plain / warm).toFixed(1)} times as long as \`npm run lab ${lab}\``,
    },
  ];
  const measuredOn =
    `Measured ${new Date().toISOString().slice(0, 10)} on ${cpus().length} cores of ${cpus()[0]?.model.trim()} (${arch()}), ` +
    `${Math.round(totalmem() / 2 ** 30)} GiB, Linux ${release()}, ${qemu.split('\n')[0]}, ` +
    `${acceleration === 'tcg' ? 'software emulation' : acceleration}; whole commands, the median of ${rounds}.`;
  const table = renderTable(rows, measuredOn);
  console.log(table);
  writeFileSync(readme, putTable(readFileSync(readme, 'utf8'), table));
} finally {
  await time('lab', 'down');
  rmSync(cache, { recursive: true, force: true });
}
process.exit();
