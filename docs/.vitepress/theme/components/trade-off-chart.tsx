import { defineComponent } from 'vue';
import { useLanguage } from '../language.ts';
import { type Figure, figures, type Quantity } from '../trade-offs/figures.ts';
import { findTradeOffs } from '../trade-offs/find.ts';
import './widget.css';
import './trade-off-chart.css';

const words = {
  en: { method: 'method', none: '–', beside: 'The figures are in the table.' },
  zh: { method: '方式', none: '–', beside: '数值见表格。' },
};

function findFigure(name: string): Figure {
  const found = Object.entries(figures).find(([key]) => key === name)?.[1];
  if (found) return found;
  throw new Error(`expected one of ${Object.keys(figures).join(', ')}, found figure="${name}"`);
}

/**
 * `<TradeOffChart lab="NAME" figure="FIGURE" />`: what was measured of each method, as bars, with the table beside.
 * A bar says its number itself, and the first of two is hatched: no colour has to be told from another.
 */
export default defineComponent({
  props: { lab: { type: String, required: true }, figure: { type: String, required: true } },
  setup(props) {
    const language = useLanguage();
    const say = words[language];
    const { methods } = findTradeOffs(props.lab);
    const { title, bars, others, most }: Figure = findFigure(props.figure);
    const values = methods.flatMap((method) => bars.map(({ of }) => of(method) ?? 0));
    const longest = most ?? Math.max(...values);
    const cell = ({ of, show }: Quantity, method: (typeof methods)[number]) => {
      const value = of(method);
      return value === undefined ? say.none : show(value, method);
    };
    return () => (
      <figure class="widget trade-off-chart">
        <figcaption>{title[language]}</figcaption>
        <div class="trade-off-bars" role="img" aria-label={`${title[language]}. ${say.beside}`}>
          {methods.map((method) => (
            <div key={method.name}>
              <b>{method.title[language]}</b>
              {bars.map((quantity, place) => {
                const part = Math.min((quantity.of(method) ?? 0) / longest, 1);
                return (
                  <span key={place} class="trade-off-bar" style={{ '--part': part.toFixed(4) }}>
                    <span class={bars.length > 1 && place === 0 ? 'hatched' : ''} />
                    <span>
                      {cell(quantity, method)} {bars.length > 1 && quantity.title[language]}
                    </span>
                  </span>
                );
              })}
            </div>
          ))}
        </div>
        <table>
          <thead>
            <tr>
              {[say.method, ...[...bars, ...others].map((each) => each.title[language])].map((heading) => (
                <th scope="col" key={heading}>
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {methods.map((method) => (
              <tr key={method.name}>
                <th scope="row">{method.title[language]}</th>
                {[...bars, ...others].map((quantity) => (
                  <td key={quantity.title.en}>{cell(quantity, method)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </figure>
    );
  },
});
