import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A page of the built site. */
export interface SitePage {
  /** As the reader's browser asks for it, e.g. `/labs/NAME` or `/zh/`. */
  readonly address: string;
  /** From the root of the built site. */
  readonly file: string;
  readonly html: string;
}

/** Every page of a built site, those for addresses without a page left out. */
export function sitePages(folder: string): readonly SitePage[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html') && !file.endsWith('404.html'))
    .sort()
    .map((file) => ({
      file,
      address: `/${file.replace(/(^|\/)index\.html$/, '$1').replace(/\.html$/, '')}`,
      html: readFileSync(join(folder, file), 'utf8'),
    }));
}

/** The part of a page that is within the first element with a class, up to its closing tag of that name. */
export function within(html: string, tag: string, className: string): string {
  const open = new RegExp(`<${tag}[^>]*class="[^"]*\\b${className}\\b[^"]*"`).exec(html);
  if (!open) return '';
  return html.slice(open.index, html.indexOf(`</${tag}>`, open.index));
}

/** Where the links of a piece of HTML lead. */
export function linksIn(html: string): readonly string[] {
  return [...html.matchAll(/<a [^>]*href="([^"]*)"/g)].map(([, target = '']) => target);
}
