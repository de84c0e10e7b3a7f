import type { AddressInfo } from 'node:net';
import type { TestProject } from 'vitest/node';
import { setup as build } from './built-site.ts';
import { setup as installChromium } from './chromium.ts';
import { serveSite } from './serve-site.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the built site is served, e.g. `http://localhost:40000`. */
    origin: string;
  }
}

/** Builds and serves the site once for all tests that read it in a browser. */
export async function setup(project: TestProject): Promise<() => void> {
  await installChromium();
  const remove = await build(project);
  const server = await serveSite(project.getProvidedContext().site.folder);
  // A browser trusts localhost with what it gives to secure sites alone, e.g. the clipboard.
  project.provide('origin', `http://localhost:${(server.address() as AddressInfo).port}`);
  return () => {
    server.closeAllConnections();
    server.close();
    remove();
  };
}
