import { modes, toPort } from '../judge/mode.ts';
import { clientFindsDirector } from '../vocabulary/arp.ts';
import type { Check } from '../vocabulary/check.ts';
import { requestRewritten, requestsLetIn, vipHidden } from '../vocabulary/forwarding.ts';
import { ipvsMethod, ipvsRealServers, ipvsService } from '../vocabulary/ipvs.ts';
import { nodesOnNetwork, vipOnDirector } from '../vocabulary/link.ts';
import { replyRewritten, ripHidden } from '../vocabulary/return.ts';
import { directorForwards, replyRoute } from '../vocabulary/route.ts';
import { bothServe, countsAgree, realServersListen } from '../vocabulary/service.ts';

/** The application listens on a port of its own: NAT alone can map it. */
const mode = toPort(modes.nat, 8080);

/** What makes NAT work, from the ground up. */
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
  vipHidden,
  replyRewritten(mode),
  ripHidden,
  realServersListen(mode),
  bothServe,
  countsAgree,
];
