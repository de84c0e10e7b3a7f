import type { Plugin } from 'vite';

/** Attributes that Vue doesn't know (its `isKnownHtmlAttr`). */
const unknown = ['role', 'popover', 'popovertarget', 'popovertargetaction', 'interestfor'];
const asData = (name: string) => `data-as-${name}`;

/** What Vue's compiler gives to a transform of nodes, as far as it is needed here. */
interface Node {
  readonly type: number;
  readonly props?: readonly { name: string }[];
}

/**
 * Vue puts HTML that never changes into one string, which VitePress then doesn't send a second time as script; but
 * not where an attribute stands in it that Vue doesn't know. So on pages those bear a name of data while Vue
 * compiles.
 */
export function hideAttributes({ props }: Node, { filename }: { readonly filename: string }): void {
  if (!isPage(filename)) return;
  for (const prop of props ?? []) {
    if (unknown.includes(prop.name)) prop.name = asData(prop.name);
  }
}

/** Gives them their own names back. */
export function showAttributes(): Plugin {
  const hidden = new RegExp(`\\b${asData(`(${unknown.join('|')})`)}\\b`, 'g');
  return {
    name: 'show-attributes',
    transform: (code, id) => (isPage(id) ? code.replaceAll(hidden, '$1') : undefined),
  };
}

function isPage(file: string): boolean {
  return file.endsWith('.md');
}
