import { modes } from '../judge/mode.ts';
import { clientFindsDirector, realServersAnnounceRip } from '../vocabulary/arp.ts';
import type { Check } from '../vocabulary/check.ts';
import { largeRequests, requestsLetIn, requestWrapped, tunnelUnwraps } from '../vocabulary/forwarding.ts';
import { ipvsMethod, ipvsRealServers, ipvsService } from '../vocabulary/ipvs.ts';
import { nodesOnNetwork, tunnelUp, vipOnDirector, vipOnRealServers } from '../vocabulary/link.ts';
import { replyDirect } from '../vocabulary/return.ts';
import { realServersReachable, replyRoute, routerPasses, tunnelSource } from '../vocabulary/route.ts';
import { bothServe, countsAgree, realServersListen } from '../vocabulary/service.ts';

const mode = modes.tunnel;

/** What makes tunneling work, from the ground up, whichever of IPIP, GUE and GRE it is. */
export const checks: readonly Check[] = [
  nodesOnNetwork,
  vipOnDirector,
  vipOnRealServers,
  tunnelUp,
  ...clientFindsDirector,
  realServersAnnounceRip,
  realServersReachable,
  tunnelSource,
  routerPasses,
  replyRoute(mode),
  ipvsService,
  ipvsMethod(mode),
  ipvsRealServers(mode),
  requestWrapped(mode),
  tunnelUnwraps,
  requestsLetIn,
  largeRequests,
  replyDirect(mode),
  realServersListen(mode),
  bothServe,
  countsAgree,
];
