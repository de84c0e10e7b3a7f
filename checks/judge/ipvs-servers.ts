import type { Text } from '../../labs/language/text.ts';
import type { Verdict } from '../model.ts';
import type { Observation } from '../observe/observation.ts';
import type { ForwardingMethod, VirtualService } from '../observe/parse/ipvs-rules.ts';
import type { PlannedNode } from '../observe/plan.ts';
import { portAt, serviceOn } from './ipvs-lookup.ts';
import { table, tables } from './ipvs-service.ts';
import type { Mode } from './mode.ts';
import { fail, join, list, lookAt, pass } from './verdict.ts';

/** How each forwarding method is called by `ipvsadm -Ln`. */
const methodNames: Readonly<Record<ForwardingMethod, string>> = {
  direct: 'Route',
  tunnel: 'Tunnel',
  nat: 'Masq',
};

/** The service hands on to all of its real servers by the given method. */
export function forwardsBy(observation: Observation, method: ForwardingMethod): Verdict {
  return judgeServers(observation, {
    expected: {
      en: `every real server of the service is reached by ${methodNames[method]}`,
      zh: `虚拟服务的每台真实服务器都用 ${methodNames[method]} 方式转发`,
    },
    passed: { en: `all by ${methodNames[method]}`, zh: `全部为 ${methodNames[method]}` },
    problems: ({ servers }) =>
      servers
        .filter((server) => server.method !== method)
        .map(({ address, port, method: found }) => ({
          en: `${address}:${port} is reached by ${methodNames[found]}`,
          zh: `${address}:${port} 的方式是 ${methodNames[found]}`,
        })),
  });
}

/** The service has every real server of the lab, each with a weight above 0 and the port of the mode. */
export function hasServers(observation: Observation, { port }: Mode): Verdict {
  const { realServers, port: requested } = observation.plan;
  const names = list(realServers.map(({ name }) => name));
  return judgeServers(observation, {
    expected: {
      en: `the service has ${names.en}, each with port ${port} and a weight above 0`,
      zh: `虚拟服务里有 ${names.zh}，端口都是 ${port}，权重都大于 0`,
    },
    passed: { en: `${names.en}, all with a weight above 0`, zh: `${names.zh} 都在，权重都大于 0` },
    problems: (service) =>
      realServers.flatMap((node) => serverProblem(service, node, { requested, wanted: port })),
  });
}

function serverProblem(
  service: VirtualService,
  node: PlannedNode,
  { requested, wanted }: { requested: number; wanted: number },
): Text[] {
  const { name } = node;
  const server = service.servers.find(({ address }) => node.addresses.includes(address));
  if (!server) return [{ en: `${name} is not in it`, zh: `${name} 不在其中` }];
  if (server.weight <= 0) return [{ en: `${name} has weight 0`, zh: `${name} 的权重是 0` }];
  const port = portAt(service, server, requested);
  if (port === wanted) return [];
  return port === server.port
    ? [{ en: `${name} has port ${port}`, zh: `${name} 的端口是 ${port}` }]
    : [
        {
          en: `${name} has port ${server.port}, so it gets requests at port ${port}`,
          zh: `${name} 的端口是 ${server.port}，所以请求到它的 ${port} 端口`,
        },
      ];
}

/** Judges the service of every director by the problems found in it. */
export function judgeServers(
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
