import { withBase } from 'vitepress';
import { defineComponent, reactive, useId } from 'vue';
import { useLanguage } from '../language.ts';
import { type Answers, judge, type QuestionName, questions } from '../modes/choose.ts';
import { modeTexts, questionTexts } from '../modes/texts.ts';
import { wordMarker } from '../words/mark-words.tsx';
import { useEarlyChanges } from './early-changes.ts';
import './widget.css';
import './mode-chooser.css';

const words = {
  en: { fits: 'fits best', not: 'not this one', could: 'could be', modes: 'The modes' },
  zh: { fits: '最合适', not: '不行', could: '可选', modes: '各种模式' },
};
const names = Object.keys(questions) as readonly QuestionName[];

/** `<ModeChooser />`: four questions lead to a mode, with the reasons for it and against the others. */
export default defineComponent({
  setup() {
    const language = useLanguage();
    const say = words[language];
    const id = useId();
    const root = useEarlyChanges();
    /** By the radio of each question, which offers nothing but its answers. */
    const answers = reactive<{ -readonly [Name in QuestionName]?: string }>({});
    const labs = language === 'zh' ? '/zh/labs' : '/labs';
    const isDone = () => names.every((name) => answers[name]);
    const verdict = (place: number, isOut: boolean) =>
      isOut ? say.not : place === 0 && isDone() ? say.fits : say.could;
    return () => {
      const marked = wordMarker(language);
      return (
        <div ref={root} class="widget mode-chooser">
          <form>
            {names.map((name) => (
              <fieldset key={name}>
                <legend>{questionTexts[name].ask[language]}</legend>
                {questions[name].map((answer) => (
                  <label key={answer}>
                    <input
                      type="radio"
                      name={`${id}-${name}`}
                      checked={answers[name] === answer}
                      onChange={() => {
                        answers[name] = answer;
                      }}
                    />
                    <span>{questionTexts[name].answers[answer]?.[language]}</span>
                  </label>
                ))}
              </fieldset>
            ))}
          </form>
          <ol aria-label={say.modes} aria-live="polite">
            {judge(answers as Answers).map(({ mode, against, but }, place) => {
              const isOut = against.length > 0;
              const reasons = isOut ? against : but;
              return (
                <li key={mode} class={{ out: isOut, best: isDone() && place === 0 }}>
                  <p class="mode-title">
                    <a href={withBase(`${labs}/${mode}`)}>{modeTexts[mode].title[language]}</a>
                    <span>{verdict(place, isOut)}</span>
                  </p>
                  <p>{marked(modeTexts[mode].what[language])}</p>
                  {reasons.length > 0 && (
                    <ul>
                      {reasons.map((text) => (
                        <li key={text.en}>{marked(text[language])}</li>
                      ))}
                    </ul>
                  )}
                </li>
              );
            })}
          </ol>
        </div>
      );
    };
  },
});
