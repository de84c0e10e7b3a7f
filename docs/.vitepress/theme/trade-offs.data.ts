import type { TradeOffs } from '../../../checks/trade-offs/result.ts';
import { keptTradeOffs } from './trade-offs/kept.ts';

declare const data: readonly TradeOffs[];

export { data };

/** Gives what was measured of the methods to the pages when the site is built. */
export default { watch: ['../../data/trade-offs/*.json'], load: keptTradeOffs };
