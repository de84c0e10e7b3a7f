import type { Bytes } from '../cluster.ts';

/** What an agent says of one program (see lvs-agent in the image). */
export type AgentEvent =
  | { readonly kind: 'hello' }
  | { readonly kind: 'out' | 'err'; readonly bytes: Bytes }
  | { readonly kind: 'end'; readonly status: number };

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Asks whether the agent listens. */
export function helloMessage(id: string): Uint8Array {
  return message(`hello ${id}`, new Uint8Array());
}

/** Asks for a Perl program to be run, with its arguments. */
export function runMessage(id: string, source: string, args: readonly string[]): Uint8Array {
  return message(`run ${id}`, encoder.encode([source, ...args].join('\0')));
}

/** Gives a program bytes to read; no bytes end its input. */
export function tellMessage(id: string, bytes: Uint8Array): Uint8Array {
  return message(`tell ${id}`, bytes);
}

function message(head: string, body: Uint8Array): Uint8Array {
  return joined(encoder.encode(`${head} ${body.length}\n`), body);
}

/**
 * Picks what is said of one program out of what an agent says. Everybody who is attached to a node hears
 * everything, from any byte on, so whatever does not begin with the program's own ID is passed over.
 */
export class AgentEar {
  readonly #mark: Uint8Array;
  #heard: Uint8Array = new Uint8Array();

  constructor(id: string) {
    this.#mark = encoder.encode(`\x1e${id} `);
  }

  /** What the next bytes complete. */
  hear(bytes: Uint8Array): AgentEvent[] {
    this.#heard = joined(this.#heard, bytes);
    const events: AgentEvent[] = [];
    for (let event = this.#next(); event; event = this.#next()) events.push(event);
    return events;
  }

  #next(): AgentEvent | undefined {
    const at = indexOf(this.#heard, this.#mark);
    // All but what may be the beginning of a mark is of no use any more.
    this.#heard = this.#heard.subarray(at < 0 ? Math.max(0, this.#heard.length - this.#mark.length) : at);
    if (at < 0) return undefined;
    const head = this.#heard.indexOf(0x0a);
    if (head < 0) return undefined;
    const [kind, number = '0'] = decoder.decode(this.#heard.subarray(this.#mark.length, head)).split(' ');
    const end = head + 1 + (kind === 'out' || kind === 'err' ? Number(number) : 0);
    if (this.#heard.length < end) return undefined;
    const bytes = this.#heard.slice(head + 1, end);
    this.#heard = this.#heard.subarray(end);
    if (kind === 'out' || kind === 'err') return { kind, bytes };
    return kind === 'end' ? { kind, status: Number(number) } : { kind: 'hello' };
  }
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array {
  if (one.length === 0) return other;
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}

function indexOf(bytes: Uint8Array, part: Uint8Array): number {
  const [first = 0] = part;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (part.every((byte, offset) => bytes[at + offset] === byte)) return at;
  }
  return -1;
}
