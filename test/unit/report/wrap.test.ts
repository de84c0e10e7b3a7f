import { describe, expect, test } from 'vitest';
import { wrap, wrapOutput } from '../../../checks/report/wrap.ts';

describe('wrap', () => {
  test('breaks English between words', () => {
    expect(wrap('one two  three', 8)).toEqual(['one two', 'three']);
  });

  test('breaks Chinese between characters, two columns each', () => {
    expect(wrap('调度器转发请求', 6)).toEqual(['调度器', '转发请', '求']);
  });

  test('begins no line with closing punctuation and ends none with opening', () => {
    expect(wrap('真实服务器，应答', 10)).toEqual(['真实服务', '器，应答']);
    expect(wrap('服务器（一）', 8)).toEqual(['服务器', '（一）']);
  });

  test('keeps words in Chinese text whole', () => {
    expect(wrap('地址 192.0.2.3 属于调度器', 16)).toEqual(['地址 192.0.2.3', '属于调度器']);
  });

  test('cuts a word that no line can hold', () => {
    expect(wrap('a 0123456789', 4)).toEqual(['a', '0123', '4567', '89']);
  });
});

test('wrapOutput loses and moves nothing', () => {
  expect(wrapOutput('  a  b     c', 5)).toEqual(['  a  ', 'b    ', ' c']);
});
