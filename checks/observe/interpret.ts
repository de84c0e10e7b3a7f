import type { Evidence } from '../model.ts';
import { interpretCaptures } from './captures.ts';
import { interpretFailover } from './failover.ts';
import type { NodeObservation, Observation, Part } from './observation.ts';
import { parseAccessLog } from './parse/access-log.ts';
import { parseAnswers } from './parse/answers.ts';
import { parseArpCache } from './parse/arp-cache.ts';
import { parseAskedFor } from './parse/asked-for.ts';
import { parseConntrack } from './parse/conntrack.ts';
import { parseDevices } from './parse/devices.ts';
import { parseHeld } from './parse/held.ts';
import { parseIpvsConnections } from './parse/ipvs-connections.ts';
import { parseIpvsCounter } from './parse/ipvs-counter.ts';
import { parseIpvsRules } from './parse/ipvs-rules.ts';
import { parseIpvsSettings } from './parse/ipvs-settings.ts';
import { parseIpvsTable } from './parse/ipvs-table.ts';
import { parseListeners } from './parse/listeners.ts';
import { parseNetworkCounters } from './parse/network-counters.ts';
import { parseOwnedAddresses } from './parse/owned-addresses.ts';
import { parseRawSockets } from './parse/raw-sockets.ts';
import { parseRoute } from './parse/route.ts';
import { parseSyncDaemons } from './parse/sync-daemons.ts';
import { parseTunnelDevices } from './parse/tunnel-devices.ts';
import type { Plan, PlannedNode } from './plan.ts';
import { questionsFor, tunnelQuestion } from './questions.ts';
import type { NodeRecording, Recording, Section } from './recording.ts';

/** Understands what the nodes printed. What was not printed, or not as expected, becomes a missing part. */
export function interpret(recording: Recording): Observation {
  const { plan, nodes } = recording;
  const all = plan.nodes.map((node) => interpretNode(plan, node, nodes[node.name] ?? nothing));
  const failover = interpretFailover(recording);
  return { plan, nodes: new Map(all.map((node) => [node.name, node])), failover };
}

const nothing: NodeRecording = { sections: [], lost: undefined };

/** Statuses with which a command gave an answer; any other means that it could not answer. */
const succeeded = [0];
/** ip: 2 where the kernel refuses, which is an answer too (ip(8)). */
const ipAnswers = [0, 2];
/** grep and pgrep: 1 where nothing matches (grep(1), pgrep(1)). */
const grepAnswers = [0, 1];

function interpretNode(plan: Plan, node: PlannedNode, recording: NodeRecording): NodeObservation {
  const part = <T>(key: string, parse: (section: Section) => T, answers: readonly number[] = succeeded) =>
    interpretPart(node.name, recording, key, parse, answers);
  const route = (key: string) => part(key, ({ output, status }) => parseRoute(output, status), ipAnswers);
  const tunnels = ({ output }: Section) => parseTunnelDevices(output);
  const keys = questionsFor(plan, node).map(({ key }) => key);
  const beginningWith = (word: string) =>
    recording.sections.map(({ key }) => key).filter((key) => key.startsWith(word));
  const asks = <T>(word: string, parse: (output: string) => T) =>
    new Map(
      beginningWith(word).map((key) => [key.slice(word.length), part(key, ({ output }) => parse(output))]),
    );
  return {
    ...node,
    devices: part('addresses', ({ output }) => parseDevices(output)),
    macs: part('macs', ({ output }) => output.split('\n')),
    routeToVip: route('route-to-vip'),
    routes: new Map([...keys, ...beginningWith(tunnelQuestion)].map((key) => [key, route(key)])),
    listeners: part('listeners', ({ output }) => parseListeners(output)),
    arpSettings: part('arp-settings', ({ output }) => output),
    frames: interpretCaptures(node.name, recording),
    ipvs: part('ipvs', ({ output }) => parseIpvsRules(output)),
    ipvsSettings: part('ipvs-settings', ({ output }) => parseIpvsSettings(output)),
    keepalived: part('keepalived', ({ output }) => linesOf(output), grepAnswers),
    complaints: part('keepalived-configuration', complaintsOf, keepalivedStatuses),
    vipAddresses: part('vip-address', ({ output }) => parseOwnedAddresses(output)),
    counterBefore: part('counter-before', ({ output }) => parseIpvsCounter(output)),
    counterAfter: part('counter-after', ({ output }) => parseIpvsCounter(output)),
    loadBefore: part('ipvs-table-before', ({ output }) => parseIpvsTable(output)),
    loadAfter: part('ipvs-table-after', ({ output }) => parseIpvsTable(output)),
    connections: part('connections', ({ output }) => parseIpvsConnections(output)),
    tracked: part('tracked', ({ output }) => parseConntrack(output)),
    syncDaemons: part('sync-daemons', ({ output }) => parseSyncDaemons(output)),
    rawProtocols: part('raw-sockets', ({ output }) => parseRawSockets(output)),
    answers: part('answers', curlAnswers, curlStatuses),
    asked: asks('ask ', parseAskedFor),
    held: asks('hold ', parseHeld),
    arpCache: part('arp-cache', ({ output }) => parseArpCache(output)),
    networkBefore: part('network-counters-before', ({ output }) => parseNetworkCounters(output)),
    networkAfter: part('network-counters-after', ({ output }) => parseNetworkCounters(output)),
    tunnelsBefore: part('tunnels-before', tunnels),
    tunnelsAfter: part('tunnels-after', tunnels),
    log: part('log', ({ output }) => parseAccessLog(output), grepAnswers),
  };
}

/** keepalived(8), EXIT STATUS: 3 to 6 say that the configuration is not right. */
const keepalivedStatuses = [0, 3, 4, 5, 6];

/** A complaint that came without a word is one, too. */
function complaintsOf({ output, status, command }: Section): readonly string[] {
  const lines = linesOf(output);
  return lines.length === 0 && status !== 0 ? [`${command}: ${status}`] : lines;
}

function linesOf(output: string): readonly string[] {
  return output.split('\n').filter((line) => line.trim() !== '');
}

/** curl ends with the status of a failed request; above 125 it did not start at all (bash(1), EXIT STATUS). */
const curlStatuses = Array.from({ length: 126 }, (_, status) => status);

function curlAnswers({ output }: Section) {
  const answers = parseAnswers(output);
  if (answers.requests.length === 0) throw new Error(`expected answers from curl, found: ${output}`);
  return answers;
}

function interpretPart<T>(
  node: string,
  { sections, lost }: NodeRecording,
  key: string,
  parse: (section: Section) => T,
  answers: readonly number[],
): Part<T> {
  const section = sections.find((one) => one.key === key);
  if (!section) return { missing: lost ?? notAsked(node, key) };
  const { command, output, status } = section;
  if (!answers.includes(status)) return { missing: failed(node, section) };
  try {
    const evidence: Evidence = { node, command, output };
    return { value: parse(section), evidence };
  } catch (error) {
    return { missing: notUnderstood(node, command, error) };
  }
}

function notAsked(node: string, key: string) {
  return {
    en: `${node} did not report "${key}"; grade again, and if it stays so: npm run lab reset`,
    zh: `${node} 没有回报“${key}”；请再检查一次，仍是如此就运行：npm run lab reset`,
  };
}

function failed(node: string, { command, status, output }: Section) {
  const words = output.split('\n', 1)[0] ?? '';
  return {
    en: `on ${node}, "${command}" ended with status ${status}: ${words}`,
    zh: `在 ${node} 上，“${command}” 以状态 ${status} 结束：${words}`,
  };
}

function notUnderstood(node: string, command: string, error: unknown) {
  const what = error instanceof Error ? error.message : String(error);
  return {
    en: `on ${node}, "${command}" printed something else than it should: ${what}`,
    zh: `在 ${node} 上，“${command}” 的输出不合预期：${what}`,
  };
}
