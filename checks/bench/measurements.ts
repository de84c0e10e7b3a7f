import { z } from 'zod';
import type { Checkout } from './checkout.ts';

/** Something that is measured in each checkout. */
export interface Measurement {
  readonly what: string;
  /** What it should come to at most, in seconds, and as a ratio to the commit that it is measured against. */
  readonly aim: number | undefined;
  readonly ratio: number | undefined;
  readonly rounds?: number;
  /** Slow: only where it is asked for. */
  readonly once?: true;
  /** What has to be done before each measurement. */
  readonly prepare?: ((checkout: Checkout) => Promise<unknown>) | undefined;
  /** Gives seconds, one or several of them. */
  readonly run: (checkout: Checkout) => Promise<number | readonly number[]>;
}

const seconds = z.array(z.number());

/** Everything that is measured, in an order in which one leaves what the next needs. */
export function measurements(lab: string): readonly Measurement[] {
  return [
    {
      what: `\`npm ci && npm run lab ${lab}\`, the first time ever (Debian’s packages installed already)`,
      ...{ aim: 120, ratio: 0.7, rounds: 1, once: true },
      run: (checkout) => checkout.timeFirst(lab),
    },
    {
      what: `\`npm run lab ${lab}\`, machine not running`,
      ...{ aim: undefined, ratio: 0.8 },
      prepare: async (checkout) => {
        await checkout.time('lab', lab, '--replace'); // builds the machine, the first time
        await checkout.time('lab', 'down');
      },
      run: (checkout) => checkout.time('lab', lab),
    },
    {
      what: `\`npm run lab ${lab}\`, machine running`,
      ...{ aim: 8, ratio: 0.65 },
      prepare: (checkout) => checkout.time('lab', lab, 'bare', '--replace'),
      run: (checkout) => checkout.time('lab', lab, '--replace'),
    },
    {
      what: '`npm run lab reset`',
      ...{ aim: undefined, ratio: 0.8 },
      run: (checkout) => checkout.time('lab', 'reset'),
    },
    {
      what: '`npm run check`, a healthy lab, all checks, traffic and captures included',
      ...{ aim: 4, ratio: 0.45 },
      run: (checkout) => checkout.time('check'),
    },
    {
      what: 'a grading after another in one process (`--watch`, tests)',
      ...{ aim: 2.5, ratio: 0.3 },
      run: async (checkout) => seconds.parse(await checkout.inProcess('gradings', lab)),
    },
    {
      what: 'a fault put in, graded, taken out (every second one of the lab)',
      ...{ aim: 6, ratio: 0.4, rounds: 1 },
      run: async (checkout) => seconds.parse(await checkout.inProcess('faults', lab)),
    },
  ];
}
