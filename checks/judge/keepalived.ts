import type { Text } from '../../labs/language/text.ts';
import type { Verdict } from '../model.ts';
import { need, type Observation, observed } from '../observe/observation.ts';
import type { OwnedAddress } from '../observe/parse/owned-addresses.ts';
import { fail, list, lookAt, pass } from './verdict.ts';

/** keepalived runs on every director. */
export function keepalivedRuns(observation: Observation): Verdict {
  const all = observation.plan.directors.map((director) => need(observed(observation, director).keepalived));
  const without = all.find(({ value }) => value.length === 0);
  if (!without) {
    const seen = {
      en: `processes: ${list(all.map(({ value }) => String(value.length))).en}`,
      zh: `进程数：${list(all.map(({ value }) => String(value.length))).zh}`,
    };
    return pass(seen, ...all.map(({ evidence }) => evidence));
  }
  const { node } = without.evidence;
  return fail(
    {
      expected: { en: `keepalived runs on ${node}`, zh: `${node} 上运行着 keepalived` },
      seen: { en: 'no process of that name', zh: '没有这个名字的进程' },
      look: lookAt(node, 'pgrep -a keepalived'),
    },
    without.evidence,
  );
}

/** keepalived has nothing to say against its configuration, on every director where it runs. */
export function configurationRight(observation: Observation): Verdict {
  const expected = {
    en: 'keepalived -t finds nothing wrong with the configuration',
    zh: 'keepalived -t 在配置里找不到问题',
  };
  const absent = withoutKeepalived(observation, expected);
  if (absent) return absent;
  const all = observation.plan.directors.map((director) => need(observed(observation, director).complaints));
  const wrong = all.find(({ value }) => value.length > 0);
  if (!wrong)
    return pass(
      { en: 'keepalived has no complaints', zh: 'keepalived 没有报告任何问题' },
      ...all.map(({ evidence }) => evidence),
    );
  const { node, command } = wrong.evidence;
  const [first = ''] = wrong.value;
  const more = wrong.value.length - 1;
  return fail(
    {
      expected,
      seen: {
        en: more > 0 ? `${first}, and ${more} more` : first,
        zh: more > 0 ? `它报告：${first}，另有 ${more} 条` : `它报告：${first}`,
      },
      look: lookAt(node, command),
    },
    wrong.evidence,
  );
}

/** The VIP of every director is there because keepalived put it there, and only as keepalived did. */
export function vipByKeepalived(observation: Observation): Verdict {
  const { vip, directors } = observation.plan;
  const expected = { en: `${vip} was added by keepalived alone`, zh: `${vip} 只由 keepalived 添加` };
  const absent = withoutKeepalived(observation, expected);
  if (absent) return absent;
  const all = directors.map((director) => need(observed(observation, director).vipAddresses));
  const wrong = all.find(({ value }) => value.length === 0 || value.some(isForeign));
  if (!wrong)
    return pass(
      { en: `keepalived added ${vip}`, zh: `${vip} 由 keepalived 添加` },
      ...all.map((one) => one.evidence),
    );
  const foreign = wrong.value.filter(isForeign).map(describe);
  return fail(
    {
      expected,
      seen: foreign.length > 0 ? byOthers(foreign) : { en: 'it is on no device', zh: '没有设备上有它' },
      look: lookAt(wrong.evidence.node, wrong.evidence.command),
    },
    wrong.evidence,
  );
}

/** The verdict where a director has neither keepalived nor a configuration for it. */
function withoutKeepalived(observation: Observation, expected: Text): Verdict | undefined {
  const nodes = observation.plan.directors.map((director) => observed(observation, director));
  const without = nodes.find(
    ({ keepalived, complaints }) => need(keepalived).value.length === 0 && 'missing' in complaints,
  );
  if (!without) return undefined;
  return fail(
    {
      expected,
      seen: {
        en: 'keepalived does not run, and has no /etc/keepalived/keepalived.conf',
        zh: 'keepalived 没有运行，也没有 /etc/keepalived/keepalived.conf',
      },
      look: lookAt(without.name, 'ls /etc/keepalived'),
    },
    need(without.keepalived).evidence,
  );
}

function isForeign({ owner }: OwnedAddress): boolean {
  return owner !== 'keepalived';
}

function describe({ address, prefix, device }: OwnedAddress): string {
  return `${address}/${prefix} (${device})`;
}

function byOthers(foreign: readonly string[]): Text {
  const { en, zh } = list(foreign);
  return { en: `${en} was added by somebody else`, zh: `${zh} 是别人添加的` };
}
