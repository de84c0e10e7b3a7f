import { afterEach } from 'vitest';
import { type Component, createApp } from 'vue';
import type { Language } from '../../labs/language/text.ts';
import './styles.ts';
import { lang, localeIndex } from './vitepress.ts';

const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0).reverse()) end();
});

/** The content of a page in this language, with the margins of VitePress, until the test ends. */
export function content(language: Language = 'en'): HTMLElement {
  const root = document.documentElement;
  root.lang = lang.value = language === 'zh' ? 'zh-CN' : 'en-US';
  localeIndex.value = language === 'zh' ? 'zh' : 'root';
  const place = document.body.appendChild(document.createElement('main'));
  place.className = 'vp-doc';
  // The columns of a page (VPDoc.vue): 24 px beside it on a phone, no more than 688 px of text.
  place.style.cssText = 'box-sizing: border-box; max-width: 736px; margin: 0 auto; padding: 32px 24px';
  ends.push(() => place.remove());
  return place;
}

/** Puts a component on a page of the course in this language, until the test ends. */
export function mounted(
  component: Component,
  props: Record<string, unknown> = {},
  language: Language = 'en',
): HTMLElement {
  const place = content(language);
  const app = createApp(component, props);
  app.mount(place);
  ends.push(() => app.unmount());
  return place;
}
