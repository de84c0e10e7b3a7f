import { computed, defineComponent, nextTick, ref } from 'vue';
import { useLanguage } from '../language.ts';
import { explain, titleOf } from '../walk/explain.ts';
import { findWalk } from '../walk/find-walk.ts';
import { walkDiagram } from './walk-diagram.tsx';
import { walkHop } from './walk-hop.tsx';
import './widget.css';
import './packet-walk.css';

const words = {
  en: {
    back: 'Back',
    next: 'Next',
    hop: (now: number, all: number) => `Hop ${now} of ${all}`,
    of: (lab: string) => `${lab}: `,
    caption: 'One request and its reply, as the machines captured them. What a hop changed is marked.',
  },
  zh: {
    back: '上一步',
    next: '下一步',
    hop: (now: number, all: number) => `第 ${now} 跳，共 ${all} 跳`,
    of: (lab: string) => `${lab}：`,
    caption: '一个请求和它的应答，由各台机器抓包得到。每一跳改变的内容都有标记。',
  },
};

/** A word in the text of a hop goes out of sight with it: the focus goes to the arrow of the hop instead. */
async function stay(focused: HTMLElement): Promise<void> {
  if (!focused.closest('.walk-hops')) return;
  const walk = focused.closest('section');
  await nextTick();
  walk?.querySelector<HTMLElement>('[aria-current="step"]')?.focus();
}

/**
 * `<PacketWalk lab="NAME" />`: a request and its reply hop by hop, from a capture; with `beside="OTHER"` the same
 * in another lab next to it. Without a script, and on paper, every hop is shown.
 */
export default defineComponent({
  props: { lab: { type: String, required: true }, beside: { type: String, default: '' } },
  setup(props) {
    const language = useLanguage();
    const say = words[language];
    const walks = [props.lab, props.beside].filter(Boolean).map(findWalk);
    const last = Math.max(...walks.map(({ hops }) => hops.length)) - 1;
    const step = ref(0);
    const moved = ref(false);
    const go = (to: number) => {
      step.value = Math.min(Math.max(to, 0), last);
      moved.value = true;
    };
    const byKey = ({ key, target }: KeyboardEvent) => {
      if (key !== 'ArrowRight' && key !== 'ArrowLeft') return;
      go(step.value + (key === 'ArrowRight' ? 1 : -1));
      if (target instanceof HTMLElement) stay(target);
    };
    /** Read out where the reader moved: what the eye sees change, and of two walks in which of them. */
    const spoken = computed(() =>
      walks.flatMap((walk) => {
        const hop = walk.hops[step.value];
        if (!hop) return [];
        const title = `${walks.length > 1 ? say.of(walk.lab) : ''}${titleOf(hop)[language]}`;
        return [title, ...explain(walk, step.value).map((text) => text[language])];
      }),
    );
    return () => (
      <figure class="widget packet-walk" onKeydown={byKey}>
        <div class="walks" style={{ '--hops': last + 1 }}>
          {walks.map((walk) => (
            <section key={walk.lab} aria-label={walks.length > 1 ? walk.lab : undefined}>
              {walks.length > 1 && <p class="walk-lab">{walk.lab}</p>}
              {walkDiagram(walk, step.value, language, go)}
              <ol class="walk-hops">
                {walk.hops.map((_, index) =>
                  walkHop(walk, index, Math.min(step.value, walk.hops.length - 1), language),
                )}
              </ol>
            </section>
          ))}
        </div>
        <div class="walk-controls">
          {/* Not disabled at an end: that would take the focus away, and the arrow keys with it. */}
          <button type="button" aria-disabled={step.value === 0} onClick={() => go(step.value - 1)}>
            {`← ${say.back}`}
          </button>
          <span>{say.hop(step.value + 1, last + 1)}</span>
          <button type="button" aria-disabled={step.value === last} onClick={() => go(step.value + 1)}>
            {`${say.next} →`}
          </button>
        </div>
        <p class="visually-hidden" aria-live="polite">
          {moved.value ? spoken.value.join(' ') : ''}
        </p>
        <figcaption>{say.caption}</figcaption>
      </figure>
    );
  },
});
