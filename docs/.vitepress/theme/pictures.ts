import { type AsyncComponentLoader, type Component, defineAsyncComponent } from 'vue';
import { inSight } from './waking/in-sight.ts';

/** The components that stand on pages, by the names by which pages call them. */
export const pictures = {
  LabTopology: defineAsyncComponent({
    loader: () => import('./components/lab-topology.tsx'),
    // It is a drawing: where the page holds it, there is nothing to add.
    hydrate: () => {},
  }),
  PacketWalk: lively(() => import('./components/packet-walk.tsx')),
  PredictHop: lively(() => import('./components/predict-hop.tsx')),
  ModeChooser: lively(() => import('./components/mode-chooser.tsx')),
  SchedulerLab: lively(() => import('./components/scheduler-lab.tsx')),
} satisfies Record<string, Component>;

function lively(loader: AsyncComponentLoader): Component {
  return defineAsyncComponent({ loader, hydrate: inSight });
}
