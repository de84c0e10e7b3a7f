import { address } from '../../labs/topology/addresses.ts';
import type { Request } from '../judge/asked.ts';
import { modes } from '../judge/mode.ts';
import type { Hold } from '../judge/stays-open.ts';
import { clientFindsDirector, realServersAnnounceRip } from '../vocabulary/arp.ts';
import type { Check } from '../vocabulary/check.ts';
import { forgedIgnored, forwardedFor, proxyProtocol } from '../vocabulary/client-address.ts';
import { requestForwarded, requestsLetIn } from '../vocabulary/forwarding.ts';
import { hostKept, pathsRouted, tlsEnded, tlsPassed } from '../vocabulary/http.ts';
import { ipvsMethod, ipvsRealServers, ipvsService } from '../vocabulary/ipvs.ts';
import { nodesOnNetwork, vipOnDirector, vipOnRealServers } from '../vocabulary/link.ts';
import {
  idleKept,
  oneConnection,
  proxyAccepts,
  proxyFindsServers,
  streamAnswers,
  twoConnections,
} from '../vocabulary/proxy.ts';
import { replyDirect } from '../vocabulary/return.ts';
import { replyRoute } from '../vocabulary/route.ts';
import { bothServe, countsAgree, realServersListen } from '../vocabulary/service.ts';

const mode = modes.direct;
const [proxy, rs1, rs2] = [address('front', 'proxy'), address('front', 'rs1'), address('front', 'rs2')];

const host = 'lab.example';
const site = [`Host: ${host}`];
/** Somebody who is none of the lab's machines. */
const lie = 'X-Forwarded-For: 203.0.113.66';
const forged = [...site, lie];

const stream: Request = { key: 'nginx stream', url: `http://${proxy}:8001/` };
const tcp: Request = { key: 'haproxy tcp', url: `http://${proxy}:8003/` };
const passed: Request = { key: 'haproxy tcp :8443', url: `https://${proxy}:8443/` };
const ended: Request = { key: 'haproxy http :8444', url: `https://${proxy}:8444/` };
const [nginxOne, nginxTwo] = paths('nginx http', 8002);
const [haproxyOne, haproxyTwo] = paths('haproxy http', 8004);
const http = [nginxOne, nginxTwo, haproxyOne, haproxyTwo];
/** More for rs1 than for rs2: servers that took turns would not answer so. */
const moreOnes = [2, 3, 4].flatMap((page) => [
  paths('nginx http', 8002, `/${page}`)[0],
  paths('haproxy http', 8004, `/${page}`)[0],
]);
const lies: Request[] = [
  { key: `nginx http (${lie})`, url: `http://${proxy}:8002/one`, headers: forged },
  { key: `haproxy http (${lie})`, url: `http://${proxy}:8004/one`, headers: forged },
  { key: `rs1:8080 (${lie})`, url: `http://${rs1}:8080/`, headers: forged },
  { key: `rs2:8080 (${lie})`, url: `http://${rs2}:8080/`, headers: forged },
];
const servers: Request[] = [
  { key: 'rs1:443', url: `https://${rs1}/` },
  { key: 'rs2:443', url: `https://${rs2}/` },
];
const onePerPort = [stream, nginxOne, tcp, haproxyOne, passed, ended];
const holds: Hold[] = [8001, 8002, 8004, 8443].map((port) => ({
  key: `${proxy}:${port}`,
  hold: { address: proxy, port },
}));

function paths(name: string, port: number, page = ''): [Request, Request] {
  const to = (path: string) => ({
    key: `${name} ${path}`,
    url: `http://${proxy}:${port}${path}`,
    headers: site,
  });
  return [to(`/one${page}`), to(`/two${page}`)];
}

/** LVS and proxies in front of the same servers: what each of them does with a connection. */
export const checks: readonly Check[] = [
  nodesOnNetwork,
  vipOnDirector,
  vipOnRealServers,
  ...clientFindsDirector,
  realServersAnnounceRip,
  replyRoute(mode),
  ipvsService,
  ipvsMethod(mode),
  ipvsRealServers(mode),
  requestForwarded(mode),
  requestsLetIn,
  replyDirect(mode),
  oneConnection,
  realServersListen(mode),
  bothServe,
  countsAgree,
  proxyAccepts(onePerPort),
  twoConnections(onePerPort),
  proxyFindsServers([...http, ended]),
  streamAnswers(stream),
  idleKept(holds),
  pathsRouted([
    ...[nginxOne, haproxyOne, ...moreOnes].map((request) => ({ request, server: 'rs1' })),
    ...[nginxTwo, haproxyTwo].map((request) => ({ request, server: 'rs2' })),
  ]),
  hostKept(http, host),
  forwardedFor(http),
  forgedIgnored(lies),
  proxyProtocol(tcp),
  tlsPassed({ request: passed, servers }),
  tlsEnded({ request: ended, servers }),
];
