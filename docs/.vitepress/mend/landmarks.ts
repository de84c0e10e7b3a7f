import type { Plugin } from 'vite';
import { mendComponents } from './components.ts';

/**
 * The home page and the page for what is not there have no main part in VitePress, so that a screen reader has
 * nowhere to jump to; the pages between have one.
 */
export function mendLandmarks(): Plugin {
  return mendComponents('mend-landmarks', {
    'VPHome.vue': [{ wrong: 'class="VPHome"', right: 'class="VPHome" role="main"' }],
    'NotFound.vue': [{ wrong: 'class="NotFound"', right: 'class="NotFound" role="main"' }],
  });
}
