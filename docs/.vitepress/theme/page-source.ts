import { useData, withBase } from 'vitepress';
import { computed, defineComponent, h } from 'vue';

const words = {
  en: { file: 'Source: ', markdown: 'as Markdown' },
  zh: { file: '源文件：', markdown: 'Markdown 版本' },
};

/** Below a page: the file it is made from, and the page as Markdown. */
export default defineComponent({
  setup() {
    const { page, localeIndex } = useData();
    const text = computed(() => words[localeIndex.value === 'zh' ? 'zh' : 'en']);
    return () =>
      h('p', { class: 'page-source' }, [
        text.value.file,
        h('code', `docs/${page.value.filePath}`),
        ' · ',
        // With a target, VitePress leaves the link to the browser: it is no page of the site.
        h('a', { href: withBase(`/${page.value.filePath}`), target: '_self' }, text.value.markdown),
      ]);
  },
});
