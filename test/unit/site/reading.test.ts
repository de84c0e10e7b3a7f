import { describe, expect, test } from 'vitest';
import { sidebarMarks } from '../../../docs/.vitepress/theme/reading/marks.ts';
import {
  pageOf,
  parseProgress,
  readOf,
  sectionsRead,
  withRead,
} from '../../../docs/.vitepress/theme/reading/progress.ts';
import { readingStore } from '../../../docs/.vitepress/theme/reading/store.ts';

describe('progress', () => {
  test('a section is read when its heading and what follows it were looked at', () => {
    expect(sectionsRead(['a', 'b', 'c'], [true, true, false, true])).toEqual(['a']);
    expect(sectionsRead(['a', 'b', 'c'], [false, true, true, true])).toEqual(['b', 'c']);
  });

  test('sections add up, each once', () => {
    const progress = withRead(withRead({}, 'labs/dr', ['a']), 'labs/dr', ['a', 'b']);
    expect(progress).toEqual({ 'labs/dr': ['a', 'b'] });
    expect(withRead(progress, 'labs/dr', ['b'])).toBe(progress);
  });

  test('a page that has shrunk is read, not read more than whole', () => {
    expect(readOf({ page: ['a', 'b', 'c'] }, 'page', { page: 2 })).toBe(2);
    expect(readOf({ gone: ['a'] }, 'gone', {})).toBe(0);
  });

  test('both languages of a page are one page', () => {
    expect(pageOf('zh/labs/dr.md')).toBe(pageOf('labs/dr.md'));
  });

  test.for([null, '', 'x', '[]', '3', '{"a":1,"b":[2]}'])('what others kept is nothing: %s', (kept) => {
    expect(parseProgress(kept)).toEqual({});
  });
});

describe('store', () => {
  const storage = (refuses = false) => {
    const kept = new Map<string, string>();
    const guarded = <Result>(action: () => Result): Result => {
      if (refuses) throw new DOMException('no', 'SecurityError');
      return action();
    };
    return {
      kept,
      getItem: (key: string) => guarded(() => kept.get(key) ?? null),
      setItem: (key: string, value: string) => guarded(() => kept.set(key, value)),
      removeItem: (key: string) => guarded(() => kept.delete(key)),
    } as unknown as Storage & { readonly kept: Map<string, string> };
  };

  test('keeps what was read, finds it again, and forgets it', () => {
    const browser = storage();
    readingStore(() => browser).markRead('labs/dr', ['path']);
    const later = readingStore(() => browser);
    later.load();
    expect(later.progress.value).toEqual({ 'labs/dr': ['path'] });
    later.clear();
    expect(later.progress.value).toEqual({});
    expect(browser.kept.size).toBe(0);
  });

  test('goes on where the browser keeps nothing', () => {
    const store = readingStore(() => storage(true));
    store.load();
    store.markRead('labs/dr', ['path']);
    expect(store.progress.value).toEqual({ 'labs/dr': ['path'] });
  });
});

test('the sidebar shows how much of a page was read, in signs and in words', () => {
  const counts = { 'labs/dr': 2, 'labs/nat': 3, start: 4 };
  const progress = { 'labs/dr': ['a', 'b'], 'labs/nat': ['a'] };
  const words = { all: 'read', some: (read: number, count: number) => `${read} of ${count}` };
  expect(sidebarMarks(progress, counts, (page) => `/zh/${page}`, words).split('\n')).toEqual([
    '.VPSidebar a[href="/zh/labs/dr"]::after{content:"✓" / "read"}',
    '.VPSidebar a[href="/zh/labs/nat"]::after{content:"1/3" / "1 of 3"}',
  ]);
});
