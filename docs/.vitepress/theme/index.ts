import { inBrowser, type Theme } from 'vitepress';
import DefaultTheme from 'vitepress/theme-without-fonts';
import { Layout } from './layout.ts';
import { pictures } from './pictures.ts';
import { printLight } from './print.ts';
import { openWords } from './words/open-words.ts';
import './components/proof.css';
import './components/word-tip.css';
import './style.css';
import './wide.css';
import './around.css';
import './claims.css';
import './home.css';
import './print.css';

/** The default theme, with the pictures and the terminals of the labs. */
export default {
  extends: DefaultTheme,
  Layout,
  enhanceApp: ({ app }) => {
    for (const [name, component] of Object.entries(pictures)) app.component(name, component);
    if (!inBrowser) return;
    printLight(window);
    openWords(document);
  },
} satisfies Theme;
