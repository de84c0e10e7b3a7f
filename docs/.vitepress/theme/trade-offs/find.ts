import type { TradeOffs } from '../../../../checks/trade-offs/result.ts';
import { data } from '../trade-offs.data.ts';

/** What was measured in a lab. Throws where nothing was. */
export function findTradeOffs(lab: string): TradeOffs {
  const found = data.find((each) => each.lab === lab);
  if (found) return found;
  throw new Error(`expected a lab that was measured (npm run bench LAB), found "${lab}"`);
}
