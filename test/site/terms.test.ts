import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { wordGroups } from '../../docs/.vitepress/words/index.ts';
import { sitePages } from '../support/site-pages.ts';

const docs = join(import.meta.dirname, '../../docs');
const words = wordGroups.flatMap((group) => group.words);

/** Abbreviations that need no entry among the words of the course. */
const known = {
  'whoever knows "ip addr" knows': 'IP TCP UDP ICMP HTTP HTTPS TLS DNS VPN SYN FIN RST URL SSH CPU RFC MB',
  'netfilter writes its chains, targets and states so':
    'PREROUTING INPUT FORWARD OUTPUT POSTROUTING DROP ACCEPT INVALID ESTABLISHED NEW SNAT DNAT TPROXY',
  'a page says what it is where it names it': 'L4 L7 F5 DPVS DPDK TOA PROXY BCP IPIP GRE GUE SNI ALPN ECH',
};

/** The abbreviations in the prose of a page: no code, no link targets. */
function abbreviations(markdown: string): readonly string[] {
  const prose = markdown
    .replace(/^---\n[\s\S]*?\n---\n/, '')
    .replace(/^```.*?^```$/gms, '')
    .replace(/`[^`]+`|\]\([^)]*\)|<[^>]+>|\{#[\w-]+\}/g, '');
  return prose.match(/(?<![\w-])[A-Z][A-Z0-9]+(?!\w)/g) ?? [];
}

describe('the words of the course', () => {
  const defined = new Set([...words.map(({ term }) => term), ...Object.values(known).join(' ').split(' ')]);
  const pages = readdirSync(docs, { recursive: true, encoding: 'utf8' }).filter(
    (path) => path.endsWith('.md') && !path.startsWith('.vitepress'),
  );

  test.for(pages)('%s uses no abbreviation that is not defined', (path) => {
    const used = abbreviations(readFileSync(join(docs, path), 'utf8'));
    expect([...new Set(used)].filter((word) => !defined.has(word))).toEqual([]);
  });

  test('each has an id of its own', () => {
    const ids = words.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)]);
  });

  test.for(['/words', '/zh/words'])('%s defines each of them in one place', (address) => {
    const page = sitePages(inject('site').folder).find((each) => each.address === address);
    const missing = words.filter(({ id }) => !page?.html.includes(` id="${id}"`));
    expect(missing).toEqual([]);
  });
});
