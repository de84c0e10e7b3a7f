import type { Evidence, Verdict } from '../model.ts';
import { need, type Observation, observed } from '../observe/observation.ts';
import type { VirtualService } from '../observe/parse/ipvs-rules.ts';
import type { PlannedNode } from '../observe/plan.ts';
import { fail, list, lookAt, pass } from './verdict.ts';

/** The command that shows the table. */
export const table = 'ipvsadm -Ln';

/**
 * The service on a director that takes the client's requests: TCP on the VIP and port, or one by firewall mark
 * with a real server that such a connection went to.
 */
export function serviceOn(observation: Observation, director: PlannedNode): VirtualService | undefined {
  const { vip, port } = observation.plan;
  const { ipvs, connections } = observed(observation, director);
  const services = need(ipvs).value;
  const plain = services.find(
    ({ protocol, address, port: at }) => protocol === 'tcp' && address === vip && at === port,
  );
  if (plain) return plain;
  const marked = services.filter(({ protocol }) => protocol === 'fwmark');
  if (marked.length === 0) return undefined;
  const used = need(connections)
    .value.filter(({ virtual }) => virtual.address === vip && virtual.port === port)
    .map(({ server }) => server.address);
  return marked.find(({ servers }) => servers.some(({ address }) => used.includes(address)));
}

/** Every director has a virtual service for the VIP and port. */
export function hasService(observation: Observation): Verdict {
  const { vip, port, directors } = observation.plan;
  const without = directors.filter((director) => !serviceOn(observation, director));
  const [first] = without;
  if (!first) {
    const schedulers = list(directors.map((one) => serviceOn(observation, one)?.scheduler ?? ''));
    return pass(
      {
        en: `a service for ${vip}:${port}, scheduler ${schedulers.en}`,
        zh: `有 ${vip}:${port} 的虚拟服务，调度算法 ${schedulers.zh}`,
      },
      ...tables(observation, directors),
    );
  }
  const others = list(need(observed(observation, first).ipvs).value.map(describeService));
  return fail(
    {
      expected: {
        en: `${first.name} has a virtual service TCP ${vip}:${port}`,
        zh: `${first.name} 上有虚拟服务 TCP ${vip}:${port}`,
      },
      seen: others.en
        ? { en: `it has only: ${others.en}`, zh: `只有：${others.zh}` }
        : { en: 'its IPVS table is empty', zh: 'IPVS 表是空的' },
      look: lookAt(first.name, table),
    },
    ...tables(observation, [first]),
  );
}

export function tables(observation: Observation, directors: readonly PlannedNode[]): Evidence[] {
  return directors.map((director) => need(observed(observation, director).ipvs).evidence);
}

function describeService({ protocol, address, port, mark }: VirtualService): string {
  return protocol === 'fwmark' ? `FWM ${mark}` : `${protocol.toUpperCase()} ${address}:${port}`;
}
