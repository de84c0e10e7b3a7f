import { join } from 'node:path';
import type { Plugin } from 'vite';
import { type Mend, mendComponents } from './components.ts';

const waking = join(import.meta.dirname, '../theme/waking');

/**
 * What is around a page comes to life when a reader has to do with it; its links work before that. On a phone these
 * parts are more than half of what the script of a lab page has to go through before it listens to its reader: the
 * contents of the course 39 ms of processor time, the bar above 42 ms, what stands below the text 32 ms (medians).
 */
export function mendSleepingParts(): Plugin {
  return mendComponents('mend-sleeping-parts', {
    // Nobody sees the contents on a phone until the menu is opened: they are a file of their own.
    'VPSidebar.vue': [asleep('VPSidebarGroup', 'in-sight', { ownFile: true })],
    'VPNav.vue': [asleep('VPNavBar', 'first-sign')],
    'VPDoc.vue': [asleep('VPDocFooter', 'in-sight')],
  });
}

const strategies = { 'in-sight': 'inSight', 'first-sign': 'firstSign' } as const;

/** Lets a component sleep that another one imports. */
function asleep(component: string, file: keyof typeof strategies, { ownFile = false } = {}): Mend {
  const vue = `"./${component}.vue"`;
  const loader = ownFile ? `import(${vue})` : 'Promise.resolve(AwakeComponent)';
  return {
    wrong: `import ${component} from ${vue}`,
    right: `${ownFile ? '' : `import AwakeComponent from ${vue};`}
import { defineAsyncComponent } from "vue";
import { ${strategies[file]} } from "${join(waking, `${file}.ts`)}";
const ${component} = defineAsyncComponent({ loader: () => ${loader}, hydrate: ${strategies[file]} })`,
  };
}
