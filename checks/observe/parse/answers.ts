/** What came of the client's requests: who answered, from which port they were made, and with which status. */
export interface Answer {
  /** The client's port; undefined where no connection came about. */
  readonly port: number | undefined;
  /** The HTTP status, 0 where there was no answer. */
  readonly status: number;
  readonly seconds: number;
  /** curl's words where the request failed. */
  readonly error: string;
  /** Who answered, by its own words; undefined where nobody did or it did not say. */
  readonly by: string | undefined;
}

/**
 * Reads what curl printed for several requests at once: each body (`NODE saw ADDRESS:PORT`) and, for each
 * request, a line `= PORT STATUS SECONDS ERROR`. A body belongs to the request from its port.
 */
export function parseAnswers(output: string): Answer[] {
  const bodies = new Map([...output.matchAll(/^(\S+) saw \S+:(\d+)$/gm)].map(([, by, port]) => [port, by]));
  return [...output.matchAll(/^= (-?\d+) (\d+) ([\d.]+) ?(.*)$/gm)].map(
    ([, port = '', status, seconds, error = '']) => ({
      port: Number(port) > 0 ? Number(port) : undefined,
      status: Number(status),
      seconds: Number(seconds),
      error,
      by: bodies.get(port),
    }),
  );
}
