import { readFileSync } from 'node:fs';
import { type Agent, request } from 'node:https';
import { join } from 'node:path';
import type { Layout } from './layout.ts';

/** The environment by which Docker's clients, testcontainers among them, find the engine of the machine. */
export function engineEnvironment(files: Layout, port: number): Record<string, string> {
  return {
    DOCKER_HOST: `tcp://127.0.0.1:${port}`,
    DOCKER_TLS_VERIFY: '1',
    DOCKER_CERT_PATH: files.certificates,
  };
}

/** What the engine is known by, and what it knows the learner by. */
export function credentials(files: Layout): { ca: Buffer; cert: Buffer; key: Buffer } {
  const pem = (name: string) => readFileSync(join(files.certificates, name));
  return { ca: pem('ca.pem'), cert: pem('cert.pem'), key: pem('key.pem') };
}

/**
 * Whether the engine of the machine answers on `port`, within 2 seconds. Each question is a new connection, unless an
 * agent keeps them.
 */
export function pingEngine(files: Layout, port: number, agent: Agent | false = false): Promise<boolean> {
  return new Promise((resolve) => {
    const ping = request(
      {
        host: '127.0.0.1',
        port,
        path: '/_ping',
        agent,
        timeout: 2_000,
        ...credentials(files),
      },
      (answer) => {
        answer.resume();
        resolve(answer.statusCode === 200);
      },
    );
    ping.once('timeout', () => ping.destroy());
    ping.once('error', () => resolve(false));
    ping.end();
  });
}
