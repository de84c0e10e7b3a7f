import type { Text } from '../../labs/language/text.ts';
import type { Start } from '../../labs/runtime/cluster.ts';
import type { Status } from '../model.ts';
import type { Format } from './page.ts';

/** How each status looks in a terminal. */
export const marks: Readonly<Record<Status, { readonly sign: string; readonly format: Format }>> = {
  pass: { sign: '✓', format: 'green' },
  fail: { sign: '✗', format: 'red' },
  blocked: { sign: '⊘', format: 'dim' },
  error: { sign: '!', format: 'yellow' },
};

export const statusWords: Readonly<Record<Status, Text>> = {
  pass: { en: 'passed', zh: '通过' },
  fail: { en: 'failed', zh: '未通过' },
  blocked: { en: 'blocked', zh: '受阻' },
  error: { en: 'not observed', zh: '无法观察' },
};

export const startWords: Readonly<Record<Start, Text>> = {
  solution: { en: 'started working', zh: '启动时已配好' },
  bare: { en: 'started bare', zh: '启动时未配置' },
  broken: { en: 'started broken', zh: '启动时有故障' },
};

/** The names of the parts of a failure, in the order in which they are told. */
export const labels = {
  layer: { en: 'Layer', zh: '层次' },
  expected: { en: 'Expected', zh: '期望' },
  seen: { en: 'Seen', zh: '实际' },
  why: { en: 'Why', zh: '说明' },
  look: { en: 'Look at', zh: '排查' },
  page: { en: 'Page', zh: '文档' },
  where: { en: 'Where', zh: '位置' },
  tool: { en: 'With', zh: '工具' },
  mend: { en: 'Fix', zh: '修复' },
} as const satisfies Record<string, Text>;
