import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bytes } from '../../labs/runtime/cluster.ts';
import type { Place } from './place.ts';

/** What the director holds for open connections. */
export interface State {
  readonly connections: number;
  /** Entries in the table of IPVS and in that of the kernel's connection tracking. */
  readonly ipvs: number;
  readonly conntrack: number;
  readonly sockets: number;
  /** Files that its programs have open beside those that they had before. */
  readonly files: number;
  /** Bytes of the entries and sockets in the kernel (as slabs hold them), and of the programs, together. */
  readonly bytes: number;
}

/** The numbers of programs/state.pl, by their keys. */
export type Numbers = ReadonlyMap<string, number>;

const program = (name: string) => readFileSync(join(import.meta.dirname, 'programs', name), 'utf8');

/** What the director holds while a client holds so many connections through it. */
export async function stateOf(place: Place, connections: number): Promise<State> {
  const { cluster, client, vip, port } = place;
  const before = await numbersOf(place);
  const holder = await cluster.spawn(client, [
    ...['bash', '-c', 'ulimit -n 4096; exec perl -e "$0" "$@"', program('hold.pl')],
    ...[vip, `${port}`, `${connections}`],
  ]);
  const held = await read(holder.stdout, (text) => text.includes('held\n'));
  if (held !== 'held\n') {
    const why = await read(holder.stderr, () => false);
    throw new Error(`expected ${connections} connections to be held, found: ${held}${why}`);
  }
  const during = await numbersOf(place);
  await holder.stdin.close();
  await holder.exit;
  return stateBetween(before, during, connections);
}

/** What came on top between two looks. */
export function stateBetween(before: Numbers, during: Numbers, connections: number): State {
  const more = (key: string) => (during.get(key) ?? 0) - (before.get(key) ?? 0);
  const size = (slab: string) => during.get(`size.${slab}`) ?? 0;
  // A program that holds connections has more files open; what else runs on the node is none of theirs.
  const programs = [...before.keys()]
    .flatMap((key) => /^process\.(\d+)\.files$/.exec(key)?.[1] ?? [])
    .filter((id) => more(`process.${id}.files`) > 0);
  const ofPrograms = (what: 'memory' | 'files') =>
    programs.reduce((sum, id) => sum + more(`process.${id}.${what}`), 0);
  const [ipvs, conntrack, sockets] = [more('ipvs'), more('conntrack'), more('sockets')];
  const inKernel = ipvs * size('ip_vs_conn') + conntrack * size('nf_conntrack') + sockets * size('TCP');
  const bytes = inKernel + ofPrograms('memory');
  return { connections, ipvs, conntrack, sockets, files: ofPrograms('files'), bytes };
}

export function parseNumbers(text: string): Numbers {
  return new Map(
    text
      .trim()
      .split('\n')
      .map((line) => {
        const [key = '', value] = line.split(' ');
        return [key, Number(value)];
      }),
  );
}

async function numbersOf({ cluster, director }: Place): Promise<Numbers> {
  const { stdout, stderr, exitCode } = await cluster.run(director, ['perl', '-e', program('state.pl')]);
  if (exitCode !== 0) throw new Error(`expected the state of ${director}, found: ${stderr}`);
  return parseNumbers(stdout);
}

/** What comes out of a process, until it is enough or at its end. */
async function read(stream: ReadableStream<Bytes>, enough: (text: string) => boolean): Promise<string> {
  const reader = stream.pipeThrough(new TextDecoderStream()).getReader();
  for (let text = ''; ; ) {
    const { value, done } = await reader.read();
    text += value ?? '';
    if (done || enough(text)) return text;
  }
}
