import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the site is, and where its source is. */
export interface Site {
  /** The scheme and host; a sitemap and a social card need full addresses. */
  readonly origin: string;
  /** The path below which the site is served, with a slash at both ends. */
  readonly base: string;
  /** The address of the source of a page, `:path` standing for the page; none for an unknown repository. */
  readonly editPattern: string | undefined;
}

/** The fields of package.json that say where a project is at home. */
export interface Package {
  readonly homepage?: string;
  readonly repository?: string | { readonly url: string };
}

/** `vitepress preview` serves there: the only home that a site without a homepage has. */
const preview = 'http://localhost:4173/';

/** Reads where the site is from the `homepage` and the `repository` of a package.json. */
export function siteOf({ homepage = preview, repository }: Package): Site {
  const { origin, pathname } = new URL(homepage);
  const source = typeof repository === 'string' ? repository : repository?.url;
  return {
    origin,
    base: pathname.endsWith('/') ? pathname : `${pathname}/`,
    editPattern: source && `${webAddress(source)}/edit/main/docs/:path`,
  };
}

/** A repository as a browser finds it; GitHub and GitLab both have the page `/edit/BRANCH/FILE` below it. */
function webAddress(repository: string): string {
  const [, shorthand] = /^(?:github:)?([\w.-]+\/[\w.-]+)$/.exec(repository) ?? [];
  return shorthand ? `https://github.com/${shorthand}` : repository.replace(/^git\+|\.git$/g, '');
}

/** Where this site is. */
export const site = siteOf(JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8')));
