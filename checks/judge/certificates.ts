import type { Text } from '../../labs/language/text.ts';
import type { Verdict } from '../model.ts';
import type { Observation } from '../observe/observation.ts';
import type { AskedFor } from '../observe/parse/asked-for.ts';
import { answerTo, describe, judgeAnswers, type Request } from './asked.ts';
import { join, lookAt } from './verdict.ts';

/** A request by TLS, and those that ask the real servers themselves, for their own certificates. */
export interface TlsWay {
  readonly request: Request;
  readonly servers: readonly Request[];
}

/** The client gets the certificate of a real server: nobody in between has ended TLS. */
export function passesTls(observation: Observation, { request, servers }: TlsWay): Verdict {
  const own = certificatesOf(observation, servers);
  return judgeAnswers(observation, [request], {
    expected: {
      en: 'a real server answers, and the certificate is its own',
      zh: '由真实服务器应答，证书也是它自己的',
    },
    problem: (answer) => answered(answer) ?? (own.has(textOf(answer)) ? undefined : whose(answer)),
    tell: whose,
    look: looking(observation, request),
  });
}

/** The client gets another certificate than the servers', and they know the client all the same. */
export function endsTls(observation: Observation, { request, servers }: TlsWay): Verdict {
  const own = certificatesOf(observation, servers);
  const [address = ''] = observation.plan.client.addresses;
  return judgeAnswers(observation, [request], {
    expected: {
      en: `the certificate is none of the servers', and a real server answers that saw ${address}`,
      zh: `证书不是任何服务器的，由真实服务器应答，它看到的是 ${address}`,
    },
    problem: (answer) => {
      if (own.has(textOf(answer))) return whose(answer);
      return answered(answer) ?? (answer.said?.saw === address ? undefined : describe(answer));
    },
    tell: (answer) => join([whose(answer), describe(answer)]),
    look: looking(observation, request),
  });
}

/** Servers that can't be asked by TLS have no certificate that anybody else's could be mistaken for. */
function certificatesOf(
  observation: Observation,
  servers: readonly Request[],
): ReadonlySet<string | undefined> {
  const all = servers.map((server) => answerTo(observation, server).value.certificate?.text);
  return new Set(all.filter((text) => text !== undefined));
}

function textOf({ certificate }: AskedFor): string | undefined {
  return certificate?.text;
}

function answered(answer: AskedFor): Text | undefined {
  return answer.status === 200 && answer.said ? undefined : describe(answer);
}

function whose({ certificate }: AskedFor): Text {
  const subject = certificate?.subject ?? '-';
  return { en: `the certificate is that of ${subject}`, zh: `证书属于 ${subject}` };
}

function looking({ plan }: Observation, { url }: Request): Text {
  const place = new URL(url).host;
  return lookAt(plan.client.name, `openssl s_client -connect ${place} < /dev/null`);
}
