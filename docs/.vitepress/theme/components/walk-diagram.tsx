import type { VNode } from 'vue';
import type { Hop, Walk } from '../../../../checks/walk/walk.ts';
import type { Language } from '../../../../labs/language/text.ts';
import { titleOf } from '../walk/explain.ts';
import './walk-diagram.css';

/** The machines side by side, and an arrow for each hop below; an arrow takes the reader to its hop. */
export function walkDiagram(walk: Walk, step: number, language: Language, go: (to: number) => void): VNode {
  const names = walk.machines.map(({ name }) => name);
  const shown = Math.min(step, walk.hops.length - 1);
  return (
    <div class="walk-diagram" style={{ '--machines': names.length }}>
      <div class="walk-machines" aria-hidden="true">
        {names.map((name) => (
          <span key={name}>{name}</span>
        ))}
      </div>
      {walk.hops.map((hop, index) => (
        <div class="walk-row" key={index}>
          <button
            type="button"
            class={['walk-arrow', hop.direction, index === shown && 'now']}
            style={{ gridColumn: span(names, hop) }}
            data-to={leads(names, hop)}
            aria-current={index === shown ? 'step' : undefined}
            aria-label={`${index + 1}: ${titleOf(hop)[language]}`}
            onClick={() => go(index)}
          >
            <span>{index + 1}</span>
          </button>
        </div>
      ))}
    </div>
  );
}

/** Each machine has two columns, and its line between them: an arrow spans from line to line. */
function span(names: readonly string[], { from, to }: Hop): string {
  const lines = [from.node, to.node].map((name) => names.indexOf(name) * 2 + 2);
  return `${Math.min(...lines)} / ${Math.max(...lines)}`;
}

function leads(names: readonly string[], { from, to }: Hop): 'right' | 'left' {
  return names.indexOf(to.node) > names.indexOf(from.node) ? 'right' : 'left';
}
