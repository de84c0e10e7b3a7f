import { type Component, createSSRApp, ref } from 'vue';
import { renderToString } from 'vue/server-renderer';
import type { Language } from '../../../labs/language/text.ts';

const lang = ref('en-US');

/** Stands for `vitepress`, which outside of a site has no page to ask for its language. */
export const vitepress = { useData: () => ({ lang }), withBase: (path: string) => path };

/** The HTML that a component has before any script runs, on a page in this language. */
export function rendered(
  component: Component,
  props: Record<string, unknown> = {},
  language: Language = 'en',
): Promise<string> {
  lang.value = language === 'zh' ? 'zh-CN' : 'en-US';
  return renderToString(createSSRApp(component, props));
}
