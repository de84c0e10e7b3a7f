import type { Text } from '../../labs/language/text.ts';
import type { Evidence, Verdict } from '../model.ts';
import { need, type Observation, observed } from '../observe/observation.ts';
import { type ServiceName, sameService } from '../observe/parse/ipvs-name.ts';
import type { ForwardingMethod, VirtualService } from '../observe/parse/ipvs-rules.ts';
import type { PlannedNode } from '../observe/plan.ts';
import { fail, join, list, lookAt, pass } from './verdict.ts';

/** How each forwarding method is called by `ipvsadm -Ln`. */
const methodNames: Readonly<Record<ForwardingMethod, string>> = {
  direct: 'Route',
  tunnel: 'Tunnel',
  nat: 'Masq',
};

const table = 'ipvsadm -Ln';

/**
 * The service on a director that takes the client's requests: TCP on the VIP and port, or one by firewall mark
 * that counted connections during the traffic.
 */
export function serviceOn(observation: Observation, director: PlannedNode): VirtualService | undefined {
  const { vip, port } = observation.plan;
  const { ipvs, countersBefore, countersAfter } = observed(observation, director);
  const services = need(ipvs).value;
  const plain = services.find(
    ({ protocol, address, port: at }) => protocol === 'tcp' && address === vip && at === port,
  );
  if (plain) return plain;
  const connections = (part: typeof countersBefore, service: ServiceName) =>
    need(part).value.find((one) => sameService(one, service))?.connections ?? 0;
  return services.find(
    (service) =>
      service.protocol === 'fwmark' &&
      connections(countersAfter, service) > connections(countersBefore, service),
  );
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

/** The service hands on to all of its real servers by the given method. */
export function forwardsBy(observation: Observation, method: ForwardingMethod): Verdict {
  return judgeServers(observation, {
    expected: {
      en: `every real server of the service is reached by ${methodNames[method]}`,
      zh: `虚拟服务的每个真实服务器都用 ${methodNames[method]} 方式转发`,
    },
    passed: { en: `all by ${methodNames[method]}`, zh: `全部为 ${methodNames[method]}` },
    problems: ({ servers }) =>
      servers
        .filter((server) => server.method !== method)
        .map((server) => `${server.address}:${server.port} ${methodNames[server.method]}`)
        .map((text) => ({ en: text, zh: text })),
  });
}

/** The service has every real server of the lab, each with a weight above 0 and the port of the service. */
export function hasServers(observation: Observation): Verdict {
  const { realServers, port } = observation.plan;
  const names = list(realServers.map(({ name }) => name));
  return judgeServers(observation, {
    expected: {
      en: `the service has ${names.en}, each with port ${port} and a weight above 0`,
      zh: `虚拟服务里有 ${names.zh}，端口都是 ${port}，权重都大于 0`,
    },
    passed: { en: `${names.en}, all with a weight above 0`, zh: `${names.zh} 都在，权重都大于 0` },
    problems: (service) => realServers.flatMap((node) => serverProblem(service, node, port)),
  });
}

function serverProblem({ servers, mark }: VirtualService, node: PlannedNode, port: number): Text[] {
  const { name } = node;
  const server = servers.find(({ address }) => node.addresses.includes(address));
  if (!server) return [{ en: `${name} is not in it`, zh: `${name} 不在其中` }];
  if (server.weight <= 0) return [{ en: `${name} has weight 0`, zh: `${name} 的权重是 0` }];
  // A service by firewall mark keeps the port of the request and says 0.
  const right = server.port === port || (mark !== undefined && server.port === 0);
  return right ? [] : [{ en: `${name} has port ${server.port}`, zh: `${name} 的端口是 ${server.port}` }];
}

/** Judges the service of every director by the problems found in it. */
function judgeServers(
  observation: Observation,
  judge: { expected: Text; passed: Text; problems: (service: VirtualService) => readonly Text[] },
): Verdict {
  const { directors } = observation.plan;
  for (const director of directors) {
    const service = serviceOn(observation, director);
    const none: Text = { en: 'there is no such service', zh: '没有这个虚拟服务' };
    const problems = service ? judge.problems(service) : [none];
    if (problems.length > 0) {
      const seen = join(problems);
      const look = lookAt(director.name, table);
      return fail({ expected: judge.expected, seen, look }, ...tables(observation, [director]));
    }
  }
  return pass(judge.passed, ...tables(observation, directors));
}

function tables(observation: Observation, directors: readonly PlannedNode[]): Evidence[] {
  return directors.map((director) => need(observed(observation, director).ipvs).evidence);
}

function describeService({ protocol, address, port, mark }: VirtualService): string {
  return protocol === 'fwmark' ? `FWM ${mark}` : `${protocol.toUpperCase()} ${address}:${port}`;
}
