/** Where a line that comes and goes is shown: a terminal, or a file or pipe, which gets none. */
export type LineStream = NodeJS.WritableStream & { readonly isTTY?: boolean };

const clear = '\r\u{1B}[K';

/** Takes away a line whose work was not waited for. */
export function clearProgressLine(stream: LineStream): void {
  if (stream.isTTY) stream.write(clear);
}

/** Shows `text` with the seconds that `work` takes, on a terminal only, and takes it away at the end. */
export async function withProgressLine<T>(
  stream: LineStream,
  text: string,
  work: () => Promise<T>,
  clock: () => number = () => performance.now(),
): Promise<T> {
  if (!stream.isTTY) return work();
  const begin = clock();
  const draw = () => stream.write(`${clear}${text}… ${Math.floor((clock() - begin) / 1000)} s`);
  draw();
  const timer = setInterval(draw, 1000);
  try {
    return await work();
  } finally {
    clearInterval(timer);
    stream.write(clear);
  }
}
