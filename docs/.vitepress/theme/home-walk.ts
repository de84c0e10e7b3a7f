import { defineComponent, h } from 'vue';
import { useLanguage } from './language.ts';
import { pictures } from './pictures.ts';

/** The picture of the home page: a request that was captured, to be stepped through. */
export default defineComponent({
  setup: () => () => h('div', { class: 'vp-doc' }, h(pictures.PacketWalk, { lab: 'dr', key: useLanguage() })),
});
