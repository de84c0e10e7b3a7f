import { defineComponent, reactive, ref } from 'vue';
import type { Hop } from '../../../../checks/walk/walk.ts';
import { useLanguage } from '../language.ts';
import { ownerOf, titleOf } from '../walk/explain.ts';
import { findWalk } from '../walk/find-walk.ts';
import { type Asked, grade, noOuter, type Question, questionsOf } from '../walk/predict.ts';
import { useEarlyChanges } from './early-changes.ts';
import { words } from './predict-words.ts';
import { walkHop } from './walk-hop.tsx';
import './widget.css';
import './predict-hop.css';

/**
 * `<PredictHop lab="NAME" hop="2" />`: the reader says what a hop will look like, and is told what the capture
 * shows. Without a script the answer can still be opened.
 */
export default defineComponent({
  props: { lab: { type: String, required: true }, hop: { type: [String, Number], default: 2 } },
  setup(props) {
    const language = useLanguage();
    const say = words[language];
    const walk = findWalk(props.lab);
    const index = Number(props.hop) - 1;
    const questions = questionsOf(walk, index);
    const [before, hop] = [walk.hops[index - 1], walk.hops[index]];
    const answers = reactive<Partial<Record<Asked, string>>>({});
    const compared = ref(false);
    const root = useEarlyChanges();
    const shown = (option: string) => {
      const owner = ownerOf(walk, option.replace(/:\d+$/, ''));
      return option === noOuter ? say.no : owner ? `${option} (${owner})` : option;
    };
    const verdict = ({ asked, right }: Question) => {
      const isRight = grade(questions, answers).get(asked);
      if (!compared.value) return '';
      return isRight ? say.right : isRight === false ? say.wrong(shown(right)) : say.open;
    };
    const score = () => [...grade(questions, answers).values()].filter(Boolean).length;
    const compare = () => {
      compared.value = true;
    };
    return () => (
      <figure ref={root} class="widget predict-hop">
        <form>
          <p class="predict-title">{say.ask(hop ? titleOf(hop)[language] : '')}</p>
          {before && <p>{say.before(carried(before), before.packet.ttl)}</p>}
          <div class="predict-fields">
            {questions.map((question) => (
              <label
                key={question.asked}
                class={compared.value && [verdict(question) === say.right ? 'right' : 'wrong']}
              >
                <span>{say.fields[question.asked]}</span>
                <select
                  value={answers[question.asked] ?? ''}
                  onChange={({ target }: { target: unknown }) => {
                    answers[question.asked] = (target as { value: string }).value;
                    compared.value = false;
                  }}
                >
                  <option value="">{say.choose}</option>
                  {question.options.map((option) => (
                    <option key={option} value={option}>
                      {shown(option)}
                    </option>
                  ))}
                </select>
                <small>{verdict(question)}</small>
              </label>
            ))}
          </div>
          {/* Not a submit: before the picture comes to life, that would load the page again. */}
          <button type="button" onClick={compare}>
            {say.check}
          </button>
          <output aria-live="polite">{compared.value ? say.score(score(), questions.length) : ''}</output>
        </form>
        <details>
          <summary>{say.capture}</summary>
          <ol class="walk-hops">{walkHop(walk, index, index, language)}</ol>
        </details>
      </figure>
    );
  },
});

function carried({ packet }: Hop): string {
  const { source, sourcePort, destination, destinationPort } = packet;
  return `${source}:${sourcePort} → ${destination}:${destinationPort}`;
}
