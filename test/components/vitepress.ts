import { onMounted, ref } from 'vue';

/** Stands for `vitepress` in the browser: a page without a site around it. */
export const lang = ref('en-US');
export const localeIndex = ref('root');
export const page = ref({ relativePath: 'index.md', filePath: 'index.md' });
export const useData = () => ({ lang, localeIndex, page });
export const withBase = (path: string) => path;
export const onContentUpdated = (action: () => void) => onMounted(action);
