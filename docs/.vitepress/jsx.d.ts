import 'vue';

// Under TypeScript's `react-jsx` what stands inside an element is its property `children`; Vue's own types know
// the mode `preserve` alone, which vite would leave untransformed.
declare module 'vue' {
  interface HTMLAttributes {
    children?: unknown;
  }
  interface SVGAttributes {
    children?: unknown;
  }
  /** Of interest invokers (https://open-ui.org/components/interest-invokers.explainer/), which are younger. */
  interface AnchorHTMLAttributes {
    interestfor?: string;
  }
}
