import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bringUp } from '../../labs/cli/bring-up.ts';
import type { Context } from '../../labs/cli/context.ts';
import { withOwnLabs } from '../../labs/cli/own-labs.ts';
import { readRunning } from '../../labs/host/vm/running-machine.ts';
import { untilAborted } from '../../labs/runtime/until-aborted.ts';
import type { Comparison } from './methods.ts';
import type { Plan } from './plan.ts';
import { resultSchema, type TradeOffs } from './result.ts';
import { rounded } from './rounded.ts';
import { measureByTurns } from './rounds.ts';
import { summarize } from './summarize.ts';

const root = join(import.meta.dirname, '../..');

/** Measures what a page compares in a lab, and keeps the figures for the page. Gives them. */
export async function measureTradeOffs(
  lab: string,
  comparison: Comparison,
  plan: Plan,
  context: Context,
): Promise<TradeOffs> {
  const what = { en: 'measuring the trade-offs', zh: '测量取舍' };
  return await withOwnLabs(context, what, async () => {
    const title = { en: `Measuring ${lab}`, zh: `测量 ${lab}` };
    const result = await context.progress.step(title, async (report) => {
      const measured = await untilAborted(
        measureByTurns(
          comparison,
          plan,
          () => bringUp(lab, { start: 'solution' }, context),
          (method, round) => report(`${method.name} ${round}/${plan.rounds}`),
        ),
        context.signal,
      );
      const emulated = isEmulated(context.cache);
      return summarize(measured, plan, { lab, measured: new Date().toISOString().slice(0, 10), emulated });
    });
    context.print(await keep(resultSchema.parse(result)));
    return result;
  });
}

async function keep(result: TradeOffs): Promise<string> {
  const path = `docs/data/trade-offs/${result.lab}.json`;
  await mkdir(join(root, 'docs/data/trade-offs'), { recursive: true });
  await writeFile(join(root, path), `${JSON.stringify(rounded(result), undefined, 2)}\n`);
  return path;
}

function isEmulated(cache: string): boolean {
  return readRunning(join(cache, 'machine.json'))?.acceleration === 'tcg';
}
