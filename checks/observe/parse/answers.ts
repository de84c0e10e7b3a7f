/** What came of one of the client's requests. */
export interface Answer {
  /** The client's port; undefined where no connection came about. */
  readonly port: number | undefined;
  /** The HTTP status, 0 where there was no answer. */
  readonly status: number;
  /** How many bytes were sent; more than 1460 do not fit into one packet of Ethernet. */
  readonly size: number;
  /** curl's words where the request failed. */
  readonly error: string;
}

/** What a real server answered: its own name, and whom it saw. */
export interface Body {
  readonly by: string;
  readonly saw: string;
}

export interface Answers {
  readonly requests: readonly Answer[];
  readonly bodies: readonly Body[];
}

/**
 * Reads what curl printed for several requests at once: each body (`NODE saw ADDRESS:PORT`) and, for each
 * request, a line `= PORT STATUS BYTES ERROR`. Which body belongs to which request is not told: whoever
 * answered may have seen another port than the client's own.
 */
export function parseAnswers(output: string): Answers {
  return {
    bodies: [...output.matchAll(/^(\S+) saw (\S+):\d+$/gm)].map(([, by = '', saw = '']) => ({ by, saw })),
    requests: [...output.matchAll(/^= (-?\d+) (\d+) (\d+) ?(.*)$/gm)].map(
      ([, port, status, size, error = '']) => ({
        port: Number(port) > 0 ? Number(port) : undefined,
        status: Number(status),
        size: Number(size),
        error,
      }),
    ),
  };
}
