import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import MiniSearch from 'minisearch';
import { describe, expect, inject, test } from 'vitest';
import { search } from '../../docs/.vitepress/search/options.ts';
import type { Language } from '../../labs/language/text.ts';

const { folder } = inject('site');
const { options, searchOptions } = search.options.miniSearch;

/** A function as the browser gets it: from its source, with nothing else around it. */
function asSent<Fn extends (...values: never[]) => unknown>(fn: Fn): Fn {
  return runInNewContext(`(${fn.toString()})`);
}

/** The index of a language as the browser loads it. */
function indexOf(language: Language): MiniSearch {
  const chunks = join(folder, 'assets/chunks');
  const name = `@localSearchIndex${language === 'en' ? 'root' : language}.`;
  const file = readdirSync(chunks).find((chunk) => chunk.startsWith(name)) ?? name;
  const [, quoted = ''] =
    /^(?:var|const) \w+=(.*?);?export/s.exec(readFileSync(join(chunks, file), 'utf8')) ?? [];
  return MiniSearch.loadJSON(runInNewContext(quoted), {
    fields: ['title', 'titles', 'text'],
    storeFields: ['title', 'titles'],
    tokenize: asSent(options.tokenize),
    searchOptions: {
      boost: { title: 4, text: 2, titles: 1 },
      prefix: searchOptions.prefix,
      tokenize: asSent(searchOptions.tokenize),
      fuzzy: asSent(searchOptions.fuzzy),
    },
  });
}

const queries: Readonly<Record<Language, readonly string[]>> = {
  en: ['connection', 'arp_ignore', '192.0.2.3', 'Direct Routing', 'ipvsadm', 'reply', 'directer', 'backend'],
  zh: ['连接', '调度', '回包', '真实服务器', '应答', '帧', 'ARP', 'ipvsadm'],
};

describe.for(['en', 'zh'] as const)('search in %s', (language) => {
  const index = indexOf(language);

  test.for(queries[language])('finds %s, and at once', (query) => {
    // Whatever else the machine does makes a search longer, so the shortest of a few is its own time.
    const milliseconds = [1, 2, 3].map(() => {
      const from = performance.now();
      expect(index.search(query).length).toBeGreaterThan(2);
      return performance.now() - from;
    });
    expect(Math.min(...milliseconds)).toBeLessThan(100);
  });

  test('finds a check by its name in the catalogue', () => {
    const found = index.search('vip-one-mac').slice(0, 5);
    expect(found.map(({ id }) => id).filter((id) => id.endsWith('checks#dr-vip-one-mac'))).toHaveLength(1);
  });
});
