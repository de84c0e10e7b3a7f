import { modes } from '../judge/mode.ts';
import { clientFindsDirector, realServersAnnounceRip } from '../vocabulary/arp.ts';
import type { Check } from '../vocabulary/check.ts';
import {
  connectionStays,
  failoverGap,
  ofMaster,
  standbyService,
  syncDaemons,
  takeoverAnnounced,
  takeoverInTime,
  vipOneDirector,
  vrrpOneId,
  vrrpOneSpeaker,
  vrrpSameTerms,
  vrrpTakePart,
} from '../vocabulary/failover.ts';
import { requestForwarded, requestsLetIn } from '../vocabulary/forwarding.ts';
import { ipvsMethod, ipvsRealServers, ipvsService } from '../vocabulary/ipvs.ts';
import { nodesOnNetwork, vipOnRealServers } from '../vocabulary/link.ts';
import { replyDirect } from '../vocabulary/return.ts';
import { replyRoute } from '../vocabulary/route.ts';
import { bothServe, countsAgree, realServersListen } from '../vocabulary/service.ts';

const mode = modes.direct;

/** Direct Routing by whichever director has the VIP; then what becomes of it when that one is lost. */
export const checks: readonly Check[] = [
  nodesOnNetwork,
  vrrpTakePart,
  vrrpOneId,
  vrrpSameTerms,
  vrrpOneSpeaker,
  vipOneDirector,
  ...[
    vipOnRealServers,
    ...clientFindsDirector,
    realServersAnnounceRip,
    replyRoute(mode),
    ipvsService,
    ipvsMethod(mode),
    ipvsRealServers(mode),
  ].map(ofMaster),
  standbyService,
  syncDaemons,
  ...[
    requestForwarded(mode),
    requestsLetIn,
    replyDirect(mode),
    realServersListen(mode),
    bothServe,
    countsAgree,
  ].map(ofMaster),
  takeoverInTime,
  takeoverAnnounced,
  failoverGap,
  connectionStays,
];
