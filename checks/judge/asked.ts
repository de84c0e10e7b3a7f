import type { Text } from '../../labs/language/text.ts';
import { type Ask, type Evidence, NotObserved, type Verdict } from '../model.ts';
import { need, type Observation, observed } from '../observe/observation.ts';
import type { AskedFor } from '../observe/parse/asked-for.ts';
import { fail, join, list, pass } from './verdict.ts';

/** A request that a check asks for. Its key is the name that it has in sentences. */
export type Request = Extract<Ask, { readonly url: string }>;

/** What came of a request. Throws NotObserved where nothing is known of it. */
export function answerTo(
  observation: Observation,
  { key }: Request,
): { value: AskedFor; evidence: Evidence } {
  const part = observed(observation, observation.plan.client).asked.get(key);
  if (!part) throw new NotObserved(notMade(key));
  return need(part);
}

export function notMade(key: string): Text {
  return {
    en: `the client did not report on "${key}"; grade again, and if it stays so: npm run lab reset`,
    zh: `客户端没有回报“${key}”；请再检查一次，仍是如此就运行：npm run lab reset`,
  };
}

interface Judged {
  readonly expected: Text;
  /** What is wrong with an answer; undefined where nothing is. */
  readonly problem: (answer: AskedFor, request: Request) => Text | undefined;
  /** What a right answer shows; who saw whom, where nothing is said. */
  readonly tell?: (answer: AskedFor) => Text;
  readonly look: Text;
}

/** Judges the answers to some requests, each by itself. */
export function judgeAnswers(
  observation: Observation,
  requests: readonly Request[],
  { expected, problem, tell = describe, look }: Judged,
): Verdict {
  const answers = requests.map((request) => ({ request, ...answerTo(observation, request) }));
  const wrong = answers.flatMap(({ request, value, evidence }) => {
    const text = problem(value, request);
    return text ? [{ request, text, evidence }] : [];
  });
  if (wrong.length > 0) {
    const seen = together(wrong);
    return fail({ expected, seen, look }, ...wrong.map(({ evidence }) => brief(evidence)));
  }
  const seen = join(answers.map(({ request, value }) => about(request, tell(value))));
  return pass(seen, ...answers.map(({ evidence }) => brief(evidence)));
}

/** What is wrong with several requests in the same way is said once. */
function together(wrong: readonly { readonly request: Request; readonly text: Text }[]): Text {
  const groups = [...Map.groupBy(wrong, ({ text }) => text.en).values()];
  return join(
    groups.flatMap((all) => {
      const [first] = all;
      const names = named(all.map(({ request }) => request));
      return first ? [{ en: `${names.en}: ${first.text.en}`, zh: `${names.zh}：${first.text.zh}` }] : [];
    }),
  );
}

export function about({ key }: Ask, { en, zh }: Text): Text {
  return { en: `${key}: ${en}`, zh: `${key}：${zh}` };
}

/** The names of requests as a list. */
export function named(asks: readonly Ask[]): Text {
  return list(asks.map(({ key }) => key));
}

/** What a request ended with, in words: who answered and saw whom, or how it failed. */
export function describe({ status, error: words, body, said }: AskedFor): Text {
  const error = words.replace(/^.* after \d+ \w+: /, '').replace(/ after \d+ .*/, '');
  if (status === 0)
    return { en: error || 'no answer', zh: error === '' ? '没有应答' : `请求失败（${error}）` };
  if (status === 200 && said) return { en: `${said.by} saw ${said.saw}`, zh: `${said.by} 看到 ${said.saw}` };
  const title = /<title>(.*)<\/title>/.exec(body)?.[1] ?? /<h1>(.*)<\/h1>/.exec(body)?.[1];
  return { en: `HTTP ${title ?? status}`, zh: `应答是 HTTP ${title ?? status}` };
}

/** Certificates are long, and all look the same. */
function brief(evidence: Evidence): Evidence {
  const lines = evidence.output
    .split('\n')
    .filter((line) => !/^[A-Z][\w /]*:|^-----|^[\w+/=]{60,}$/.test(line));
  return { ...evidence, output: lines.join('\n') };
}
