import type { Theme } from 'vitepress';
// Without fonts: the system's own are there at once, and for Chinese too.
import DefaultTheme from 'vitepress/theme-without-fonts';
import { defineAsyncComponent } from 'vue';
import LabTopology from './components/lab-topology.tsx';
import PacketWalk from './components/packet-walk.tsx';
import PredictHop from './components/predict-hop.tsx';
import './components/proof.css';
import './style.css';

/** The default theme, with the pictures and the terminals of the labs. */
export default {
  extends: DefaultTheme,
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
  },
} satisfies Theme;
