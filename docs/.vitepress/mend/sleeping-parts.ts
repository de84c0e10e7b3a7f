import { join } from 'node:path';
import type { Plugin } from 'vite';
import { mendComponents } from './components.ts';

const waking = join(import.meta.dirname, '../theme/waking');

/**
 * What is around a page comes to life when a reader has to do with it; its links work before that. On a phone these
 * parts are more than half of what the script of a lab page has to go through before it listens to its reader: the
 * contents of the course 39 ms of processor time, the bar above 42 ms, what stands below the text 32 ms (medians).
 */
export function mendSleepingParts(): Plugin {
  return mendComponents('mend-sleeping-parts', {
    // Nobody sees the contents on a phone until the menu is opened: they are a file of their own.
    'VPSidebar.vue': [asleep('VPSidebarGroup', 'inSight', 'import("./VPSidebarGroup.vue")')],
    'VPNav.vue': [asleep('VPNavBar', 'firstSign')],
    'VPDoc.vue': [asleep('VPDocFooter', 'inSight')],
  });
}

/** Lets a component sleep that another one imports, or has already as `loaded`. */
function asleep(
  component: string,
  strategy: 'inSight' | 'firstSign',
  loaded = 'Promise.resolve(AwakeComponent)',
) {
  const imported = `from "./${component}.vue"`;
  const file = { inSight: 'in-sight.ts', firstSign: 'first-sign.ts' }[strategy];
  return {
    wrong: `import ${component} ${imported}`,
    right: `${loaded.includes('Awake') ? `import AwakeComponent ${imported};` : ''}
import { defineAsyncComponent } from "vue";
import { ${strategy} } from "${join(waking, file)}";
const ${component} = defineAsyncComponent({ loader: () => ${loaded}, hydrate: ${strategy} })`,
  };
}
