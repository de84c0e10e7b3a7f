import { modes } from '../judge/mode.ts';
import { clientFindsDirector } from '../vocabulary/arp.ts';
import type { Check } from '../vocabulary/check.ts';
import { requestRewritten, requestsLetIn } from '../vocabulary/forwarding.ts';
import { ipvsMethod, ipvsRealServers, ipvsService } from '../vocabulary/ipvs.ts';
import { nodesOnNetwork, vipOnDirector } from '../vocabulary/link.ts';
import { replyRewritten, ripHidden } from '../vocabulary/return.ts';
import { directorForwards, replyRoute } from '../vocabulary/route.ts';
import { bothServe, countsAgree, realServersListen } from '../vocabulary/service.ts';

const mode = modes.fullnat;

/** What makes the equivalent of FULLNAT work, from the ground up. */
export const checks: readonly Check[] = [
  nodesOnNetwork,
  vipOnDirector,
  ...clientFindsDirector,
  directorForwards,
  replyRoute(mode),
  ipvsService,
  ipvsMethod(mode),
  ipvsRealServers(mode),
  requestRewritten(mode),
  requestsLetIn,
  replyRewritten(mode),
  ripHidden,
  realServersListen(mode),
  bothServe,
  countsAgree,
];
