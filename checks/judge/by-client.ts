import type { VirtualService } from '../observe/parse/ipvs-rules.ts';

/** Schedulers that choose by the hash of the client's address (ipvsadm(8), --scheduler). */
const hashing = ['sh', 'mh'];
/** What makes them take the client's port too, which is another one for each connection. */
const withPort = ['sh-port', 'mh-port'];

/** The scheduler sends a client to the same real server each time, without any memory. */
export function hashesClients({ scheduler, flags }: VirtualService): boolean {
  return hashing.includes(scheduler) && !flags.some((flag) => withPort.includes(flag));
}
