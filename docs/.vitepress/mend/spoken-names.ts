import type { Plugin } from 'vite';
import { mendComponents } from './components.ts';

/** What only a screen reader says is English in VitePress, whatever the language of the page. */
export function mendSpokenNames(): Plugin {
  return mendComponents('mend-spoken-names', {
    'VPSidebar.vue': [
      { wrong: 'Sidebar Navigation', right: '{{ useData().theme.value.sidebarMenuLabel }}' },
      {
        wrong: 'import { useLayout } from "../composables/layout"',
        right:
          'import { useLayout } from "../composables/layout";\nimport { useData } from "../composables/data"',
      },
    ],
    'VPDocFooter.vue': [
      {
        wrong: '>Pager<',
        right: ">{{ theme.docFooter?.prev ?? 'Previous page' }}, {{ theme.docFooter?.next ?? 'Next page' }}<",
      },
    ],
  });
}
