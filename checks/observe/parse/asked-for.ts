/** What came of a request that a check asked for. */
export interface AskedFor {
  /** The client's port; undefined where no connection came about. */
  readonly port: number | undefined;
  /** The HTTP status, 0 where there was no answer. */
  readonly status: number;
  /** curl's words where the request failed. */
  readonly error: string;
  /** The certificate that was presented, and whose it says to be; undefined without TLS. */
  readonly certificate: { readonly subject: string; readonly text: string } | undefined;
  readonly body: string;
  /** What a real server answered; undefined where the words are another's. */
  readonly said: Said | undefined;
}

/** Which server answered, whom it took for the client, and, where it tells, for which host it was asked. */
export interface Said {
  readonly by: string;
  readonly saw: string;
  readonly host: string | undefined;
}

/** Reads what node.pl prints for a request: `= PORT STATUS ERROR`, certificates as curl shows them, and the body. */
export function parseAskedFor(output: string): AskedFor {
  const [, port, status, error = '', rest = ''] = /^= (-?\d+) (\d+) ?([^\n]*)\n?(.*)$/s.exec(output) ?? [];
  if (port === undefined) throw new Error(`expected an answer from curl, found: ${output}`);
  const certificates = rest.lastIndexOf(end);
  const body = certificates < 0 ? rest : rest.slice(certificates + end.length).trimStart();
  return {
    port: Number(port) > 0 ? Number(port) : undefined,
    status: Number(status),
    error,
    certificate: certificateIn(rest),
    body,
    said: saidIn(body),
  };
}

const end = '-----END CERTIFICATE-----';

function certificateIn(output: string): AskedFor['certificate'] {
  const [, subject = ''] = /^Subject:\s*(.*)$/m.exec(output) ?? [];
  const [text] = /-----BEGIN CERTIFICATE-----[^-]*-----END CERTIFICATE-----/.exec(output) ?? [];
  return text === undefined ? undefined : { subject, text };
}

/** `rs1 saw 192.0.2.9:50720`, or `rs1 saw 192.0.2.9 by 192.0.2.11, asked for lab.example/one`. */
function saidIn(body: string): Said | undefined {
  const [, by, saw, host] =
    /^(\S+) saw ([\d.]+)(?::\d+)?(?: by [\d.]+, asked for ([^\s/]+)\S*)?$/m.exec(body) ?? [];
  return by === undefined || saw === undefined ? undefined : { by, saw, host };
}
