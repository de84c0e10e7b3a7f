import { modes } from '../judge/mode.ts';
import { clientFindsDirector, realServersAnnounceRip } from '../vocabulary/arp.ts';
import type { Check } from '../vocabulary/check.ts';
import { requestForwarded, requestsLetIn } from '../vocabulary/forwarding.ts';
import { ipvsMethod, ipvsRealServers, ipvsService } from '../vocabulary/ipvs.ts';
import {
  checksAnswered,
  failingOut,
  keepalivedConfiguration,
  keepalivedRuns,
  serversWatched,
  vipByKeepalived,
} from '../vocabulary/keepalived.ts';
import { nodesOnNetwork, vipOnDirector, vipOnRealServers } from '../vocabulary/link.ts';
import { replyDirect } from '../vocabulary/return.ts';
import { replyRoute } from '../vocabulary/route.ts';
import { bothServe, countsAgree, realServersListen } from '../vocabulary/service.ts';

const mode = modes.direct;

/** Direct Routing, kept up by keepalived: who owns the VIP and the table, and who looks after the real servers. */
export const checks: readonly Check[] = [
  nodesOnNetwork,
  keepalivedConfiguration,
  keepalivedRuns,
  vipOnDirector,
  vipByKeepalived,
  vipOnRealServers,
  ...clientFindsDirector,
  realServersAnnounceRip,
  replyRoute(mode),
  ipvsService,
  ipvsMethod(mode),
  serversWatched,
  checksAnswered,
  failingOut,
  ipvsRealServers(mode),
  requestForwarded(mode),
  requestsLetIn,
  replyDirect(mode),
  realServersListen(mode),
  bothServe,
  countsAgree,
];
