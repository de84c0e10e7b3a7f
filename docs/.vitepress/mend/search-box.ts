import type { Plugin } from 'vite';
import { mendComponents } from './components.ts';

/** What is not right in VitePress's search box, and what stands there instead. */
const mends = [
  // It waits 200 ms after each key before it searches; the search itself takes a few.
  { wrong: 'debounce: 200', right: 'debounce: 0' },
  // A button may hold no field and no list; this is a dialog.
  { wrong: 'role="button"', right: 'role="dialog" aria-modal="true"' },
  { wrong: ':aria-owns="results?.length ? \'localsearch-list\' : undefined"', right: '' },
  { wrong: 'aria-expanded="true"', right: '' },
  { wrong: 'aria-haspopup="listbox"', right: '' },
  // A field with a list of options below it (https://www.w3.org/WAI/ARIA/apg/patterns/combobox).
  {
    wrong: 'aria-autocomplete="both"',
    right: 'role="combobox" aria-autocomplete="list" :aria-expanded="results?.length ? \'true\' : \'false\'"',
  },
  // An option may hold no link, but a link may be an option.
  { wrong: ':id="\'localsearch-item-\' + index"', right: '' },
  { wrong: ":aria-selected=\"selectedIndex === index ? 'true' : 'false'\"", right: '' },
  { wrong: 'role="option"', right: 'role="none"' },
  {
    wrong: 'class="result"',
    right: `class="result" role="option" tabindex="-1" :id="'localsearch-item-' + index"
      :aria-selected="selectedIndex === index ? 'true' : 'false'"`,
  },
];

/** Mends VitePress's local search box; throws when a new VitePress has another. */
export function mendSearchBox(): Plugin {
  return mendComponents('mend-search-box', { 'VPLocalSearchBox.vue': mends });
}
