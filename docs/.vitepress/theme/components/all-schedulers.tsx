import type { VNode } from 'vue';
import type { Language } from '../../../../labs/language/text.ts';
import { type SchedulerName, schedulerNames } from '../scheduler/index.ts';
import type { Choice } from '../scheduler/model.ts';
import type { NewServer } from '../scheduler/service.ts';
import { play, type Step } from '../scheduler/session.ts';
import { definitions } from '../scheduler/texts.ts';
import { wordMarker } from '../words/mark-words.tsx';
import { words } from './scheduler-words.ts';

const source = '192.0.2.9';
const eight: readonly Step[] = Array.from({ length: 8 }, () => ({ do: 'open', source }));

/** Who gets the first eight connections, by the name of the scheduler. */
export function firstEight(servers: readonly NewServer[]): ReadonlyMap<SchedulerName, readonly Choice[]> {
  return new Map(
    schedulerNames.map((scheduler) => [
      scheduler,
      play({ scheduler, servers, withPort: false, source }, eight).choices,
    ]),
  );
}

/** Every scheduler with the same eight connections: the whole at a glance, and all of it without a script. */
export function allSchedulers(
  servers: readonly NewServer[],
  all: ReadonlyMap<SchedulerName, readonly Choice[]>,
  language: Language,
): VNode {
  const say = words[language];
  const marked = wordMarker(language);
  const weights = servers
    .map(({ name, weight }) => `${name} ${weight}`)
    .join(language === 'zh' ? '、' : ', ');
  return (
    <details>
      <summary>{say.all}</summary>
      <p>{marked(say.weights(weights))}</p>
      <dl>
        {[...all].map(([scheduler, choices]) => (
          <div key={scheduler}>
            <dt>{scheduler}</dt>
            <dd>
              {marked(definitions[scheduler][language])}
              <br />
              <code>{choices.map(({ server }) => server?.name ?? say.refused).join(' ')}</code>
              {scheduler === 'twos' && say.lots}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
