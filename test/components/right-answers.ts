import { expect } from 'vitest';
import type { Walk } from '../../checks/walk/walk.ts';
import { words } from '../../docs/.vitepress/theme/components/predict-words.ts';
import type { Language } from '../../labs/language/text.ts';
import { whose } from './walk-pieces.ts';

/** What the record of a hop says, field by field, as the options say it. */
export function rightOf(walk: Walk, index: number, language: Language): readonly string[] {
  const { from, to, outer, packet } = walk.hops[index] ?? expect.unreachable();
  const owned = (address: string, shown: string) => {
    const owner = whose(walk, address);
    return owner ? `${shown} (${owner})` : shown;
  };
  return [
    `${from.node} ${from.device}`,
    `${to.node} ${to.device}`,
    outer ? `${outer.source} → ${outer.destination}` : words[language].no,
    owned(packet.source, `${packet.source}:${packet.sourcePort}`),
    owned(packet.destination, `${packet.destination}:${packet.destinationPort}`),
    String(packet.ttl),
  ];
}
