/** A thread of IPVS that tells other directors of its connections (master), or that hears of theirs (backup). */
export interface SyncDaemon {
  readonly state: 'master' | 'backup';
  readonly device: string;
  /** Those of one number speak with each other. */
  readonly id: number;
}

/** Reads `ipvsadm -L --daemon`, which prints nothing where there is none. */
export function parseSyncDaemons(output: string): SyncDaemon[] {
  const line = /^(master|backup) sync daemon \(mcast=(\S+?), syncid=(\d+)/gm;
  return [...output.matchAll(line)].map(([, state, device = '', id]) => ({
    state: state === 'master' ? 'master' : 'backup',
    device,
    id: Number(id),
  }));
}
