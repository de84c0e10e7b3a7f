import type { Text } from '../../labs/language/text.ts';
import type { Evidence, Verdict } from '../model.ts';
import { need, type Observation, observed, routeOf } from '../observe/observation.ts';
import type { Route } from '../observe/parse/route.ts';
import type { PlannedNode } from '../observe/plan.ts';
import { addressFor, areNeighbours } from '../observe/questions.ts';
import { macsOfAll } from './arp-frames.ts';
import { arrivals, replySent } from './arrivals.ts';
import type { Sighting } from './connections.ts';
import type { Mode } from './mode.ts';
import { showFrames } from './show-frames.ts';
import { fail, join, list, lookAt, pass } from './verdict.ts';

/** The way that the replies of a real server have to take in a mode. */
interface Way {
  readonly node: PlannedNode;
  /** The question that was asked about it (see questions.ts). */
  readonly key: string;
  /** The nodes that may be the next hop; empty where the target has to be on the link. */
  readonly by: readonly PlannedNode[];
  /** Whom the replies are for. */
  readonly target: readonly PlannedNode[];
}

/**
 * Each real server sends its replies the way that the mode needs: past the director straight to the client or
 * the router, or back to the director. The routes say so, asked with the source of a reply; or the frames of its
 * replies do, whose way a mark may have decided.
 */
export function repliesLeave(observation: Observation, mode: Mode): Verdict {
  const ways = observation.plan.realServers.map((node) => wayOf(observation, node, mode));
  const wrong = ways.filter((way) => !isRight(observation, way) && !wentRight(observation, way));
  const names = list(ways.map(({ node }) => node.name));
  const target = targetOf(observation, mode);
  const expected = join(ways.map((way) => describe(way, target)));
  const evidence = (of: readonly Way[]) => of.map((way) => show(observation, way));
  const [first] = wrong;
  if (!first) return pass(rightWay(names, ways[0], target), ...evidence(ways));
  const command = routeOf(observed(observation, first.node), first.key).evidence.command;
  return fail(
    {
      expected,
      seen: join(wrong.map((way) => describeFound(observation, way, target))),
      look: lookAt(first.node.name, `${command}; ip route show table all`),
    },
    ...evidence(wrong),
  );
}

function wayOf(observation: Observation, node: PlannedNode, { back, from }: Mode): Way {
  const { plan } = observation;
  const target = [plan.client];
  if (from === 'director') return { node, key: 'route-to-director', by: [], target: plan.directors };
  if (back === 'director') return { node, key: 'route-to-client', by: plan.directors, target };
  const by = areNeighbours(node, plan.client) ? [] : plan.nodes.filter(({ role }) => role === 'router');
  // A server without the VIP had the destination rewritten; it routes the reply before it puts the VIP back in.
  const hasVip = need(observed(observation, node).routeToVip).value.kind === 'local';
  return { node, key: hasVip ? 'reply-route' : 'route-to-client', by, target };
}

/** Every reply that the real server sent went to the next hop. */
function wentRight(observation: Observation, way: Way): boolean {
  const hops = macsOfAll(observation, way.by.length === 0 ? way.target : way.by);
  const sent = repliesOf(observation, way);
  return sent.length > 0 && sent.every(({ frame, packet }) => !packet.inner && hops.has(frame.to));
}

function repliesOf(observation: Observation, { node }: Way): Sighting[] {
  return arrivals(observation)
    .filter(({ planned }) => planned === node)
    .flatMap((arrival) => replySent(arrival) ?? []);
}

function show(observation: Observation, way: Way): Evidence {
  const node = observed(observation, way.node);
  const { evidence } = routeOf(node, way.key);
  if (isRight(observation, way) || !wentRight(observation, way)) return evidence;
  const frames = repliesOf(observation, way).map(({ frame }) => frame);
  return showFrames(node, 'tcp', frames);
}

function isRight(observation: Observation, { node, key, by }: Way): boolean {
  const { kind, via } = routeOf(observed(observation, node), key).value;
  if (kind !== 'unicast') return false;
  if (by.length === 0) return via === undefined;
  return by.some((hop) => via === addressFor(node, hop));
}

function targetOf({ plan }: Observation, { from }: Mode): string {
  return (from === 'director' ? plan.directors[0]?.name : plan.client.name) ?? '';
}

function describe({ node, by }: Way, target: string): Text {
  const hops = list(by.map(({ name }) => name));
  return by.length === 0
    ? {
        en: `${node.name} sends replies to ${target} straight on the link`,
        zh: `${node.name} 把应答从链路上直接送给 ${target}`,
      }
    : {
        en: `${node.name} sends replies to ${target} by ${hops.en}`,
        zh: `${node.name} 经 ${hops.zh} 把应答送给 ${target}`,
      };
}

function rightWay(names: Text, way: Way | undefined, target: string): Text {
  const hops = list(way?.by.map(({ name }) => name) ?? []);
  return hops.en === ''
    ? { en: `${names.en} reach ${target} the right way`, zh: `${names.zh} 到 ${target} 的路由正确` }
    : { en: `${names.en} reach ${target} by ${hops.en}`, zh: `${names.zh} 经 ${hops.zh} 到达 ${target}` };
}

function describeFound(observation: Observation, { node, key }: Way, target: string): Text {
  const { name } = node;
  const route: Route = routeOf(observed(observation, node), key).value;
  if (route.kind === 'local')
    return { en: `${name} takes that address for its own`, zh: `${name} 把这个地址当作自己的` };
  if (route.via !== undefined) {
    const { via } = route;
    const hop = observation.plan.nodes.find(({ addresses }) => addresses.includes(via));
    return { en: `${name} sends them to ${hop?.name ?? via}`, zh: `${name} 把应答送往 ${hop?.name ?? via}` };
  }
  const why = route.reason === undefined ? '' : `: ${route.reason}`;
  return route.kind === 'unicast'
    ? {
        en: `${name} looks for ${target} on ${route.device}`,
        zh: `${name} 在 ${route.device} 上找 ${target}`,
      }
    : { en: `${name} has no way for them${why}`, zh: `${name} 没有可用的路由${why.replace(': ', '：')}` };
}
