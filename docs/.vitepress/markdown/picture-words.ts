import type { MarkdownRenderer } from 'vitepress';
import type { Text } from '../../../labs/language/text.ts';
import { allReasons } from '../theme/modes/choose.ts';
import { modeTexts } from '../theme/modes/texts.ts';
import { definitions } from '../theme/scheduler/texts.ts';
import { explain } from '../theme/walk/explain.ts';
import { keptWalks } from '../theme/walk/kept-walks.ts';

type Token = ReturnType<MarkdownRenderer['parse']>[number];

const ofWalks: readonly Text[] = keptWalks().flatMap((walk) =>
  walk.hops.flatMap((_, index) => explain(walk, index)),
);

/** What each picture may say and marks, now or after some clicks, by the name by which pages call it. */
export const pictureTexts: Readonly<Record<string, readonly Text[]>> = {
  PacketWalk: ofWalks,
  PredictHop: ofWalks,
  ModeChooser: [...allReasons, ...Object.values(modeTexts).map(({ what }) => what)],
  SchedulerLab: Object.values(definitions),
};

/** What the pictures on a page may say. On a home page, the layout puts a walk. */
export function saidByPictures(tokens: readonly Token[], page: string): readonly Text[] {
  const called = tokens.flatMap(({ content }) => /^<([A-Z]\w+)/.exec(content)?.[1] ?? []);
  const names = /(^|\/)index\.md$/.test(page) ? ['PacketWalk', ...called] : called;
  return names.flatMap((name) => pictureTexts[name] ?? []);
}
