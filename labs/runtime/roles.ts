import type { Role } from '../topology/schema.ts';

/** What a machine may do and what it runs from the start. */
export interface RoleDefinition {
  /** Linux capabilities (capabilities(7)) without `CAP_`; it has no others. */
  readonly capabilities: readonly string[];
  /** Shell commands that its first process runs before it is ready. */
  readonly boot: readonly string[];
}

/**
 * Every machine sets up its network (NET_ADMIN) and looks at its wire (NET_RAW). Tools that read packets change
 * to a user of their own, and a shell's user ends what runs as another (SETUID, SETGID, KILL).
 */
const common = ['NET_ADMIN', 'NET_RAW', 'SETUID', 'SETGID', 'KILL'];

/**
 * nginx opens a port below 1024, gives its working folders to the user of its workers, and writes logs that
 * Debian's package gives to that user.
 */
const webServer = ['NET_BIND_SERVICE', 'CHOWN', 'DAC_OVERRIDE'];

export const roles: Readonly<Record<Role, RoleDefinition>> = {
  director: { capabilities: common, boot: [] },
  'backup-director': { capabilities: common, boot: [] },
  'real-server': { capabilities: [...common, ...webServer], boot: ['nginx'] },
  // It ends connections itself, with a program that the lab's page starts.
  proxy: { capabilities: [...common, ...webServer], boot: [] },
  client: { capabilities: common, boot: [] },
  router: { capabilities: common, boot: ['echo 1 >/proc/sys/net/ipv4/ip_forward'] },
};
