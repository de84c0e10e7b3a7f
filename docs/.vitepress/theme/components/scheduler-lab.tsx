import { computed, defineComponent, reactive } from 'vue';
import { useLanguage } from '../language.ts';
import { type SchedulerName, schedulerNames } from '../scheduler/index.ts';
import { play, type Setting, type Step } from '../scheduler/session.ts';
import { definitions } from '../scheduler/texts.ts';
import { allSchedulers, firstEight } from './all-schedulers.tsx';
import { useEarlyChanges } from './early-changes.ts';
import { schedulerTable, valueIn } from './scheduler-table.tsx';
import { words } from './scheduler-words.ts';
import './widget.css';
import './scheduler-lab.css';

const servers = [5, 3, 1].map((weight, index) => ({
  name: `rs${index + 1}`,
  address: `192.0.2.${index + 7}`,
  port: 80,
  weight,
}));
const clients = ['192.0.2.9', '192.0.2.10', '192.0.2.11', '192.0.2.12', '192.0.2.13'];

/**
 * `<SchedulerLab />`: choose a scheduler and weights, open and close connections, and see who gets the next one
 * and why. The schedulers are held against the kernel by test/lab/schedulers.test.ts.
 */
export default defineComponent({
  props: { scheduler: { type: String, default: 'wrr' } },
  setup(props) {
    const language = useLanguage();
    const say = words[language];
    const asked = schedulerNames.find((name) => name === props.scheduler);
    if (!asked)
      throw new Error(`expected a scheduler, found <SchedulerLab scheduler="${props.scheduler}" />`);
    const setting = reactive({
      scheduler: asked,
      withPort: false,
      source: clients[0] ?? '',
    });
    const steps = reactive<Step[]>([]);
    const root = useEarlyChanges();
    const whole = computed((): Setting => ({ ...setting, servers }));
    const standing = computed(() => play(whole.value, steps));
    const open = (count: number) => {
      for (let opened = 0; opened < count; opened++) steps.push({ do: 'open', source: setting.source });
    };
    const restart = () => steps.splice(0);
    /** Another scheduler begins afresh, with the weights as they are now: so schedulers can be compared. */
    const keepWeights = () => steps.splice(0, steps.length, ...steps.filter((step) => step.do === 'weigh'));
    const all = firstEight(servers);
    const hashes = () => setting.scheduler === 'sh' || setting.scheduler === 'mh';
    return () => {
      const { choices, next } = standing.value;
      return (
        <figure ref={root} class="widget scheduler-lab">
          <div class="scheduler-choice">
            <label>
              <span>{say.scheduler}</span>
              <select
                value={setting.scheduler}
                onChange={(event: { target: unknown }) => {
                  setting.scheduler = valueIn(event) as SchedulerName; // as: the list offers no other
                  keepWeights();
                }}
              >
                {schedulerNames.map((name) => (
                  <option key={name} value={name} selected={name === setting.scheduler}>
                    {name}
                  </option>
                ))}
              </select>
            </label>
            {hashes() && (
              <label>
                <span>{say.source}</span>
                <select
                  value={setting.source}
                  onChange={(event: { target: unknown }) => {
                    setting.source = valueIn(event);
                  }}
                >
                  {clients.map((client) => (
                    <option key={client} selected={client === setting.source}>
                      {client}
                    </option>
                  ))}
                </select>
              </label>
            )}
            {hashes() && (
              <label class="check">
                <input
                  type="checkbox"
                  checked={setting.withPort}
                  onChange={() => {
                    setting.withPort = !setting.withPort;
                    keepWeights();
                  }}
                />
                <span>{say.withPort}</span>
              </label>
            )}
          </div>
          <p>{definitions[setting.scheduler][language]}</p>
          {schedulerTable(standing.value, language, (step) => steps.push(step))}
          <p class="scheduler-next" aria-live="polite">
            <b>{say.next(next.server?.name ?? say.nobody)}</b>
            {next.why[language]}
          </p>
          <div class="scheduler-buttons">
            <button type="button" class="main" onClick={() => open(1)}>
              {say.open}
            </button>
            <button type="button" onClick={() => open(10)}>
              {say.openTen}
            </button>
            <button type="button" onClick={() => steps.push({ do: 'expire' })}>
              {say.expire}
            </button>
            <button type="button" onClick={restart}>
              {say.reset}
            </button>
          </div>
          <p class="scheduler-choices">
            {say.so}
            {choices.length === 0
              ? say.none
              : choices.map(({ server }) => server?.name ?? say.refused).join(' ')}
          </p>
          {allSchedulers(servers, all, language)}
        </figure>
      );
    };
  },
});
