import type { Text } from '../../labs/language/text.ts';
import { UserError } from '../../labs/language/user-error.ts';
import type { Bytes, NodeProcess } from '../../labs/runtime/cluster.ts';
import type { NodeRecording } from './recording.ts';
import { barrier, parseSections } from './sections.ts';

/** One node's part in an observation: its process, and what it has said so far. */
export class NodeRun {
  readonly name: string;
  readonly #starting: Promise<NodeProcess>;
  #input: WritableStreamDefaultWriter<Bytes> | undefined;
  #stages: AsyncGenerator<string> | undefined;
  #text = '';
  #words = '';
  #lost: Text | undefined;

  constructor(name: string, starting: Promise<NodeProcess>) {
    this.name = name;
    this.#starting = starting;
    starting.catch(() => {}); // it is heard when the node is waited for
  }

  /** Resolves when the node waits at its next barrier, has ended, or was given up at the deadline (in ms). */
  async reach(deadline: number): Promise<void> {
    if (this.#lost) return;
    const { promise: late, reject } = Promise.withResolvers<never>();
    const timer = setTimeout(() => reject(new UserError(tooLate(this.name, deadline), 4)), deadline);
    try {
      await Promise.race([this.#listen(), late]);
    } catch (error) {
      this.#lost = error instanceof UserError ? error.text : broken(this.name, error);
      this.leave();
    } finally {
      clearTimeout(timer);
    }
  }

  /** Lets the node go on from its barrier. */
  release(): void {
    if (!this.#lost) this.#input?.write(newline).catch(hasEnded);
  }

  /** Ends the node's part, wherever it is: it ends when its input does. */
  leave(): void {
    if (this.#input) this.#input.close().catch(hasEnded);
    else this.#starting.then(({ stdin }) => stdin.close()).catch(hasEnded); // it may still be starting
  }

  get recording(): NodeRecording {
    const sections = parseSections(this.#text);
    const silent = sections.length === 0 ? endedEarly(this.name, this.#words) : undefined;
    return { sections, lost: this.#lost ?? silent };
  }

  async #listen(): Promise<void> {
    this.#stages ??= this.#open(await this.#starting);
    const { value } = await this.#stages.next();
    this.#text += value ?? '';
  }

  #open({ stdin, stdout, stderr }: NodeProcess): AsyncGenerator<string> {
    this.#input = stdin.getWriter();
    void this.#collectWords(stderr);
    return stages(stdout);
  }

  async #collectWords(stderr: ReadableStream<Bytes>): Promise<void> {
    try {
      for await (const words of stderr.pipeThrough(new TextDecoderStream())) this.#words += words;
    } catch {
      // What broke it is heard on the other stream too.
    }
  }
}

const newline = new TextEncoder().encode('\n');

/** A node that has ended takes no more input; that it ended shows in what it did not say. */
const hasEnded = (): void => {};

/** What a node prints, cut at its barriers. */
async function* stages(stdout: ReadableStream<Bytes>): AsyncGenerator<string> {
  let text = '';
  for await (const words of stdout.pipeThrough(new TextDecoderStream())) {
    text += words;
    for (let end = text.indexOf(barrier); end >= 0; end = text.indexOf(barrier)) {
      yield text.slice(0, end);
      text = text.slice(end + barrier.length);
    }
  }
  yield text;
}
function tooLate(node: string, deadline: number): Text {
  const seconds = Math.round(deadline / 1000);
  return {
    en: `${node} did not report within ${seconds} s; see whether it still runs: npm run lab status`,
    zh: `${node} 在 ${seconds} 秒内没有回报；看看它是否还在运行：npm run lab status`,
  };
}

function broken(node: string, error: unknown): Text {
  const what = (error instanceof Error ? error.message : String(error)).split('\n', 1)[0];
  return {
    en: `${node} could not be observed (${what}); see whether it still runs: npm run lab status`,
    zh: `无法观察 ${node}（${what}）；看看它是否还在运行：npm run lab status`,
  };
}

function endedEarly(node: string, words: string): Text {
  const what = words.trim().split('\n', 1)[0] || '-';
  return {
    en: `${node} reported nothing (${what}); to bring it back: npm run lab reset`,
    zh: `${node} 什么也没有回报（${what}）；要恢复它，请运行：npm run lab reset`,
  };
}
