import { modes } from '../judge/mode.ts';
import { clientFindsDirector, realServersAnnounceRip } from '../vocabulary/arp.ts';
import type { Check } from '../vocabulary/check.ts';
import { requestForwarded, requestsLetIn } from '../vocabulary/forwarding.ts';
import { ipvsMethod, ipvsRealServers, ipvsService } from '../vocabulary/ipvs.ts';
import { nodesOnNetwork, vipOnDirector, vipOnRealServers } from '../vocabulary/link.ts';
import { replyDirect } from '../vocabulary/return.ts';
import { replyRoute } from '../vocabulary/route.ts';
import { eachScheduled, ipvsWeights, shares } from '../vocabulary/scheduling.ts';
import { bothServe, countsAgree, realServersListen } from '../vocabulary/service.ts';

const mode = modes.direct;
const weights = { rs1: 3, rs2: 1 };

/** Direct Routing, and who is chosen: rs1 three times as often as rs2. */
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
  ipvsWeights(weights),
  eachScheduled,
  requestForwarded(mode),
  requestsLetIn,
  replyDirect(mode),
  realServersListen(mode),
  bothServe,
  shares(weights),
  countsAgree,
];
