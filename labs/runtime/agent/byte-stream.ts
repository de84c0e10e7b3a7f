import type { Bytes } from '../cluster.ts';

/** A stream of bytes for one reader, and what fills it. */
export interface ByteStream {
  readonly stream: ReadableStream<Bytes>;
  push(bytes: Bytes): void;
  /** Ends the stream; with an error, so that its reader gets it. */
  end(error?: unknown): void;
}

/** A stream that keeps what is pushed until it is read; what comes after its reader has left is dropped. */
export function byteStream(): ByteStream {
  let controller!: ReadableStreamDefaultController<Bytes>; // given before the constructor returns
  let wanted = true;
  const stream = new ReadableStream<Bytes>({
    start: (given) => {
      controller = given;
    },
    cancel: () => {
      wanted = false;
    },
  });
  return {
    stream,
    push: (bytes) => {
      if (wanted) controller.enqueue(bytes);
    },
    end: (error) => {
      if (!wanted) return;
      wanted = false;
      if (error === undefined) controller.close();
      else controller.error(error);
    },
  };
}
