import { type SchedulerName, schedulers } from './index.ts';
import type { Choice, Request, SchedulerOptions, Server } from './model.ts';

/** A server as `ipvsadm -a` adds it. */
export type NewServer = Pick<Server, 'name' | 'address' | 'port' | 'weight'>;

/** A virtual service: its servers, their connections, and the scheduler that chooses among them. */
export interface Service {
  /** In the order in which they were added. */
  readonly servers: readonly Server[];
  add(server: NewServer): void;
  setWeight(name: string, weight: number): void;
  /** Opens a connection; it is active from the moment on that it is established. */
  open(request: Request): Choice;
  /** An active connection of a server ends: IPVS keeps it as an inactive one until its time is up. */
  close(name: string): void;
  /** The time of all inactive connections is up. */
  expire(): void;
}

/** A service without servers. The scheduler hears of every change, as in the kernel. */
export function createService(name: SchedulerName, options?: SchedulerOptions): Service {
  const scheduler = schedulers[name](options);
  // The kernel puts a new server at the head of its list (linux: __ip_vs_update_dest, list_add_rcu).
  let list: readonly Server[] = [];
  const change = (name: string, to: (server: Server) => Partial<Server>) => {
    list = list.map((server) => (server.name === name ? { ...server, ...to(server) } : server));
  };
  return {
    get servers() {
      return list.toReversed();
    },
    add: (server) => {
      const fresh = { lastWeight: server.weight, active: 0, inactive: 0, overloaded: false };
      list = [{ ...server, ...fresh }, ...list];
      scheduler.changed?.(list);
    },
    setWeight: (name, weight) => {
      change(name, ({ lastWeight }) => ({ weight, lastWeight: weight || lastWeight }));
      scheduler.changed?.(list);
    },
    open: (request) => {
      const choice = scheduler.choose(list, request);
      if (choice.server) change(choice.server.name, ({ active }) => ({ active: active + 1 }));
      return choice;
    },
    close: (name) =>
      change(name, ({ active, inactive }) =>
        active > 0 ? { active: active - 1, inactive: inactive + 1 } : {},
      ),
    expire: () => {
      list = list.map((server) => ({ ...server, inactive: 0 }));
    },
  };
}
