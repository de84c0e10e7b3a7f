import { onContentUpdated, useData, withBase } from 'vitepress';
import { computed, defineComponent, h, onMounted, onUnmounted, Teleport } from 'vue';
import type { Language } from '../../../../labs/language/text.ts';
import { sidebarMarks } from './marks.ts';
import { pageOf, readOf } from './progress.ts';
import { data as counts } from './sections.data.ts';
import { readingStore } from './store.ts';
import { watchSections } from './watch-sections.ts';

const words = {
  en: {
    all: 'read',
    some: (read: number, count: number) => `${read} of ${count} sections read`,
    clear: 'Clear',
    kept: 'Kept in this browser only.',
  },
  zh: {
    all: '已读完',
    some: (read: number, count: number) => `已读 ${read} 节，共 ${count} 节`,
    clear: '清除',
    kept: '只保存在这个浏览器里。',
  },
};

/** Below the sidebar: how far the reader is, and a way to forget it. Nothing before something was read. */
export default defineComponent({
  setup() {
    const { page, localeIndex } = useData();
    const { progress, load, markRead, clear } = readingStore();
    const language = computed((): Language => (localeIndex.value === 'zh' ? 'zh' : 'en'));
    const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
    const read = computed(() =>
      Object.keys(counts).reduce((sum, name) => sum + readOf(progress.value, name, counts), 0),
    );

    let stop = () => {};
    const watchPage = () => {
      stop();
      const name = pageOf(page.value.relativePath);
      if (counts[name]) stop = watchSections(document, (ids) => markRead(name, ids));
    };
    onMounted(() => {
      load();
      watchPage();
    });
    onContentUpdated(watchPage);
    onUnmounted(() => stop());
    // What is in sight at that moment counts again when the page is opened anew, not a second later.
    const forget = () => {
      stop();
      clear();
    };

    return () => {
      if (read.value === 0) return undefined;
      const { some, clear: clearWord, kept } = words[language.value];
      const address = (name: string) => withBase(`${language.value === 'zh' ? '/zh' : ''}/${name}`);
      return h('div', { class: 'reading-progress' }, [
        h(Teleport, { to: 'head' }, [
          h('style', sidebarMarks(progress.value, counts, address, words[language.value])),
        ]),
        h('p', some(read.value, total)),
        h('progress', { value: read.value, max: total, 'aria-label': some(read.value, total) }),
        h('p', [kept, h('button', { type: 'button', onClick: forget }, clearWord)]),
      ]);
    };
  },
});
