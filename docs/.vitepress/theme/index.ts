import { inBrowser, type Theme } from 'vitepress';
import DefaultTheme from 'vitepress/theme-without-fonts';
import { defineAsyncComponent } from 'vue';
import LabTopology from './components/lab-topology.tsx';
import PacketWalk from './components/packet-walk.tsx';
import PredictHop from './components/predict-hop.tsx';
import { Layout } from './layout.ts';
import { printLight } from './print.ts';
import './components/proof.css';
import './style.css';
import './around.css';
import './print.css';

/** The default theme, with the pictures and the terminals of the labs. */
export default {
  extends: DefaultTheme,
  Layout,
  enhanceApp: ({ app }) => {
    app.component('LabTopology', LabTopology);
    app.component('PacketWalk', PacketWalk);
    app.component('PredictHop', PredictHop);
    // On few pages, so they are fetched where they stand.
    app.component(
      'ModeChooser',
      defineAsyncComponent(() => import('./components/mode-chooser.tsx')),
    );
    app.component(
      'SchedulerLab',
      defineAsyncComponent(() => import('./components/scheduler-lab.tsx')),
    );
    if (inBrowser) printLight(window);
  },
} satisfies Theme;
