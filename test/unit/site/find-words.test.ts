import { expect, test } from 'vitest';
import { firstWords, wordFinder } from '../../../docs/.vitepress/words/find.ts';
import { allWords } from '../../../docs/.vitepress/words/index.ts';

const find = { en: wordFinder(allWords, 'en'), zh: wordFinder(allWords, 'zh') };

/** What is found in a text, and which word it is. */
const found = (text: string, language: 'en' | 'zh' = 'en') =>
  find[language](text).map(({ word, start, end }) => `${text.slice(start, end)}=${word.id}`);

test('abbreviations and names are found, plural or at the start of a sentence too', () => {
  expect(found('Directors know the RIPs; real servers have the VIP.')).toEqual([
    'Directors=ds',
    'RIPs=rip',
    'real servers=rs',
    'VIP=vip',
  ]);
});

test('of two that overlap, the longer word is meant', () => {
  expect(found("the backup director's MAC addresses")).toEqual(['backup director=bds', 'MAC addresses=mac']);
  expect(found('备用调度器和调度器', 'zh')).toEqual(['备用调度器=bds', '调度器=ds']);
  expect(found('FULLNAT is no NAT')).toEqual(['FULLNAT=fullnat', 'NAT=nat']);
});

test('a Latin word is found whole or not at all', () => {
  expect(found('DRY, VIP_1, NAT-PMP, eRIP, TUNnel, 3DS, directory, vip')).toEqual([]);
  expect(found("(VIP), “RIP”, DIP’s, the director's")).toEqual([
    'VIP=vip',
    'RIP=rip',
    'DIP=dip',
    'director=ds',
  ]);
});

test('Chinese has no borders; Latin words in it do, with or without a space', () => {
  expect(found('请求经调度器到真实服务器，把权重设为 0', 'zh')).toEqual([
    '调度器=ds',
    '真实服务器=rs',
    '权重=weight',
  ]);
  expect(found('把VIP配上，MAC 地址不变', 'zh')).toEqual(['VIP=vip', 'MAC 地址=mac']);
});

test('a longer word in which one stands by accident is not it', () => {
  expect(found('虚拟服务器不是虚拟服务', 'zh')).toEqual(['虚拟服务=vs']);
});

test('words of everyday are left alone', () => {
  expect(found('A client sends a request in a packet; the frame with the reply comes back.')).toEqual([]);
  expect(found('客户端的请求，应答的数据包和帧', 'zh')).toEqual([]);
});

test('each word is found once, however many texts are looked through', () => {
  const first = firstWords(find.en);
  const ids = (text: string) => first(text).map(({ word }) => word.id);
  expect([ids('The VIP is the VIP.'), ids('The VIP and the RIP.')]).toEqual([['vip'], ['rip']]);
});

test('what is looked for is letters, digits, spaces and hyphens: it is put into a pattern as it is', () => {
  const said = allWords.flatMap(({ term, said, notIn }) => [
    term,
    ...Object.values(said ?? {}).flat(),
    ...Object.values(notIn ?? {}).flat(),
  ]);
  expect(said.filter((each) => !/^[\p{L}\p{N} -]+$/u.test(each))).toEqual([]);
});
