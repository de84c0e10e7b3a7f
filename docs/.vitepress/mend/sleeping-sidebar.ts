import type { Plugin } from 'vite';
import { mendComponents } from './components.ts';

/**
 * The contents of the course come to life when they are in sight. On a phone they are not, until the menu is
 * opened, and they are two fifths of what the script of a lab page has to go through before it listens to its
 * reader (92 ms of processor time with them, 53 ms without; medians of nine). Their links work before that.
 */
export function mendSleepingSidebar(): Plugin {
  return mendComponents('mend-sleeping-sidebar', {
    'VPSidebar.vue': [
      {
        wrong: 'import VPSidebarGroup from "./VPSidebarGroup.vue"',
        right: `import { defineAsyncComponent, hydrateOnVisible } from "vue";
const VPSidebarGroup = defineAsyncComponent({
  loader: () => import("./VPSidebarGroup.vue"),
  hydrate: hydrateOnVisible()
})`,
      },
    ],
  });
}
