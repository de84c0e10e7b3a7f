import type { Text } from '../../labs/language/text.ts';
import type { Verdict } from '../model.ts';
import { need, type Observation, observed } from '../observe/observation.ts';
import type { VirtualService } from '../observe/parse/ipvs-rules.ts';
import { byMaster, directorsOf } from './by-master.ts';
import { serviceOn } from './ipvs-lookup.ts';
import { tables } from './ipvs-service.ts';
import { fail, join, list, lookAt, pass } from './verdict.ts';

/** Each director that waits has the service with the same real servers, method and port as the one that serves. */
export function standbyHasService(observation: Observation): Verdict {
  const { plan } = byMaster(observation);
  const [master] = plan.directors;
  const wanted = master ? serversOf(serviceOn(observation, master)) : [];
  const waiting = plan.backups.map((node) => ({ node, found: serviceOn(observation, node) }));
  const unlike = waiting.filter(({ found }) => serversOf(found).join() !== wanted.join());
  const [first] = unlike;
  const evidence = tables(observation, directorsOf(observation));
  const names = list(waiting.map(({ node }) => node.name));
  if (!first)
    return pass(
      { en: `${names.en} has the same real servers`, zh: `${names.zh} 上有同样的真实服务器` },
      ...evidence,
    );
  return fail(
    {
      expected: {
        en: `${names.en} has the service with ${wanted.join(', ')}, as ${master?.name} has`,
        zh: `${names.zh} 与 ${master?.name} 一样，虚拟服务里有 ${wanted.join('、')}`,
      },
      seen: join(unlike.map(({ node, found }) => whatFound(node.name, found))),
      look: lookAt(first.node.name, 'ipvsadm -Ln'),
    },
    ...evidence,
  );
}

function serversOf(service: VirtualService | undefined): string[] {
  return (service?.servers ?? [])
    .filter(({ weight }) => weight > 0)
    .map(({ address, port, method }) => `${address}:${port} (${method})`)
    .toSorted();
}

function whatFound(name: string, service: VirtualService | undefined): Text {
  const servers = serversOf(service);
  if (!service) return { en: `${name} has no service for the VIP`, zh: `${name} 上没有 VIP 的虚拟服务` };
  return servers.length === 0
    ? { en: `${name} has the service, without real servers`, zh: `${name} 上有虚拟服务，但没有真实服务器` }
    : { en: `${name} has ${servers.join(', ')}`, zh: `${name} 上有 ${servers.join('、')}` };
}

/** The director that serves tells of its connections, and each that waits listens, with the same number. */
export function connectionsShared(observation: Observation): Verdict {
  const { plan } = byMaster(observation);
  const daemons = [...plan.directors, ...plan.backups].map((node) => ({
    node,
    wanted: plan.directors.includes(node) ? ('master' as const) : ('backup' as const),
    ...need(observed(observation, node).syncDaemons),
  }));
  const without = daemons.filter(({ value, wanted }) => !value.some(({ state }) => state === wanted));
  const evidence = daemons.map((one) => one.evidence);
  const expected: Text = {
    en: 'a sync daemon in state master on the director that serves, one in state backup on the other, with one syncid',
    zh: '提供服务的调度器上有 master 状态的同步守护进程，另一台上有 backup 状态的，syncid 相同',
  };
  const look = lookAt((without[0] ?? daemons.at(-1))?.node.name ?? '', 'ipvsadm -L --daemon');
  if (without.length > 0) {
    const seen = join(
      without.map(({ node, wanted }) => ({
        en: `${node.name} has no sync daemon in state ${wanted}`,
        zh: `${node.name} 上没有 ${wanted} 状态的同步守护进程`,
      })),
    );
    return fail({ expected, seen, look }, ...evidence);
  }
  const ids = daemons.map(({ node, value, wanted }) => ({
    node,
    id: value.find(({ state }) => state === wanted)?.id,
  }));
  // A backup daemon with number 0 takes what comes, whoever it is from (linux: ip_vs_sync.c, ip_vs_process_message).
  const [told, ...heard] = ids;
  const each = list(ids.map(({ node, id }) => `${node.name} ${id}`));
  const seen = { en: `syncid: ${each.en}`, zh: `各自的 syncid：${each.zh}` };
  if (heard.every(({ id }) => id === told?.id || id === 0)) return pass(seen, ...evidence);
  return fail({ expected, seen, look }, ...evidence);
}
