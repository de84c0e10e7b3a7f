import { Agent } from 'node:https';
import type { Duplex } from 'node:stream';

/** How long a connection may keep the next one waiting, in milliseconds; one takes 10. */
const patience = 2_000;

/**
 * An agent that makes one connection after the other. QEMU's user network listens with a backlog of one
 * (libslirp: tcp_listen), so of several that come at once the kernel drops some, and those are tried again a whole
 * second later (RFC 6298, 2.1).
 */
export class QueuedAgent extends Agent {
  #last: Promise<unknown> = Promise.resolve();

  constructor() {
    super({ keepAlive: true, scheduling: 'lifo', timeout: 5_000 }); // as Node's own global agent is
  }

  override createConnection(...[options, callback]: Parameters<Agent['createConnection']>): undefined {
    this.#last = this.#last.then(() => {
      const socket = super.createConnection(options);
      callback?.(null, socket as Duplex);
      return settled(socket as Duplex);
    });
  }
}

function settled(socket: Duplex): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, patience);
    const end = () => {
      clearTimeout(timer);
      resolve();
    };
    socket.once('secureConnect', end).once('error', end).once('close', end);
  });
}
