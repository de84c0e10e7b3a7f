import type { VNode } from 'vue';
import type { Language } from '../../../../labs/language/text.ts';
import type { Standing, Step } from '../scheduler/session.ts';
import { words } from './scheduler-words.ts';

/** What stands in a field of a form. */
export function valueIn({ target }: { target: unknown }): string {
  return (target as { value: string }).value;
}

/** The servers of a SchedulerLab, with their weights to be set and their connections to be closed. */
export function schedulerTable(
  { servers, next }: Standing,
  language: Language,
  take: (step: Step) => void,
): VNode {
  const say = words[language];
  return (
    <table>
      <caption class="visually-hidden">{say.caption}</caption>
      <thead>
        <tr>
          {[say.server, say.weight, say.active, say.inactive, say.figure].map((heading) => (
            <th scope="col" key={heading}>
              {heading}
            </th>
          ))}
          <td />
        </tr>
      </thead>
      <tbody>
        {servers.map(({ name, weight, active, inactive }) => (
          <tr key={name} class={{ next: next.server?.name === name }}>
            <th scope="row">{name}</th>
            <td>
              <input
                type="number"
                min="0"
                max="100"
                aria-label={say.weightOf(name)}
                value={weight}
                onChange={(event: { target: unknown }) => {
                  const to = Math.min(Math.max(Math.trunc(Number(valueIn(event))) || 0, 0), 100);
                  take({ do: 'weigh', name, weight: to });
                }}
              />
            </td>
            <td>{active}</td>
            <td>{inactive}</td>
            <td class="figure">{next.figures.get(name)}</td>
            <td>
              {/* Not disabled: closing the last one would take the focus away. */}
              <button
                type="button"
                aria-disabled={active === 0}
                aria-label={say.closeOf(name)}
                onClick={() => active > 0 && take({ do: 'close', name })}
              >
                {say.close}
              </button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
