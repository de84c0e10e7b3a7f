import { type AsyncComponentLoader, type Component, defineAsyncComponent, hydrateOnVisible } from 'vue';

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

/** A component that comes to life shortly before the reader comes to it: until then what the page holds is enough. */
function lively(loader: AsyncComponentLoader): Component {
  return defineAsyncComponent({ loader, hydrate: hydrateOnVisible({ rootMargin: '400px' }) });
}
