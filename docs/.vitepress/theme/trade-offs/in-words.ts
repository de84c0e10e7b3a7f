import type { TradeOffs } from '../../../../checks/trade-offs/result.ts';
import type { Text } from '../../../../labs/language/text.ts';
import { type Figure, figures } from './figures.ts';

/** Every figure that was measured, by the name by which a page asks for it: LAB/METHOD/FIGURE/QUANTITY. */
export function figuresInWords(all: readonly TradeOffs[]): Readonly<Record<string, Text>> {
  const named = all.flatMap(({ lab, methods }) =>
    methods.flatMap((method) =>
      Object.entries<Figure>(figures).flatMap(([figure, { bars, others }]) =>
        [...bars, ...others].flatMap(({ name, of, show }) => {
          const value = of(method);
          if (value === undefined) return [];
          const text = show(value, method);
          return [[`${lab}/${method.name}/${figure}/${name}`, { en: text, zh: text }] as const];
        }),
      ),
    ),
  );
  return Object.fromEntries(named);
}
