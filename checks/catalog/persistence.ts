import { modes } from '../judge/mode.ts';
import { clientFindsDirector, realServersAnnounceRip } from '../vocabulary/arp.ts';
import type { Check } from '../vocabulary/check.ts';
import { requestForwarded, requestsLetIn } from '../vocabulary/forwarding.ts';
import { ipvsMethod, ipvsRealServers, ipvsService } from '../vocabulary/ipvs.ts';
import { nodesOnNetwork, vipOnDirector, vipOnRealServers } from '../vocabulary/link.ts';
import {
  clientStays,
  drainEnds,
  eachClientKept,
  ipvsPersistence,
  orphansEnd,
} from '../vocabulary/persistence.ts';
import { replyDirect } from '../vocabulary/return.ts';
import { replyRoute } from '../vocabulary/route.ts';
import { countsAgree, realServersListen } from '../vocabulary/service.ts';

const mode = modes.direct;

/** Direct Routing with clients that stay, and servers that can be taken away from them. */
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
  ipvsPersistence,
  eachClientKept,
  drainEnds,
  orphansEnd,
  requestForwarded(mode),
  requestsLetIn,
  replyDirect(mode),
  realServersListen(mode),
  clientStays,
  countsAgree,
];
