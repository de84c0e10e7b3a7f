import type { Text } from '../../../../labs/language/text.ts';

/** A kind of service: how large a request and a reply of it are, in bytes of their bodies, and how many come. */
export interface Work {
  readonly request: number;
  readonly reply: number;
  readonly perSecond: number;
}

export interface Preset extends Work {
  readonly title: Text;
}

export const presets = {
  page: { title: { en: 'web page', zh: '网页' }, request: 0, reply: 50_000, perSecond: 1000 },
  api: { title: { en: 'API', zh: 'API' }, request: 500, reply: 2000, perSecond: 5000 },
  download: { title: { en: 'download', zh: '下载' }, request: 0, reply: 20_000_000, perSecond: 5 },
  upload: { title: { en: 'upload', zh: '上传' }, request: 20_000_000, reply: 100, perSecond: 5 },
} satisfies Record<string, Preset>;

export type PresetName = keyof typeof presets;

const most = 1e9;

/** A number that was typed into a field, within what can be meant. */
export function typedNumber(typed: string): number {
  const number = Math.trunc(Number(typed));
  return Number.isFinite(number) ? Math.min(Math.max(number, 0), most) : 0;
}
