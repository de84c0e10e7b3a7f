import { type AsyncComponentLoader, type Component, defineAsyncComponent } from 'vue';
import { inSight } from './waking/in-sight.ts';

/** The components that stand on pages, by the names by which pages call them. */
export const pictures = {
  LabTopology: still(() => import('./components/lab-topology.tsx')),
  TradeOffChart: still(() => import('./components/trade-off-chart.tsx')),
  TradeOffPlace: still(() => import('./components/trade-off-place.tsx')),
  PacketWalk: lively(() => import('./components/packet-walk.tsx')),
  PredictHop: lively(() => import('./components/predict-hop.tsx')),
  ModeChooser: lively(() => import('./components/mode-chooser.tsx')),
  SchedulerLab: lively(() => import('./components/scheduler-lab.tsx')),
  TrafficCalculator: lively(() => import('./components/traffic-calculator.tsx')),
} satisfies Record<string, Component>;

/** A drawing: where the page holds it, there is nothing to add. */
function still(loader: AsyncComponentLoader): Component {
  return defineAsyncComponent({ loader, hydrate: () => {} });
}

function lively(loader: AsyncComponentLoader): Component {
  return defineAsyncComponent({ loader, hydrate: inSight });
}
