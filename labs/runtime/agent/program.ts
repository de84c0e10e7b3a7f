import type { Bytes, NodeProcess } from '../cluster.ts';
import { byteStream } from './byte-stream.ts';
import { type AgentEvent, runMessage, tellMessage } from './protocol.ts';

/** A line to an agent, over which one program is run. */
export interface AgentLine {
  /** What this line's program goes by. */
  readonly id: string;
  send(bytes: Uint8Array): void;
  /** What the agent says of the program. It ends with the line, or fails with what broke it. */
  readonly events: AsyncIterable<AgentEvent>;
  close(): void;
}

/** Has an agent run a Perl program. The line is closed when the program has ended. */
export function runProgram(line: AgentLine, source: string, args: readonly string[]): NodeProcess {
  const { id } = line;
  const exit = Promise.withResolvers<number>();
  // Whoever waits for it still sees the error; a caller that has stopped listening must not crash the command.
  exit.promise.catch(() => {});
  const streams = { out: byteStream(), err: byteStream() };
  const listen = async (): Promise<number> => {
    for await (const event of line.events) {
      if (event.kind === 'end') return event.status;
      if (event.kind !== 'hello') streams[event.kind].push(event.bytes);
    }
    throw new Error('the connection to the node ended');
  };
  const settled = listen().then(exit.resolve, exit.reject);
  void settled.then(async () => {
    const error = await exit.promise.then(
      () => undefined,
      (reason: unknown) => reason,
    );
    streams.out.end(error);
    streams.err.end(error);
    line.close();
  });
  line.send(runMessage(id, source, args));
  const endInput = () => line.send(tellMessage(id, new Uint8Array()));
  return {
    stdin: new WritableStream<Bytes>({
      write: (bytes) => (bytes.length > 0 ? line.send(tellMessage(id, bytes)) : undefined),
      close: endInput,
      abort: endInput,
    }),
    stdout: streams.out.stream,
    stderr: streams.err.stream,
    exit: exit.promise,
  };
}
