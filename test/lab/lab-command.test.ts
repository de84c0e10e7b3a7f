import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { labNames, loadLab } from '../../labs/catalog/index.ts';
import { findRunningHost } from '../../labs/host/choose.ts';
import { readLabPages } from '../../labs/page/lab-pages.ts';
import { clusterOn } from '../../labs/runtime/find-running.ts';
import { containerName, labels } from '../../labs/runtime/names.ts';

// The command `lab` as a learner types it, on whatever host the labs run on here.

const [name = ''] = await labNames();
const { nodes } = await loadLab(name);
const [node = '', other = ''] = Object.keys(nodes);

/** The first variant that there is, with its lab. */
const withVariants = (
  await Promise.all(
    (
      await labNames()
    ).map(async (each) => {
      const { variants } = await readLabPages(await loadLab(each));
      return variants.map((variant) => [each, variant.name] as const);
    }),
  )
)
  .flat()
  .slice(0, 1);

/** Runs `lab` with the words; outputs are bytes as text, untouched. */
function lab(...words: string[]) {
  return execa('node', ['labs/cli/main.ts', ...words, ...(words[0] === 'exec' ? [] : ['--lang', 'en'])], {
    reject: false,
    stripFinalNewline: false,
    stdin: 'ignore',
  });
}

async function engine() {
  const host = await findRunningHost();
  if (!host) throw new Error('expected a running host, found none');
  return host.docker;
}

async function statusNow(): Promise<unknown> {
  const { stdout, stderr } = await lab('status', '--json', '--verbose');
  expect(stdout, stderr).not.toBe('');
  return JSON.parse(stdout);
}

beforeAll(() => lab('down'));
afterAll(() => lab('down'));

test('without a lab, what needs one says how to start one', async () => {
  for (const words of [['status'], ['exec', node, 'true'], ['shell', node], ['solve'], ['reset']]) {
    const { exitCode, stderr } = await lab(...words);
    expect(stderr, words.join(' ')).toBe(`No lab is running. To start one: npm run lab ${name}\n`);
    expect(exitCode).toBe(3);
  }
  expect((await lab('status', '--json')).exitCode).toBe(3);
  expect(await statusNow()).toEqual({ running: null });
});

describe('a bare lab', () => {
  test('starts, and says what its machines are and what comes next', async () => {
    const { exitCode, stdout, stderr } = await lab(name, 'bare');
    expect(exitCode, stderr).toBe(0);
    expect(stdout).toContain(`docs/labs/${name}.md`);
    for (const each of Object.keys(nodes)) expect(stdout).toContain(each);
    expect(await statusNow()).toMatchObject({ running: { lab: name, start: 'bare', solved: false } });
  });

  test('is listed as running', async () => {
    expect((await lab()).stdout).toContain(`Running: ${name}`);
  });

  test('is not started twice', async () => {
    const { exitCode, stdout } = await lab(name, 'bare');
    expect(exitCode).toBe(0);
    expect(stdout).toContain('runs already');
  });

  test('makes room for another form of it as long as nobody has run anything in it', async () => {
    expect(await lab(name)).toMatchObject({ exitCode: 0, stderr: expect.not.stringContaining('--replace') });
    expect(await lab(name, 'bare')).toMatchObject({ exitCode: 0 });
  });

  test('is not thrown away unasked when a command was run in it', async () => {
    expect(await lab('exec', node, 'true')).toMatchObject({ exitCode: 0 });
    const { exitCode, stderr } = await lab(name);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(`npm run lab -- ${name} --replace`);
    expect(stderr).toMatch(new RegExp(`commands were run on ${node} since \\d\\d:\\d\\d`));
  });

  test('passes bytes, both streams and the exit status of a command through', async () => {
    const script = 'printf "真实服务器\\r\\n\\001"; echo 错误 >&2; exit 9';
    const { stdout, stderr, exitCode } = await lab('exec', node, 'sh', '-c', script);
    expect(stdout).toBe('真实服务器\r\n\x01');
    expect(stderr).toBe('错误\n');
    expect(exitCode).toBe(9);
  });

  test('passes flags and input through', async () => {
    const bytes = Buffer.from(Array.from({ length: 100_000 }, (_, index) => index % 256));
    const folder = mkdtempSync(join(tmpdir(), 'lvs-bytes-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const file = join(folder, 'bytes');
    writeFileSync(file, bytes);
    const { stdout } = await execa('node', ['labs/cli/main.ts', 'exec', node, 'cat', '-'], {
      inputFile: file,
      encoding: 'buffer',
      stripFinalNewline: false,
    });
    expect(Buffer.from(stdout).equals(bytes)).toBe(true);
  });

  test('gives a shell with the size of the window', async () => {
    const command = `stty rows 31 cols 97; node labs/cli/main.ts shell ${node}`;
    const terminal = execa('script', ['-qec', command, '/dev/null'], { reject: false, timeout: 60_000 });
    terminal.stdout.on('data', function answer(seen: Buffer) {
      if (!seen.includes('# ')) return; // the prompt
      terminal.stdout.off('data', answer);
      terminal.stdin.write('stty size; echo "on $(hostname)"; exit 5\n');
    });
    const { stdout, exitCode } = await terminal;
    expect(stdout).toContain('31 97');
    expect(stdout).toContain(`on ${node}`);
    expect(exitCode).toBe(5);
  });

  test('comes to the solution, and back to bare', async () => {
    expect((await lab('solve')).exitCode).toBe(0);
    expect(await statusNow()).toMatchObject({ running: { start: 'bare', solved: true } });
    expect((await lab('reset')).exitCode).toBe(0);
    expect(await statusNow()).toMatchObject({ running: { start: 'bare', solved: false } });
  });

  test('is mended by a reset when nodes were stopped or removed', async () => {
    const docker = await engine();
    await docker.getContainer(containerName(node)).remove({ force: true });
    await docker.getContainer(containerName(other)).stop({ t: 0 });
    const refused = await lab('exec', node, 'true');
    expect(refused.exitCode).toBe(4);
    expect(refused.stderr).toContain('npm run lab reset');
    expect((await lab('reset')).exitCode).toBe(0);
    expect((await lab('exec', node, 'true')).exitCode).toBe(0);
  });
});

describe.each(withVariants)('variant %s %s', (of, variant) => {
  test('starts as the plain solution does, and is told and listed', async () => {
    const { exitCode, stdout, stderr } = await lab(of, variant, '--replace');
    expect(exitCode, stderr).toBe(0);
    expect(stdout).toContain(`a working cluster, variant ${variant}`);
    expect(stdout).toContain('It works:');
    expect(await statusNow()).toMatchObject({ running: { lab: of, start: 'solution', variant } });
    expect((await lab()).stdout).toContain(`Variant ${variant} (`);
  });

  test('leads to the plain solution, and comes back', async () => {
    const { exitCode, stdout, stderr } = await lab('solve');
    expect(exitCode, stderr).toBe(0);
    expect(stdout).toContain(`not of the variant ${variant}`);
    expect(await statusNow()).toMatchObject({ running: { variant, solved: true } });
    expect((await lab('reset')).exitCode).toBe(0);
    expect(await statusNow()).toMatchObject({ running: { variant, solved: false } });
  });
});

test('a fault that is drawn is not named', async () => {
  const { stdout, stderr, exitCode } = await lab(name, 'broken', '--replace');
  expect(exitCode, stderr).toBe(0);
  const { faults } = await readLabPages(await loadLab(name));
  const told = stdout + stderr + (await lab('status')).stdout + (await lab('status', '--json')).stdout;
  for (const fault of faults) expect(told).not.toContain(fault.name);
  expect(told).toContain('a cluster with a fault in it');

  const again = await lab(name, 'broken');
  expect(again.stdout).toContain(`To have another fault drawn: npm run lab -- ${name} broken --replace`);
  const drawn = await lab(name, 'broken', '--replace');
  expect(drawn.exitCode, drawn.stderr).toBe(0);
  expect(drawn.stdout).toContain('is up: a cluster with a fault in it');
});

test('down leaves nothing', async () => {
  const docker = await engine();
  expect((await lab('down')).exitCode).toBe(0);
  const host = await findRunningHost();
  if (host) {
    expect(await clusterOn(host)).toBeUndefined();
    expect(await docker.listContainers({ all: true, filters: { label: [labels.lab] } })).toEqual([]);
    expect(await docker.listNetworks({ filters: { label: [labels.lab] } })).toEqual([]);
  }
  expect((await lab('status')).exitCode).toBe(3);
});
