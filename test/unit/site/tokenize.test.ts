import { expect, test } from 'vitest';
import { fuzziness, termsOfQuery, termsOfText } from '../../../docs/.vitepress/search/tokenize.ts';

/** Whether a query finds a text: each of its terms is the beginning of a term of the text. */
const finds = (query: string, text: string) =>
  termsOfQuery(query).every((term) => termsOfText(text).some((own) => own.startsWith(term)));

const sentence = '新的连接由调度器按 rr 算法分给真实服务器，应答不经过它。';

test.for(['连接', '调度', '应答', '真实服务器', '它', '新', 'rr'])(
  '%s is found inside a sentence',
  (query) => {
    expect(finds(query, sentence)).toBe(true);
  },
);

test.for(['连的', '务真', '器应', 'wrr'])('%s is not in it', (query) => {
  expect(finds(query, sentence)).toBe(false);
});

test('Chinese is cut in twos, and the last character stands alone', () => {
  expect(termsOfText('调度器上的VIP')).toEqual(['调度', '度器', '器上', '上的', '的', 'VIP']);
  expect(termsOfQuery('调度器上的VIP')).toEqual(['调度', '度器', '器上', '上的', 'VIP']);
  expect(termsOfQuery('帧')).toEqual(['帧']);
});

test('Latin words are cut as usual, addresses stay whole', () => {
  const text = 'arp_ignore=1: 02:42:c0:00:02:05 has 192.0.2.3/32 (eth0), ipvsadm -Ln.';
  const terms = [
    'arp',
    'ignore',
    '1',
    '02:42:c0:00:02:05',
    'has',
    '192.0.2.3',
    '32',
    'eth0',
    'ipvsadm',
    'Ln',
  ];
  expect(termsOfText(text)).toEqual(terms);
  expect(termsOfQuery(text)).toEqual(terms);
});

test('what others call a thing is asked for by our word too', () => {
  expect(termsOfQuery('回包')).toEqual(['回包', '应答']);
  expect(termsOfQuery('Backend weight')).toEqual(['Backend', 'weight', 'real', 'server']);
});

test('nothing has no terms', () => {
  expect(termsOfText('')).toEqual([]);
  expect(termsOfQuery('，。 -')).toEqual([]);
});

test('a long Latin word alone may be misspelt', () => {
  expect(['director', 'rr', '调度', 'eth0', '192.0.2.3'].map(fuzziness)).toEqual([
    1,
    false,
    false,
    false,
    false,
  ]);
});
