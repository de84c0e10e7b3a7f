import type Dockerode from 'dockerode';

/** Saved states of a whole host, by name: a host that has them starts and resets a lab in seconds. */
export interface Checkpoints {
  has(name: string): Promise<boolean>;
  save(name: string): Promise<void>;
  /** Brings the host back to a saved state; connections opened before are dead. */
  restore(name: string): Promise<void>;
}

/** What the name of a saved state depends on of a host; it is known before the host runs. */
export type HostKey = Pick<Host, 'image' | 'fingerprint'>;

/** A host that has just been brought up. */
export interface OpenedHost extends Host {
  /** The saved state that it was resumed in, where one was wanted and the host did not run. */
  readonly resumed: string | undefined;
}

/** A machine that runs labs: a Docker API with IPVS in its kernel, and the lab image at hand. */
export interface Host {
  readonly kind: 'docker' | 'vm';
  readonly docker: Dockerode;
  /** The reference of the lab image, present on the host. */
  readonly image: string;
  /** What changes when the kernel, the engine or the image does; part of a checkpoint's name. */
  readonly fingerprint: string;
  readonly checkpoints: Checkpoints | undefined;
}
