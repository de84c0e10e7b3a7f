import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { resultSchema, type TradeOffs } from '../../../../checks/trade-offs/result.ts';

const folder = join(import.meta.dirname, '../../../data/trade-offs');

/** What was measured in all labs whose methods are compared (`npm run bench LAB`). For the build: it reads files. */
export function keptTradeOffs(): readonly TradeOffs[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .sort()
    .map((file) => resultSchema.parse(JSON.parse(readFileSync(join(folder, file), 'utf8'))));
}
