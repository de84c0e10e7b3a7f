// Without fonts: the system's own are there at once, and for Chinese too.
import DefaultTheme from 'vitepress/theme-without-fonts';
import { h } from 'vue';
import HomeWalk from './home-walk.ts';
import PageSource from './page-source.ts';
import ReadingProgress from './reading/reading-progress.ts';

/** VitePress's layout, with what this site adds around its pages. */
export function Layout() {
  return h(DefaultTheme.Layout, null, {
    'home-hero-image': () => h(HomeWalk),
    'sidebar-nav-after': () => h(ReadingProgress),
    'doc-footer-before': () => h(PageSource),
  });
}
