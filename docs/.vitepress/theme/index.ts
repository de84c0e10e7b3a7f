import { inBrowser, type Theme } from 'vitepress';
import DefaultTheme from 'vitepress/theme-without-fonts';
import LabTopology from './lab-topology.ts';
import { Layout } from './layout.ts';
import { printLight } from './print.ts';
import './style.css';
import './around.css';
import './print.css';

/** The default theme, with the pictures and the terminals of the labs. */
export default {
  extends: DefaultTheme,
  Layout,
  enhanceApp: ({ app }) => {
    app.component('LabTopology', LabTopology);
    if (inBrowser) printLight(window);
  },
} satisfies Theme;
